#include "common/base/check.h"
#include "common/commands/gathering.h"
#include "common/planning/gather_day.h"
#include "common/planning/prepared_day.h"
#include "common/planning/team_prices.h"
#include "common/rules/published_place.h"
#include "common/rules/visits_of_plan.h"
#include "common/store/tables.h"

#include <algorithm>
#include <map>
#include <set>

namespace evenload {
namespace {

std::size_t index(int number) {
    return static_cast<std::size_t>(number);
}

// What a contact plan says of the visits that were made from it.
struct PlanOfVisits {
    ContactPlan plan;
    std::vector<Id<Contact>> contacts; // the first of pairs only, by day
    std::vector<ExistingVisit> existing;
    std::vector<AskedVisit> asked;
    std::vector<int> matches;
    int series = -1;
};

} // namespace

class HorizonGathering::Work {
public:
    Work(Database& database, const HorizonRequest& request)
        : database_(database)
        , request_(request)
        , sites_(database, request.team_id) {
        EVENLOAD_CHECK(request.days > 0);
        result_.team_id = request.team_id;
        result_.first_day = request.first_day;
        result_.problem.days = request.days;
    }

    bool add_next_day() {
        const Date day = request_.first_day + static_cast<int>(days_.size());
        DayRequest one{request_.team_id, day};
        one.keep_placed = request_.keep_placed;
        if (day == request_.now.date) one.not_before = request_.now.time;
        if (day < request_.now.date) one.not_before = TimeOfDay{24 * 60};
        days_.push_back(gather_one_of_several(database_, one, sites_));
        return std::ssize(days_) < request_.days;
    }

    GatheredHorizon finish() {
        EVENLOAD_CHECK(std::ssize(days_) == request_.days);
        HorizonProblem& problem = result_.problem;
        problem.prices = horizon_prices_of(planning_settings(database_, request_.team_id));
        problem.start_step = days_.front().problem.start_step;
        problem.shared = days_.front().problem.shared;
        problem.checks = days_.front().problem.checks;
        add_people();
        for (int day = 0; day < request_.days; ++day)
            add_visits(day);
        read_contacts();
        for (std::size_t v = 0; v < problem.visits.size(); ++v)
            promise_told_day(v);
        read_plans();
        for (std::size_t v = 0; v < problem.visits.size(); ++v)
            give_days(v);
        for (HorizonVisit& visit : problem.visits)
            if (visit.visit.partner >= 0)
                share_days(problem.visits[index(visit.visit.partner)], visit);
        if (request_.least_change) promise_what_is_placed();
        problem.travel = sites_.tables();
        result_.as_it_is.cost = cost_of(problem, result_.as_it_is);
        return std::move(result_);
    }

private:
    int in_horizon(Date day) const { return day - request_.first_day; }

    // Everybody on every day: who is not there on one does not work on it.
    void add_people() {
        std::set<Id<Professional>> seen;
        for (const GatheredDay& day : days_)
            for (const Id<Professional>& id : day.people)
                if (seen.insert(id).second) result_.people.push_back(id);
        for (std::size_t p = 0; p < result_.people.size(); ++p)
            person_index_[result_.people[p]] = static_cast<int>(p);
        result_.problem.person_days.resize(result_.people.size() * index(request_.days));
        result_.as_it_is.break_starts.assign(result_.problem.person_days.size(), -1);
        for (std::size_t d = 0; d < days_.size(); ++d) {
            for (std::size_t p = 0; p < days_[d].people.size(); ++p) {
                const auto person = index(person_index_.at(days_[d].people[p]));
                const std::size_t at = person * days_.size() + d;
                result_.problem.person_days[at] = days_[d].problem.people[p];
                result_.as_it_is.break_starts[at] = days_[d].as_it_is.break_starts[p];
            }
        }
    }

    void add_visits(int number) {
        GatheredDay& day = days_[index(number)];
        const auto person = [&](int of_day) {
            return of_day < 0 ? -1 : person_index_.at(day.people[index(of_day)]);
        };
        const auto all = [&](std::vector<int>& people) {
            for (int& each : people)
                each = person(each);
        };
        const int first = static_cast<int>(result_.visits.size());
        for (std::size_t v = 0; v < day.visits.size(); ++v) {
            HorizonVisit visit{std::move(day.problem.visits[v]), {number}, -1, -1, -1};
            DayVisit& what = visit.visit;
            if (what.partner >= 0) what.partner += first;
            all(what.only_people);
            all(what.never_people);
            all(what.preferred_people);
            all(what.known_people);
            what.usual_person = person(what.usual_person);
            what.pinned_person = person(what.pinned_person);
            what.promised_person = person(what.promised_person);
            if (what.promised_start >= 0) visit.promised_day = number;
            const VisitPlace& place = day.as_it_is.visits[v];
            result_.as_it_is.visits.push_back({number, person(place.person), place.start});
            result_.visits.push_back(day.visits[v]);
            result_.problem.visits.push_back(std::move(visit));
        }
    }

