#include "tests/support/horizon_checker.h"

#include "tests/support/plan_checker.h"

#include <algorithm>
#include <map>
#include <set>

namespace evenload {
namespace {

bool decided(const DayVisit& visit) {
    return visit.pinned_person >= 0 && visit.pinned_start >= 0;
}

class HorizonJudge {
public:
    HorizonJudge(const HorizonProblem& problem, const HorizonPlan& plan)
        : problem_(problem)
        , plan_(plan) {}

    std::string run() {
        if (plan_.visits.size() != problem_.visits.size() ||
            plan_.break_starts.size() != problem_.person_days.size())
            return "the plan is of another size than the problem";
        for (std::size_t v = 0; v < problem_.visits.size(); ++v)
            judge_visit(v);
        for (int day = 0; day < problem_.days; ++day)
            judge_day(day);
        judge_people();
        judge_gaps();
        judge_loads();
        judge_total();
        return text_;
    }

private:
    void say(const std::string& what) { text_ += (text_.empty() ? "" : "; ") + what; }
    void expect(const std::string& what, long long counted, long long said) {
        if (counted != said)
            say("the cost says " + what + " " + std::to_string(said) + ", counted " +
                std::to_string(counted));
    }

    void judge_visit(std::size_t v) {
        const HorizonVisit& visit = problem_.visits[v];
        const HorizonPlace& place = plan_.visits[v];
        const std::string name = "visit " + std::to_string(v);
        if (place.person < 0) {
            if (decided(visit.visit)) say(name + " was decided and is left out");
            const auto urgency = static_cast<std::size_t>(visit.visit.urgency);
            ++missing_[visit.visit.urgency];
            total_ += visit.visit.time_critical
                          ? std::max(problem_.prices.day.unplaced.at(urgency),
                                     problem_.prices.day.unplaced_time_critical)
                          : problem_.prices.day.unplaced.at(urgency);
            const int first = visit.visit.partner;
            if (first >= 0 && plan_.visits[static_cast<std::size_t>(first)].person >= 0 &&
                !decided(problem_.visits[static_cast<std::size_t>(first)].visit))
                say(name + " is missing beside its partner");
            return;
        }
        if (std::count(visit.days.begin(), visit.days.end(), place.day) != 1)
            say(name + " is on a day it may not go to");
        if (!decided(visit.visit) && visit.promised_day >= 0 && visit.promised_day != place.day)
            ++changed_days_;
        const int first = visit.visit.partner;
        if (first < 0) return;
        const HorizonPlace& partner = plan_.visits[static_cast<std::size_t>(first)];
        const bool both_decided =
            decided(visit.visit) && decided(problem_.visits[static_cast<std::size_t>(first)].visit);
        if (partner.person < 0 && !decided(visit.visit))
            say(name + " is there without its partner");
        if (partner.person >= 0 && partner.day != place.day && !both_decided)
            say(name + " is not on its partner's day");
    }

    // Each day as plan_checker sees it, with what the engine says it costs.
    void judge_day(int day) {
        DayProblem one;
        DayPlan plan;
        std::map<std::size_t, int> number;
        for (std::size_t v = 0; v < problem_.visits.size(); ++v) {
            if (plan_.visits[v].person < 0 || plan_.visits[v].day != day) continue;
            number[v] = static_cast<int>(number.size());
            one.visits.push_back(problem_.visits[v].visit);
            plan.visits.push_back({plan_.visits[v].person, plan_.visits[v].start});
        }
        for (DayVisit& visit : one.visits) {
            if (visit.partner < 0) continue;
            const auto found = number.find(static_cast<std::size_t>(visit.partner));
            visit.partner = found == number.end() ? -1 : found->second;
        }
        for (int person = 0; person < problem_.people(); ++person) {
            const auto at = static_cast<std::size_t>(person * problem_.days + day);
            one.people.push_back(problem_.person_days[at]);
            plan.break_starts.push_back(plan_.break_starts[at]);
        }
        one.travel = problem_.travel;
        one.prices = problem_.prices.day;
        one.prices.largest_lateness = 0;
        one.start_step = problem_.start_step;
        plan.cost = cost_of(one, plan);
        const std::string faults = faults_text(one, plan);
        if (!faults.empty()) say("day " + std::to_string(day) + ": " + faults);
        travel_ += plan.cost.travel_minutes;
        late_ += plan.cost.lateness_minutes;
        faces_ += plan.cost.new_faces + plan.cost.other_faces;
        changes_ += plan.cost.changed_people + plan.cost.changed_starts;
        total_ += plan.cost.total;
    }

