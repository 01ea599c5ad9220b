#include "tests/support/plan_checker.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

namespace evenload {
namespace {

using Sentences = std::vector<std::string>;

struct Event {
    int begin;
    int end;
    int where; // −1: where they are
    int visit; // −1: the break, −2: an absence
};

bool among(const std::vector<int>& numbers, int wanted) {
    for (const int number : numbers)
        if (number == wanted) return true;
    return false;
}

bool all_of_these(const Codes& wanted, const Codes& have) {
    const std::set<std::string> owned(have.begin(), have.end());
    for (const std::string& code : wanted)
        if (owned.count(code) == 0) return false;
    return true;
}

bool decided(const DayVisit& visit) {
    return visit.pinned_person >= 0 && visit.pinned_start >= 0;
}

class Judge {
public:
    Judge(const DayProblem& problem, const DayPlan& plan)
        : problem_(problem)
        , plan_(plan) {}

    Sentences run() {
        if (plan_.visits.size() != problem_.visits.size() ||
            plan_.break_starts.size() != problem_.people.size())
            return {"the plan is of another size than the problem"};
        for (std::size_t v = 0; v < problem_.visits.size(); ++v)
            judge_visit(static_cast<int>(v));
        for (std::size_t v = 0; v < problem_.visits.size(); ++v)
            if (problem_.visits[v].partner >= 0) judge_pair(static_cast<int>(v));
        for (std::size_t p = 0; p < problem_.people.size(); ++p)
            judge_person(static_cast<int>(p));
        judge_counts();
        return std::move(faults_);
    }

private:
    void say(const std::string& what, int visit) {
        faults_.push_back("visit " + std::to_string(visit) + " " + what);
    }

    const DayVisit& visit(int v) const { return problem_.visits.at(static_cast<std::size_t>(v)); }
    const VisitPlace& place(int v) const { return plan_.visits.at(static_cast<std::size_t>(v)); }

    int minutes_from_to(int person, int from, int to) const {
        const auto which =
            static_cast<std::size_t>(problem_.people.at(static_cast<std::size_t>(person)).travel);
        const TravelTable& table = problem_.travel.at(which);
        return table.minutes.at(static_cast<std::size_t>(from * table.sites + to));
    }

    void judge_visit(int v) {
        const DayVisit& what = visit(v);
        const VisitPlace& where = place(v);
        if (decided(what)) {
            if (where.person != what.pinned_person || where.start != what.pinned_start)
                say("was pinned and has moved", v);
            return;
        }
        if (where.person < 0) return;
        if (where.person >= static_cast<int>(problem_.people.size()))
            return say("goes to nobody there is", v);
        const DayPerson& who = problem_.people[static_cast<std::size_t>(where.person)];
        const auto bars = [&](const char* rule) { return !what.let_pass.contains(rule); };
        if (bars("skill_match") && !all_of_these(what.skills, who.skills)) say("lacks a skill", v);
        if (bars("equipment") && !all_of_these(what.equipment, who.equipment))
            say("lacks equipment", v);
        if (bars("pay_band") && who.band < what.lowest_band) say("goes to a lower band", v);
        if (among(what.never_people, where.person)) say("goes to someone unwanted", v);
        if (!what.only_people.empty() && !among(what.only_people, where.person))
            say("goes to someone not wanted", v);
        if (what.pinned_person >= 0 && where.person != what.pinned_person)
            say("left its person", v);
        if (what.pinned_start >= 0 && where.start != what.pinned_start) say("left its time", v);
        if (where.start < what.window_start && what.pinned_start < 0)
            say("starts before its window", v);
        if (what.hard_window && where.start > what.window_end && what.pinned_start < 0)
            say("starts after its window", v);
        if (where.start < who.shift_start ||
            where.start + what.minutes > who.shift_end + who.overtime_minutes)
            say("is outside the shift", v);
        for (const Span& away : who.absences)
            if (where.start < away.end && where.start + what.minutes > away.start)
                say("falls into an absence", v);
    }

