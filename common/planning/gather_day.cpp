#include "common/planning/gather_day.h"

#include "common/base/check.h"
#include "common/commands/gathering.h"
#include "common/planning/lending.h"
#include "common/planning/team_prices.h"
#include "common/rules/check_settings.h"
#include "common/rules/published_place.h"
#include "common/rules/rest_break.h"
#include "common/store/tables.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace evenload {
namespace {

constexpr int remembered_days = 84; // how long a patient knows a face
constexpr int break_leeway_minutes = 90;
constexpr int start_step_minutes = 5; // times that people can keep and remember

std::size_t index(int number) {
    return static_cast<std::size_t>(number);
}

class Gathering {
public:
    Gathering(Database& database, const DayRequest& request, TeamSites& sites)
        : database_(database)
        , request_(request)
        , sites_(sites) {
        const auto team = find(database, request.team_id);
        if (!team) throw Fault("there is no such team");
        team_ = *team;
        settings_ = planning_settings(database, request.team_id);
        result_.team_id = request.team_id;
        result_.day = request.day;
    }

    GatheredDay run() {
        read_contacts();
        read_usual_places();
        read_patients();
        read_people();
        for (const Contact& contact : contacts_)
            add_visit(contact);
        add_partners();
        add_familiarity();
        add_preferences();
        for (const SharedEquipment& item : shared_equipment_of(database_, request_.team_id))
            result_.problem.shared.push_back({item.code, item.pieces});
        add_strictness();
        lend_shared_items(result_.problem, result_.as_it_is);
        result_.problem.start_step = start_step_minutes;
        result_.problem.prices = prices_of(settings_);
        return std::move(result_);
    }

private:
    void read_contacts() {
        const std::string day = to_text(request_.day);
        contacts_ =
            select<Contact>(database_,
                            "where team_id = $1 and day = $2 and status <> 'missed' and "
                            "status <> 'cancelled' order by id",
                            {std::string_view(request_.team_id.text), std::string_view(day)});
        for (std::size_t i = 0; i < contacts_.size(); ++i)
            contact_index_[contacts_[i].id] = static_cast<int>(i);
    }

    // What a person decided for whole patterns (move_pattern).
    void read_usual_places() {
        for (const ContactPlan& plan :
             select<ContactPlan>(database_,
                                 "where team_id = $1 and usual_start is not null and "
                                 "usual_professional_id is not null order by id",
                                 {std::string_view(request_.team_id.text)}))
            usual_places_.emplace(plan.id,
                                  std::pair(plan.usual_professional_id, *plan.usual_start));
    }

    void read_patients() {
        const std::string day = to_text(request_.day);
        const std::string_view team = request_.team_id.text;
        const std::string of_day = "(select case_id from contacts where team_id = $1 and day = $2)";
        for (Case& care :
             select<Case>(database_, "where id in " + of_day, {team, std::string_view(day)}))
            cases_.emplace(care.id, std::move(care));
        for (Patient& patient : select<Patient>(
                 database_, "where id in (select patient_id from cases where id in " + of_day + ")",
                 {team, std::string_view(day)}))
            patients_.emplace(patient.id, std::move(patient));
    }

    void read_people() {
        std::set<Id<Professional>> busy;
        for (const Contact& contact : contacts_)
            if (contact.professional_id) busy.insert(contact.professional_id);
        for (const Professional& professional :
             select<Professional>(database_, "where team_id = $1 order by name, id",
                                  {std::string_view(request_.team_id.text)})) {
            if (!professional.active && !busy.contains(professional.id)) continue;
            person_index_[professional.id] = static_cast<int>(result_.people.size());
            result_.people.push_back(professional.id);
            add_person(professional);
        }
    }

    void add_person(const Professional& professional) {
        DayPerson person;
        person.name = professional.name;
        person.skills = professional.skills;
        person.equipment = professional.equipment;
        person.band = professional.band;
        person.overtime_minutes = settings_.overtime_most_minutes;
        person.start_site = person.end_site = sites_.index_of(base_of(professional, team_));
        person.travel = sites_.table_of(professional.travel_mode);
        const ProfessionalDay today =
            professional_day(database_, professional, team_, request_.day);
        if (const auto& shift = today.shift(); shift && professional.active) {
            person.shift_start = shift->start.minutes;
            person.shift_end = shift->end.minutes;
            if (request_.not_before)
                person.shift_start = std::min(
                    person.shift_end, std::max(person.shift_start, request_.not_before->minutes));
        }
        for (const Absence& absence : today.absences)
            if (absence.first_day <= request_.day && request_.day <= absence.last_day)
                person.absences.push_back({absence.start ? absence.start->minutes : 0,
                                           absence.end ? absence.end->minutes : 48 * 60});
        if (person.at_work()) add_break(professional, person);
        const auto pause = break_start(today);
        result_.as_it_is.break_starts.push_back(pause && person.break_minutes > 0 ? pause->minutes
                                                                                  : -1);
        result_.problem.people.push_back(std::move(person));
    }