    void judge_people() {
        std::map<int, std::set<int>> seen;
        std::set<int> with_two;
        for (std::size_t v = 0; v < problem_.visits.size(); ++v) {
            const HorizonVisit& visit = problem_.visits[v];
            if (visit.patient < 0) continue;
            if (visit.visit.partner >= 0) with_two.insert(visit.patient);
            if (plan_.visits[v].person >= 0) seen[visit.patient].insert(plan_.visits[v].person);
        }
        long long additional = 0;
        for (const auto& [patient, people] : seen)
            additional += std::max<long long>(0, static_cast<long long>(people.size()) -
                                                     (with_two.count(patient) ? 2 : 1));
        expect("additional people", additional, plan_.cost.additional_people);
        expect("changed days", changed_days_, plan_.cost.changed_days);
        total_ += additional * problem_.prices.additional_person +
                  changed_days_ * problem_.prices.changed_day;
    }

    // Of each series, two visits that follow one another and both have a day.
    void judge_gaps() {
        long long too_short = 0;
        long long too_long = 0;
        for (std::size_t s = 0; s < problem_.series.size(); ++s) {
            const VisitSeries& series = problem_.series[s];
            std::vector<int> days;
            if (series.day_before != VisitSeries::no_day) days.push_back(series.day_before);
            constexpr int nowhere = 1'000'000;
            if (days.empty()) days.push_back(nowhere);
            for (std::size_t v = 0; v < problem_.visits.size(); ++v)
                if (problem_.visits[v].series == static_cast<int>(s))
                    days.push_back(plan_.visits[v].person < 0 ? nowhere : plan_.visits[v].day);
            for (std::size_t i = 1; i < days.size(); ++i) {
                if (days[i] == nowhere || days[i - 1] == nowhere) continue;
                const int between = days[i] - days[i - 1];
                if (between < series.least_days_between)
                    too_short += series.least_days_between - between;
                if (series.most_days_between > 0 && between > series.most_days_between)
                    too_long += between - series.most_days_between;
            }
        }
        expect("short gaps", too_short, plan_.cost.short_gap_days);
        expect("long gaps", too_long, plan_.cost.long_gap_days);
        total_ +=
            too_short * problem_.prices.short_gap_day + too_long * problem_.prices.long_gap_day;
    }

    void judge_loads() {
        long long price = 0;
        long long everyone = 0;
        long long everyones_work = 0;
        for (int person = 0; person < problem_.people(); ++person) {
            long long work = 0;
            long long load = 0;
            for (int day = 0; day < problem_.days; ++day) {
                const DayPerson& who =
                    problem_.person_days[static_cast<std::size_t>(person * problem_.days + day)];
                long long here = who.shift_end - who.shift_start - who.break_minutes;
                for (const Span& away : who.absences)
                    here -= std::max(0, std::min(away.end, who.shift_end) -
                                            std::max(away.start, who.shift_start));
                work += std::max(0LL, here);
                load += load_on(person, who, day);
            }
            if (work == 0) continue;
            price += problem_.prices.load_hour * load * load / work;
            everyone += load;
            everyones_work += work;
        }
        if (everyones_work > 0)
            price -= problem_.prices.load_hour * everyone * everyone / everyones_work;
        price /= 60;
        expect("fairness of load", price, plan_.cost.load_fairness);
        total_ += price;
    }

    long long load_on(int person, const DayPerson& who, int day) const {
        std::vector<std::pair<int, std::size_t>> visits;
        for (std::size_t v = 0; v < problem_.visits.size(); ++v)
            if (plan_.visits[v].person == person && plan_.visits[v].day == day)
                visits.emplace_back(plan_.visits[v].start, v);
        if (visits.empty()) return 0;
        std::sort(visits.begin(), visits.end());
        const TravelTable& table = problem_.travel.at(static_cast<std::size_t>(who.travel));
        const auto way = [&](int from, int to) {
            return table.minutes.at(static_cast<std::size_t>(from * table.sites + to));
        };
        long long load = 0;
        int here = who.start_site;
        for (const auto& [start, v] : visits) {
            const DayVisit& visit = problem_.visits[v].visit;
            load += way(here, visit.site) + visit.minutes;
            here = visit.site;
        }
        return load + way(here, who.end_site);
    }

    void judge_total() {
        expect("travel", travel_, plan_.cost.days.travel_minutes);
        expect("lateness", late_, plan_.cost.days.lateness_minutes);
        expect("faces", faces_, plan_.cost.days.new_faces + plan_.cost.days.other_faces);
        expect("changes", changes_,
               plan_.cost.days.changed_people + plan_.cost.days.changed_starts);
        for (const Urgency urgency : {Urgency::two_hour, Urgency::two_day, Urgency::routine})
            expect("unplaced", missing_[urgency],
                   plan_.cost.days.unplaced.at(static_cast<std::size_t>(urgency)));
        expect("total", total_, plan_.cost.total);
    }

    const HorizonProblem& problem_;
    const HorizonPlan& plan_;
    std::string text_;
    std::map<Urgency, int> missing_;
    long long changed_days_ = 0;
    long long travel_ = 0;
    long long late_ = 0;
    long long faces_ = 0;
    long long changes_ = 0;
    long long total_ = 0;
};

} // namespace

std::string faults_text(const HorizonProblem& problem, const HorizonPlan& plan) {
    return HorizonJudge(problem, plan).run();
}

} // namespace evenload
