#include "common/base/check.h"
#include "common/commands/gathering.h"
#include "common/planning/gather.h"
#include "common/rules/check_settings.h"
#include "common/rules/load.h"
#include "common/store/tables.h"

#include <map>
#include <set>

namespace evenload {
namespace {

constexpr int remembered_days = 84; // how long a patient knows a face

class Gathering {
public:
    Gathering(Database& database, const Id<Team>& team_id, Date week, AllocationOf which)
        : database_(database)
        , week_(week)
        , which_(which) {
        const auto team = find(database, team_id);
        if (!team) throw Fault("there is no such team");
        team_ = *team;
        result_.problem.full_percent = team_.full_percent;
    }

    GatheredAllocation run() {
        read_people();
        read_matrix();
        read_known();
        shared_ = shared_codes(database_, team_.id);
        read_strictness();
        preferences_ = preferences_by_patient(database_, team_.id);
        const std::string owner = which_ == AllocationOf::owned ? "is not null" : "is null";
        for (const Case& care :
             select<Case>(database_,
                          "where team_id = $1 and owner_id " + owner +
                              " and status in ('waiting', 'allocated', 'active', 'stable') "
                              "order by received_on, received_at, id",
                          {std::string_view(team_.id.text)}))
            add_case(care);
        read_loads();
        return std::move(result_);
    }

private:
    void read_people() {
        for (Professional& professional :
             select<Professional>(database_, "where team_id = $1 and active = 1 order by name, id",
                                  {std::string_view(team_.id.text)})) {
            person_index_[professional.id] = static_cast<int>(people_.size());
            result_.people.push_back(professional.id);
            result_.problem.people.push_back(
                {professional.name, professional.skills, professional.equipment,
                 available_minutes(database_, professional, week_), 0, professional.band});
            people_.push_back(std::move(professional));
        }
    }

    void read_strictness() {
        if (const auto checks = check_settings(database_, team_.id)) checks_ = *checks;
        const Severity capacity = severity_of("capacity", {}, checks_);
        result_.problem.may_overfill = capacity == Severity::warn;
        result_.problem.capacity_blocks = capacity == Severity::block;
        result_.problem.capacity_is_set = is_set("capacity", checks_);
    }

    void read_loads() {
        const std::set<Id<Case>> counted(result_.cases.begin(), result_.cases.end());
        for (std::size_t p = 0; p < people_.size(); ++p)
            result_.problem.people[p].load_minutes =
                load_minutes(database_, people_[p], team_, week_, counted);
    }

    void read_matrix() {
        std::set<int> sites;
        for (const Professional& professional : people_)
            if (const Stop base = base_of(professional, team_); base.site) sites.insert(*base.site);
        matrix_ = travel_matrix(database_, team_.id, sites);
    }

    void read_known() {
        const std::string from = to_text(week_ - remembered_days);
        database_.each(
            "select distinct cases.patient_id, contacts.professional_id from contacts join cases "
            "on cases.id = contacts.case_id where contacts.team_id = $1 and contacts.day >= $2 "
            "and contacts.status = 'delivered'",
            {std::string_view(team_.id.text), std::string_view(from)}, [&](const Row& row) {
                const auto person = person_index_.find(Id<Professional>(std::string(row.text(1))));
                if (person != person_index_.end())
                    known_[Id<Patient>(std::string(row.text(0)))].insert(person->second);
            });
    }

    void add_case(const Case& care) {
        const auto plans = select<ContactPlan>(database_, "where case_id = $1 order by id",
                                               {std::string_view(care.id.text)});
        if (plans.empty()) return; // nothing says how much work it is
        const auto owner = person_index_.find(care.owner_id);
        if (!care.owner_id.none() && owner == person_index_.end()) return; // of another team
        const ContactPlan& plan = plans.front();
        const Stop patient = patient_stop(database_, care.id);
        AllocationCase wanted;
        wanted.name = care.reference;
        wanted.skills = plan.skills;
        wanted.equipment = plan.equipment.without(shared_);
        wanted.lowest_band = plan.lowest_band;
        wanted.urgency = care.urgency;
        wanted.two_person = plan.staff > 1;
        wanted.time_critical = plan.time_critical;
        for (const std::string_view rule : {"skill_match", "pay_band", "equipment"})
            if (severity_of(rule, {plan.time_critical, plan.staff > 1}, checks_) == Severity::warn)
                wanted.let_pass.add(std::string(rule));
        wanted.visits_a_week = plan.period_days > 0
                                   ? (plan.visits * 7 + plan.period_days - 1) / plan.period_days
                                   : plan.visits;
        for (const Professional& professional : people_) {
            const int way = travel_minutes(base_of(professional, team_), patient,
                                           professional.travel_mode, matrix_)
                                .value_or(0);
            wanted.travel_minutes.push_back(way);
            int minutes = 0;
            for (const ContactPlan& each : plans)
                minutes += load_of(each, {way, team_.recording_minutes, week_}).total_minutes();
            wanted.minutes.push_back(minutes);
        }
        if (!care.owner_id.none()) wanted.owner = owner->second;
        for (const PatientPreference& wish : preferences_[care.patient_id])
            if (const auto person = person_index_.find(wish.professional_id);
                person != person_index_.end())
                (wish.kind == PreferenceKind::excluded ? wanted.never_people
                                                       : wanted.preferred_people)
                    .push_back(person->second);
        for (const int person : known_[care.patient_id])
            wanted.known_people.push_back(person);
        result_.cases.push_back(care.id);
        result_.problem.cases.push_back(std::move(wanted));
    }

    Database& database_;
    Date week_;
    AllocationOf which_;
    Team team_;
    std::vector<Professional> people_;
    std::map<Id<Professional>, int> person_index_;
    std::map<Id<Patient>, std::set<int>> known_;
    TravelMatrix matrix_;
    Codes shared_;
    std::vector<CheckSetting> checks_;
    std::map<Id<Patient>, std::vector<PatientPreference>> preferences_;
    GatheredAllocation result_;
};

} // namespace

GatheredAllocation gather_allocation(Database& database, const Id<Team>& team_id, Date week,
                                     AllocationOf which) {
    return Gathering(database, team_id, week, which).run();
}

AllocateCases command_for(const GatheredAllocation& gathered, const Allocation& allocation) {
    AllocateCases command;
    for (std::size_t c = 0; c < gathered.cases.size(); ++c)
        if (const int person = allocation.choices[c].person; person >= 0)
            command.cases.push_back(
                {gathered.cases[c], gathered.people[static_cast<std::size_t>(person)]});
    return command;
}

AllocateCases command_for(const GatheredAllocation& gathered, const BalanceStep& step) {
    AllocateCases command;
    for (const CaseMove& move : step.moves)
        command.cases.push_back({gathered.cases[static_cast<std::size_t>(move.care)],
                                 gathered.people[static_cast<std::size_t>(move.to)]});
    return command;
}

} // namespace evenload