    // Who is away for the rest of the day takes the break before.
    static int end_of_presence(const DayPerson& person) {
        int end = person.shift_end;
        for (const Span& away : person.absences)
            if (away.end >= person.shift_end) end = std::min(end, away.start);
        return end;
    }

    static void add_break(const Professional& professional, DayPerson& person) {
        const int due = professional.break_start ? professional.break_start->minutes : 0;
        const int earliest = std::max(person.shift_start, due);
        const int last = end_of_presence(person) - professional.break_minutes;
        if (professional.break_minutes <= 0 || earliest > last)
            return; // the day is over before it is due
        person.break_minutes = professional.break_minutes;
        person.break_earliest = earliest;
        person.break_latest = std::min(earliest + break_leeway_minutes, last);
    }

    void add_visit(const Contact& contact) {
        const Case& care = case_of(contact);
        const auto patient = patients_.find(care.patient_id);
        DayVisit visit;
        if (patient != patients_.end()) visit.name = short_name(patient->second);
        visit.site =
            sites_.index_of(patient == patients_.end() ? Stop{} : stop_of(patient->second));
        visit.minutes = contact.planned_minutes;
        visit.window_start = contact.window_start ? contact.window_start->minutes : 0;
        visit.window_end = contact.window_end ? contact.window_end->minutes : 24 * 60;
        visit.hard_window = true;
        visit.skills = contact.skills;
        visit.equipment = contact.equipment;
        visit.lowest_band = contact.lowest_band;
        visit.urgency = care.urgency;
        visit.time_critical = contact.time_critical;
        const int person = person_of(contact.professional_id);
        const auto start = contact.actual_start ? contact.actual_start : contact.start;
        VisitPlace place;
        if (person >= 0 && start) place = {person, start->minutes};
        if (is_settled(contact) && place.placed()) {
            visit.pinned_person = place.person;
            visit.pinned_start = place.start;
            if (contact.actual_minutes) visit.minutes = std::max(1, *contact.actual_minutes);
        } else if (request_.not_before) {
            visit.window_start = std::max(visit.window_start, request_.not_before->minutes);
        }
        // Of one day: what was told for another is no promise here (gather_horizon keeps it).
        if (is_published(contact) && published_day_of(contact) == contact.day) {
            visit.promised_person = person_of(contact.published_professional_id);
            visit.promised_start = contact.published_start->minutes;
        }
        result_.visits.push_back(contact.id);
        result_.as_it_is.visits.push_back(place);
        result_.problem.visits.push_back(std::move(visit));
    }

    const Case& case_of(const Contact& contact) const {
        static const Case none;
        const auto found = cases_.find(contact.case_id);
        return found == cases_.end() ? none : found->second;
    }

    // Decided by a person, for this visit or its whole pattern, under way, or past.
    bool is_settled(const Contact& contact) const {
        if (contact.pinned || contact.status != ContactStatus::planned) return true;
        if (!is_placed(contact)) return false;
        const auto usual = usual_places_.find(contact.contact_plan_id);
        if (usual != usual_places_.end() &&
            usual->second == std::pair(contact.professional_id, *contact.start))
            return true;
        return request_.keep_placed || (request_.not_before && contact.start < request_.not_before);
    }

    int person_of(const Id<Professional>& id) const {
        const auto found = person_index_.find(id);
        return found == person_index_.end() ? -1 : found->second;
    }

    void add_partners() {
        for (std::size_t i = 0; i < contacts_.size(); ++i) {
            const auto first = contact_index_.find(contacts_[i].partner_id);
            if (first == contact_index_.end()) continue;
            DayVisit& visit = result_.problem.visits[i];
            visit.partner = first->second;
            visit.pairing = contacts_[i].partner_timing;
            visit.gap_from = contacts_[i].gap_from_minutes;
            visit.gap_to = contacts_[i].gap_to_minutes;
        }
    }