    void judge_pair(int second) {
        const int first = visit(second).partner;
        const bool one = place(first).person >= 0;
        const bool other = place(second).person >= 0;
        if (one != other && !decided(visit(first)) && !decided(visit(second)))
            say("is half of a pair of which the other half is missing", one ? first : second);
        if (!one || !other || (decided(visit(first)) && decided(visit(second)))) return;
        if (place(first).person == place(second).person)
            say("has one person for both halves", second);
        const int gap = place(second).start - place(first).start;
        const bool together = visit(second).pairing == SecondVisit::together;
        if (together && gap != 0) say("does not start with its partner", second);
        if (!together && (gap < visit(second).gap_from || gap > visit(second).gap_to))
            say("is too soon or too late after its partner", second);
    }

    void judge_person(int person) {
        const DayPerson& who = problem_.people[static_cast<std::size_t>(person)];
        std::vector<Event> day;
        for (std::size_t v = 0; v < plan_.visits.size(); ++v)
            if (plan_.visits[v].person == person)
                day.push_back({plan_.visits[v].start,
                               plan_.visits[v].start + problem_.visits[v].minutes,
                               problem_.visits[v].site, static_cast<int>(v)});
        const bool works = !day.empty();
        const int pause = plan_.break_starts[static_cast<std::size_t>(person)];
        if (who.break_minutes > 0 && pause >= 0)
            day.push_back({pause, pause + who.break_minutes, -1, -1});
        for (const Span& away : who.absences)
            day.push_back({away.start, away.end, -1, -2});
        std::sort(day.begin(), day.end(), [](const Event& a, const Event& b) {
            return std::pair(a.begin, a.visit) < std::pair(b.begin, b.visit);
        });

        // Between two places lie the way and what happens on it, in any order: breaks and absences.
        int here = who.start_site;
        int left = who.shift_start;
        int pauses = 0; // minutes since then
        int paused_until = 0;
        int last_visit = -1;
        int visit_end = who.shift_start;
        int travel = 0;
        int care = 0;
        for (const Event& event : day) {
            if (event.visit < 0) {
                if (event.visit == -1 && works && event.begin < std::max(left, paused_until))
                    faults_.push_back("person " + std::to_string(person) +
                                      " has a break that overlaps");
                pauses += event.end - std::max(event.begin, std::min(left, event.end));
                paused_until = std::max(paused_until, event.end);
                continue;
            }
            const int way = minutes_from_to(person, here, event.where);
            if (decided(visit(event.visit)) && paused_until > event.begin) {
                pauses -= paused_until - event.begin; // decided to be given during an absence
                paused_until = event.begin;
            }
            const bool both_decided =
                decided(visit(event.visit)) && (last_visit < 0 || decided(visit(last_visit)));
            if ((left + pauses + way > event.begin || paused_until > event.begin) && !both_decided)
                say("comes too soon after what was before", event.visit);
            left = std::max(left, event.end);
            pauses = 0;
            travel += way;
            care += event.end - event.begin;
            visit_end = std::max(visit_end, event.end);
            here = event.where;
            last_visit = event.visit;
        }
        const int way_back = minutes_from_to(person, here, who.end_site);
        travel += way_back;
        travel_ += travel;
        const int busy = travel + care;
        if (works) {
            const int over = std::max(0, visit_end + way_back - who.shift_end);
            overtime_ += over;
            if (over > who.overtime_minutes && last_visit >= 0 && !decided(visit(last_visit)))
                say("lets someone be back after the shift", last_visit);
            fairness_ +=
                static_cast<long long>(problem_.prices.busy_hour_squared) * busy * busy / 3600;
            judge_break(person, who, pause, visit_end);
        }
    }

    void judge_break(int person, const DayPerson& who, int pause, int visit_end) {
        if (who.break_minutes == 0) return;
        bool has_decided = false;
        for (std::size_t v = 0; v < plan_.visits.size(); ++v)
            has_decided =
                has_decided || (plan_.visits[v].person == person && decided(problem_.visits[v]));
        // What is decided, or being away, may push it past its window.
        for (const Span& away : who.absences)
            has_decided = has_decided || (away.start < who.break_latest + who.break_minutes &&
                                          away.end > who.break_earliest);
        const std::string name = "person " + std::to_string(person);
        if (pause < 0) {
            if (visit_end > who.break_latest && !has_decided)
                faults_.push_back(name + " works on without a break");
            return;
        }
        if (pause < who.break_earliest) faults_.push_back(name + " has the break too early");
        if (pause > who.break_latest) {
            ++late_breaks_;
            if (!has_decided) faults_.push_back(name + " has the break too late");
        }
    }