    void read_contacts() {
        const std::string from = to_text(request_.first_day);
        const std::string until = to_text(request_.first_day + (request_.days - 1));
        std::map<Id<Patient>, int> patients;
        std::map<Id<Case>, int> patient_of_case;
        database_.each("select id, patient_id from cases where id in (select case_id from contacts "
                       "where team_id = $1 and day >= $2 and day <= $3) order by id",
                       {std::string_view(request_.team_id.text), std::string_view(from),
                        std::string_view(until)},
                       [&](const Row& row) {
                           const Id<Patient> patient(std::string(row.text(1)));
                           const auto [found, is_new] =
                               patients.try_emplace(patient, static_cast<int>(patients.size()));
                           patient_of_case[Id<Case>(std::string(row.text(0)))] = found->second;
                       });
        result_.problem.patients = static_cast<int>(patients.size());
        for (Contact& contact : select<Contact>(
                 database_, "where team_id = $1 and day >= $2 and day <= $3 order by id",
                 {std::string_view(request_.team_id.text), std::string_view(from),
                  std::string_view(until)}))
            contacts_.emplace(contact.id, std::move(contact));
        for (std::size_t v = 0; v < result_.visits.size(); ++v) {
            const auto found = patient_of_case.find(contacts_.at(result_.visits[v]).case_id);
            if (found != patient_of_case.end()) result_.problem.visits[v].patient = found->second;
        }
    }

    // The plans of the visits, and which visit that a plan asks for each visit answers.
    void read_plans() {
        const std::string_view team = request_.team_id.text;
        const Date last_day = request_.first_day + (request_.days - 1);
        const std::string from = to_text(request_.first_day);
        const std::string until = to_text(last_day);
        int margin = 0;
        for (ContactPlan& plan :
             select<ContactPlan>(database_,
                                 "where id in (select contact_plan_id from contacts where "
                                 "team_id = $1 and day >= $2 and day <= $3) order by id",
                                 {team, std::string_view(from), std::string_view(until)})) {
            margin = std::max(margin, moved_at_most_days(plan));
            const Id<ContactPlan> id = plan.id;
            plans_[id].plan = std::move(plan);
        }
        const std::string first = to_text(request_.first_day - 2 * margin);
        const std::string last = to_text(last_day + 2 * margin);
        database_.each(
            "select contact_plan_id, id, day, status from contacts where team_id = $1 and "
            "day >= $2 and day <= $3 and contact_plan_id is not null and partner_id is null and "
            "(status <> 'cancelled' or attendance <> 'not_recorded') order by day, id",
            {team, std::string_view(first), std::string_view(last)}, [&](const Row& row) {
                const auto plan = plans_.find(Id<ContactPlan>(std::string(row.text(0))));
                const auto day = date_from_text(row.text(2));
                if (plan == plans_.end() || !day) return;
                plan->second.contacts.emplace_back(std::string(row.text(1)));
                plan->second.existing.push_back({*day, true});
                const bool was_given = row.text(3) != "missed" && row.text(3) != "cancelled";
                if (was_given && *day < request_.first_day) last_before_[plan->first] = *day;
            });
        for (auto& [id, of_plan] : plans_)
            match(id, of_plan, last_day);
    }

    void match(const Id<ContactPlan>& id, PlanOfVisits& of_plan, Date last_day) {
        const ContactPlan& plan = of_plan.plan;
        const int moved = moved_at_most_days(plan);
        of_plan.asked = visits_of_plan(plan, request_.first_day - moved, last_day + moved);
        of_plan.matches = match_visits(of_plan.asked, of_plan.existing, moved);
        for (std::size_t i = 0; i < of_plan.contacts.size(); ++i)
            if (of_plan.matches[i] >= 0)
                answers_[of_plan.contacts[i]] = &of_plan.asked[index(of_plan.matches[i])];
        if (plan.least_days_between <= 0 && plan.most_days_between <= 0) return;
        of_plan.series = static_cast<int>(result_.problem.series.size());
        VisitSeries series{plan.least_days_between, plan.most_days_between, VisitSeries::no_day};
        const auto before = last_before_.find(id);
        if (before != last_before_.end()) series.day_before = in_horizon(before->second);
        result_.problem.series.push_back(series);
    }

    // The two of a pair go to one day: to that of the one that stays, if one does.
    static void share_days(HorizonVisit& first, HorizonVisit& second) {
        const auto stays = [](const HorizonVisit& visit) {
            return is_pinned(visit.visit) || visit.promised_day >= 0;
        };
        if (!stays(second))
            second.days = first.days;
        else if (!stays(first))
            first.days = second.days;
    }