    // The owner is the usual one; whoever has given this patient a visit lately is known.
    void add_familiarity() {
        std::map<Id<Patient>, std::set<int>> known;
        const std::string from = to_text(request_.day - remembered_days);
        const std::string until = to_text(request_.day);
        database_.each(
            // From the patients of the day to their cases' contacts: of a large team's twelve weeks, a few.
            "select distinct cases.patient_id, contacts.professional_id from cases cross join "
            "contacts where cases.patient_id in (select patient_id from cases where id in (select "
            "case_id from contacts where team_id = $1 and day = $3)) and contacts.case_id = "
            "cases.id and contacts.day >= $2 and contacts.day < $3 and contacts.status = "
            "'delivered'",
            {std::string_view(request_.team_id.text), std::string_view(from),
             std::string_view(until)},
            [&](const Row& row) {
                const int person = person_of(Id<Professional>(std::string(row.text(1))));
                if (person >= 0) known[Id<Patient>(std::string(row.text(0)))].insert(person);
            });
        for (std::size_t i = 0; i < contacts_.size(); ++i) {
            const Case& care = case_of(contacts_[i]);
            DayVisit& visit = result_.problem.visits[i];
            visit.usual_person = person_of(care.owner_id);
            for (const int person : known[care.patient_id])
                if (person != visit.usual_person) visit.known_people.push_back(person);
        }
    }

    void add_preferences() {
        const auto wishes = preferences_by_patient(database_, request_.team_id);
        for (std::size_t i = 0; i < contacts_.size(); ++i) {
            const auto found = wishes.find(case_of(contacts_[i]).patient_id);
            if (found == wishes.end()) continue;
            DayVisit& visit = result_.problem.visits[i];
            for (const PatientPreference& wish : found->second) {
                const int person = person_of(wish.professional_id);
                if (person < 0) continue; // of another team by now
                (wish.kind == PreferenceKind::excluded ? visit.never_people
                                                       : visit.preferred_people)
                    .push_back(person);
            }
        }
    }

    // What the team only warns of bars nobody, and is dear. A breach of time beside the window stays a person's
    // decision, however strict the team is.
    void add_strictness() {
        std::vector<CheckSetting>& checks = result_.problem.checks;
        if (const auto of_team = check_settings(database_, request_.team_id)) checks = *of_team;
        if (checks.empty()) return;
        std::vector<DayVisit>& visits = result_.problem.visits;
        std::vector<char> is_half(visits.size());
        for (std::size_t v = 0; v < visits.size(); ++v)
            if (visits[v].partner >= 0) is_half[v] = is_half[index(visits[v].partner)] = 1;
        for (std::size_t v = 0; v < visits.size(); ++v) {
            DayVisit& visit = visits[v];
            const Situation situation{visit.time_critical, is_half[v] != 0};
            const auto passes = [&](std::string_view rule) {
                return severity_of(rule, situation, checks) == Severity::warn;
            };
            for (const std::string_view rule : {"skill_match", "pay_band"})
                if (passes(rule)) visit.let_pass.add(std::string(rule));
            if (!visit.equipment.empty() &&
                std::all_of(visit.equipment.begin(), visit.equipment.end(),
                            [&](const std::string& code) {
                                return passes(is_shared(code) ? "shared_equipment" : "equipment");
                            }))
                visit.let_pass.add("equipment");
            if (contacts_[v].window_end && passes("time_window")) visit.hard_window = false;
        }
    }

    bool is_shared(const std::string& code) const {
        const auto& shared = result_.problem.shared;
        return std::any_of(shared.begin(), shared.end(),
                           [&](const SharedItem& item) { return item.code == code; });
    }

    Database& database_;
    const DayRequest& request_;
    TeamSites& sites_;
    Team team_;
    PlanningSettings settings_;
    std::vector<Contact> contacts_;
    std::map<Id<Contact>, int> contact_index_;
    std::map<Id<Case>, Case> cases_;
    std::map<Id<Patient>, Patient> patients_;
    std::map<Id<Professional>, int> person_index_;
    std::map<Id<ContactPlan>, std::pair<Id<Professional>, TimeOfDay>> usual_places_;
    GatheredDay result_;
};

} // namespace

GatheredDay gather_one_of_several(Database& database, const DayRequest& request, TeamSites& sites) {
    return Gathering(database, request, sites).run();
}

GatheredDay gather_day(Database& database, const DayRequest& request) {
    TeamSites sites(database, request.team_id);
    GatheredDay day = gather_one_of_several(database, request, sites);
    day.problem.travel = sites.tables();
    day.as_it_is.cost = cost_of(day.problem, day.as_it_is);
    return day;
}

ApplyPlan command_for(const GatheredDay& day, const DayPlan& plan) {
    ApplyPlan command{day.team_id, day.day, {}};
    for (std::size_t v = 0; v < day.visits.size(); ++v) {
        const VisitPlace& place = plan.visits[v];
        if (place == day.as_it_is.visits[v]) continue;
        VisitAssignment assignment{day.visits[v], {}, {}};
        if (place.placed()) {
            assignment.professional_id = day.people[index(place.person)];
            assignment.start = TimeOfDay{place.start};
        }
        command.visits.push_back(std::move(assignment));
    }
    return command;
}

} // namespace evenload