    void expect(const char* what, long long counted, long long said) {
        if (counted != said)
            faults_.push_back(std::string("the cost says ") + what + " " + std::to_string(said) +
                              ", counted " + std::to_string(counted));
    }

    void judge_counts() {
        const DayPrices& prices = problem_.prices;
        long long late = 0;
        long long latest = 0;
        long long strangers = 0;
        long long acquaintances = 0;
        long long passed_over = 0;
        long long bands = 0;
        long long misfits = 0;
        long long others_than_told = 0;
        long long times_not_told = 0;
        long long total = 0;
        std::map<Urgency, int> missing;
        for (std::size_t v = 0; v < problem_.visits.size(); ++v) {
            const DayVisit& what = problem_.visits[v];
            const VisitPlace& where = plan_.visits[v];
            if (where.person < 0) {
                ++missing[what.urgency];
                long long price = prices.unplaced.at(static_cast<std::size_t>(what.urgency));
                if (what.time_critical && price < prices.unplaced_time_critical)
                    price = prices.unplaced_time_critical;
                total += price;
                continue;
            }
            const long long by = std::max(0, where.start - what.window_end);
            late += by;
            latest = std::max(latest, by);
            if (!what.preferred_people.empty() && !among(what.preferred_people, where.person))
                ++passed_over;
            const DayPerson& who = problem_.people[static_cast<std::size_t>(where.person)];
            const int band = who.band;
            misfits +=
                what.let_pass.contains("skill_match") && !all_of_these(what.skills, who.skills);
            misfits += what.let_pass.contains("pay_band") && band < what.lowest_band;
            misfits +=
                what.let_pass.contains("equipment") && !all_of_these(what.equipment, who.equipment);
            if (what.lowest_band > 0 && band > what.lowest_band) bands += band - what.lowest_band;
            if (!decided(what)) {
                if (what.promised_person != -1 && what.promised_person != where.person)
                    ++others_than_told;
                if (what.promised_start != -1 && what.promised_start != where.start)
                    ++times_not_told;
            }
            const bool anyone_known = what.usual_person >= 0 || !what.known_people.empty();
            if (!anyone_known || where.person == what.usual_person) continue;
            ++(among(what.known_people, where.person) ? acquaintances : strangers);
        }
        expect("travel", travel_, plan_.cost.travel_minutes);
        expect("lateness", late, plan_.cost.lateness_minutes);
        expect("largest lateness", latest, plan_.cost.largest_lateness_minutes);
        expect("overtime", overtime_, plan_.cost.overtime_minutes);
        expect("new faces", strangers, plan_.cost.new_faces);
        expect("other faces", acquaintances, plan_.cost.other_faces);
        expect("not preferred", passed_over, plan_.cost.not_preferred);
        expect("higher bands", bands, plan_.cost.higher_bands);
        expect("misfits", misfits, plan_.cost.misfits);
        expect("changed people", others_than_told, plan_.cost.changed_people);
        expect("changed starts", times_not_told, plan_.cost.changed_starts);
        expect("late breaks", late_breaks_, plan_.cost.late_breaks);
        expect("fairness", fairness_, plan_.cost.fairness);
        for (const Urgency urgency : {Urgency::two_hour, Urgency::two_day, Urgency::routine})
            expect("unplaced", missing[urgency],
                   plan_.cost.unplaced.at(static_cast<std::size_t>(urgency)));
        total += travel_ * prices.travel + late * prices.lateness +
                 latest * prices.largest_lateness + overtime_ * prices.overtime +
                 strangers * prices.new_face + acquaintances * prices.other_face +
                 passed_over * prices.not_preferred + bands * prices.higher_band +
                 misfits * prices.misfit + others_than_told * prices.changed_person +
                 times_not_told * prices.changed_start + fairness_;
        expect("total", total, plan_.cost.total);
    }

    const DayProblem& problem_;
    const DayPlan& plan_;
    Sentences faults_;
    long long travel_ = 0;
    long long overtime_ = 0;
    long long fairness_ = 0;
    int late_breaks_ = 0;
};

} // namespace

std::vector<std::string> faults_of(const DayProblem& problem, const DayPlan& plan) {
    return Judge(problem, plan).run();
}

std::string faults_text(const DayProblem& problem, const DayPlan& plan) {
    std::string text;
    for (const std::string& fault : faults_of(problem, plan))
        text += (text.empty() ? "" : "; ") + fault;
    return text;
}

} // namespace evenload