    bool is_of_a_pair(std::size_t v) const {
        const auto& visits = result_.problem.visits;
        return visits[v].visit.partner >= 0 ||
               std::any_of(visits.begin(), visits.end(), [&](const HorizonVisit& other) {
                   return other.visit.partner == static_cast<int>(v);
               });
    }

    // A visit that a draft has put on another day may go back to the one that was told, and to no third.
    void promise_told_day(std::size_t v) {
        HorizonVisit& visit = result_.problem.visits[v];
        const Contact& contact = contacts_.at(result_.visits[v]);
        if (!is_published(contact) || is_pinned(visit.visit)) return;
        const int told = in_horizon(published_day_of(contact));
        const auto person = person_index_.find(contact.published_professional_id);
        if (told == visit.days.front() || told < 0 || told >= request_.days ||
            person == person_index_.end() || published_day_of(contact) < request_.now.date ||
            is_of_a_pair(v))
            return;
        visit.promised_day = told;
        visit.visit.promised_person = person->second;
        visit.visit.promised_start = contact.published_start->minutes;
        visit.days.push_back(told);
        std::sort(visit.days.begin(), visit.days.end());
    }

    void give_days(std::size_t v) {
        HorizonVisit& visit = result_.problem.visits[v];
        const Contact& contact = contacts_.at(result_.visits[v]);
        const auto answer = answers_.find(contact.id);
        const auto plan = plans_.find(contact.contact_plan_id);
        if (answer == answers_.end() || plan == plans_.end()) return;
        const AskedVisit& asked = *answer->second;
        if (asked.of_day == 1) visit.series = plan->second.series;
        if (is_pinned(visit.visit) || visit.promised_day >= 0) return;
        std::vector<int> days;
        for (const Date day : days_of_visit(plan->second.plan, asked))
            if (request_.now.date <= day && in_horizon(day) >= 0 && in_horizon(day) < request_.days)
                days.push_back(in_horizon(day));
        const int own = visit.days.front();
        const bool is_over = contact.day < request_.now.date;
        if (days.empty() || (!is_over && std::find(days.begin(), days.end(), own) == days.end()))
            return; // moved by hand to where the plan would not have it
        visit.days = std::move(days);
        // Of today the shifts begin now; on other days it may be given as early as it was wanted.
        if (visit.days.size() > 1 || is_over)
            visit.visit.window_start = contact.window_start ? contact.window_start->minutes : 0;
    }

    void promise_what_is_placed() {
        for (std::size_t v = 0; v < result_.visits.size(); ++v) {
            HorizonVisit& visit = result_.problem.visits[v];
            const HorizonPlace& place = result_.as_it_is.visits[v];
            if (!place.placed() || is_pinned(visit.visit) || visit.promised_day >= 0) continue;
            visit.promised_day = place.day;
            visit.visit.promised_person = place.person;
            visit.visit.promised_start = place.start;
        }
    }

    Database& database_;
    const HorizonRequest request_;
    TeamSites sites_;
    std::vector<GatheredDay> days_;
    std::map<Id<Professional>, int> person_index_;
    std::map<Id<Contact>, Contact> contacts_;
    std::map<Id<ContactPlan>, PlanOfVisits> plans_;
    std::map<Id<ContactPlan>, Date> last_before_;
    std::map<Id<Contact>, const AskedVisit*> answers_;
    GatheredHorizon result_;
};

HorizonGathering::HorizonGathering(Database& database, const HorizonRequest& request)
    : work_(std::make_unique<Work>(database, request)) {}
HorizonGathering::~HorizonGathering() = default;

bool HorizonGathering::add_next_day() {
    return work_->add_next_day();
}
GatheredHorizon HorizonGathering::finish() {
    return work_->finish();
}

GatheredHorizon gather_horizon(Database& database, const HorizonRequest& request) {
    HorizonGathering gathering(database, request);
    while (gathering.add_next_day()) {}
    return gathering.finish();
}

ApplyPlan command_for(const GatheredHorizon& horizon, const HorizonPlan& plan) {
    ApplyPlan command{horizon.team_id, horizon.first_day, {}};
    for (std::size_t v = 0; v < horizon.visits.size(); ++v) {
        const HorizonPlace& place = plan.visits[v];
        const HorizonPlace& before = horizon.as_it_is.visits[v];
        if (place == before || (!place.placed() && !before.placed())) continue;
        VisitAssignment assignment{horizon.visits[v], {}, {}, horizon.first_day + before.day};
        if (place.placed()) {
            assignment.professional_id = horizon.people[index(place.person)];
            assignment.start = TimeOfDay{place.start};
            assignment.day = horizon.first_day + place.day;
        }
        command.visits.push_back(std::move(assignment));
    }
    return command;
}

} // namespace evenload
