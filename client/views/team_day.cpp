#include "client/views/team_day.h"

#include "common/commands/gathering.h"
#include "common/store/stored.h"
#include "common/store/tables.h"

#include <algorithm>
#include <set>
#include <utility>

namespace evenload {
namespace {

const std::string facts_sql = "select n.id, c.id, c.reference, c.reason, c.urgency, p.id, "
                              "p.title, p.given_name, p.family_name, "
                              "p.place, p.site from contacts n join cases c on c.id = "
                              "n.case_id join patients p on p.id = c.patient_id "
                              "where ";

std::vector<ProfessionalDay> people_of(Database& database, const Team& team, Date day,
                                       std::string_view day_text) {
    std::vector<ProfessionalDay> days;
    for (Professional& professional : select<Professional>(
             database,
             "where team_id = $1 and (active = 1 or id in (select professional_id from "
             "contacts where team_id = $1 and day = $2)) order by name, id",
             {std::string_view(team.id.text), day_text})) {
        ProfessionalDay& one = days.emplace_back();
        one.base = base_of(professional, team);
        one.professional = std::move(professional);
        one.day = day;
    }
    return days;
}

void add_absences(Database& database, TeamDay& team_day, std::string_view day_text) {
    for (Absence& absence : select<Absence>(
             database, "where team_id = $1 and first_day <= $2 and last_day >= $2 order by id",
             {std::string_view(team_day.team.id.text), day_text})) {
        const int index = team_day.professional_index(absence.professional_id);
        if (index >= 0)
            team_day.days[static_cast<std::size_t>(index)].absences.push_back(std::move(absence));
    }
}

void add_contact(TeamDay& team_day, Contact contact, bool proposed) {
    team_day.index_of.emplace(contact.id.text, static_cast<int>(team_day.contacts.size()));
    DayContact& one = team_day.contacts.emplace_back();
    one.professional = team_day.professional_index(contact.professional_id);
    one.contact = std::move(contact);
    one.proposed = proposed;
}

// Those of the day, where a plan would put them; with those that it takes from other days.
void add_contacts(Database& database, TeamDay& team_day, std::string_view day_text,
                  std::span<const VisitAssignment> proposed) {
    std::unordered_map<std::string_view, const VisitAssignment*> assigned;
    for (const VisitAssignment& one : proposed)
        assigned.emplace(one.contact_id.text, &one);
    const auto add = [&](Contact contact) {
        const auto found = assigned.find(contact.id.text);
        if (found == assigned.end()) return add_contact(team_day, std::move(contact), false);
        const VisitAssignment& one = *found->second;
        if (one.day.value_or(contact.day) != team_day.day) return;
        contact.day = team_day.day;
        contact.professional_id = one.professional_id;
        contact.start = one.start;
        add_contact(team_day, std::move(contact), true);
    };
    for (Contact& contact : select<Contact>(
             database, "where team_id = $1 and day = $2 and status <> 'cancelled' order by id",
             {std::string_view(team_day.team.id.text), day_text}))
        add(std::move(contact));
    for (const VisitAssignment& one : proposed)
        if (one.day == team_day.day && !team_day.index_of.contains(one.contact_id.text))
            if (auto contact = find(database, one.contact_id)) add(std::move(*contact));
}

void read_facts(const Row& row, DayContact& one) {
    one.case_id.text = row.text(1);
    one.reference = row.text(2);
    one.reason = row.text(3);
    one.urgency = urgency_from(row.text(4));
    one.patient_id.text = row.text(5);
    Patient patient;
    patient.id = one.patient_id;
    patient.title = row.text(6);
    patient.given_name = row.text(7);
    patient.family_name = row.text(8);
    one.name = short_name(patient);
    one.family_name = patient.family_name.empty() ? one.name : patient.family_name;
    one.stop.place = place_from_text(row.text(9));
    if (!row.is_null(10)) one.stop.site = static_cast<int>(row.integer(10));
}

void add_facts(Database& database, TeamDay& team_day, std::string_view day_text) {
    database.each(facts_sql + "n.team_id = $1 and n.day = $2",
                  {std::string_view(team_day.team.id.text), day_text}, [&](const Row& row) {
                      const auto found = team_day.index_of.find(std::string(row.text(0)));
                      if (found == team_day.index_of.end()) return;
                      read_facts(row, team_day.contacts[static_cast<std::size_t>(found->second)]);
                  });
    for (DayContact& one : team_day.contacts)
        if (one.case_id.none()) // from another day
            database.each(facts_sql + "n.id = $1", {std::string_view(one.contact.id.text)},
                          [&](const Row& row) { read_facts(row, one); });
}

void add_moved_away(Database& database, TeamDay& team_day, std::string_view day_text) {
    for (Contact& contact :
         select<Contact>(database,
                         "where team_id = $1 and published_day = $2 and day <> published_day and "
                         "published_start is not null and status = 'planned' order by id",
                         {std::string_view(team_day.team.id.text), day_text})) {
        DayContact& one = team_day.moved_away.emplace_back();
        one.contact = std::move(contact);
        database.each(facts_sql + "n.id = $1", {std::string_view(one.contact.id.text)},
                      [&](const Row& row) { read_facts(row, one); });
    }
}

void mark_series(Database& database, TeamDay& team_day, std::string_view day_text) {
    std::set<std::string> going_on;
    database.each("select id from contact_plans where team_id = $1 and period_days > 0 and "
                  "(last_day is null or last_day > $2) and id in (select contact_plan_id from "
                  "contacts where team_id = $1 and day = $2)",
                  {std::string_view(team_day.team.id.text), day_text},
                  [&](const Row& row) { going_on.emplace(row.text(0)); });
    for (DayContact& one : team_day.contacts)
        one.in_series = going_on.contains(one.contact.contact_plan_id.text);
}

void add_preferences(Database& database, TeamDay& team_day) {
    const auto preferences = preferences_by_patient(database, team_day.team.id);
    for (DayContact& one : team_day.contacts)
        if (const auto found = preferences.find(one.patient_id); found != preferences.end())
            one.preferences = found->second;
}

void pair_up(TeamDay& team_day) {
    for (std::size_t i = 0; i < team_day.contacts.size(); ++i) {
        const Id<Contact>& first = team_day.contacts[i].contact.partner_id;
        if (!first) continue;
        const auto found = team_day.index_of.find(first.text);
        if (found == team_day.index_of.end()) continue;
        team_day.contacts[i].partner = found->second;
        team_day.contacts[static_cast<std::size_t>(found->second)].partner = static_cast<int>(i);
    }
}

bool takes_time(const Contact& contact) {
    return contact.status != ContactStatus::missed;
}

void place_visits_of(TeamDay& team_day, int person) {
    const auto place = static_cast<std::size_t>(person);
    std::vector<PlacedVisit>& visits = team_day.days[place].visits;
    visits.clear();
    for (const int index : team_day.placed_with[place]) {
        const DayContact& one = team_day.contacts[static_cast<std::size_t>(index)];
        if (takes_time(one.contact))
            add_visit(visits, {one.contact.id, one.start(), one.minutes(), one.stop});
    }
}

void place_visits(TeamDay& team_day) {
    team_day.placed_with.resize(team_day.days.size());
    for (std::size_t i = 0; i < team_day.contacts.size(); ++i)
        if (const DayContact& one = team_day.contacts[i]; one.placed())
            team_day.placed_with[static_cast<std::size_t>(one.professional)].push_back(
                static_cast<int>(i));
    for (std::size_t i = 0; i < team_day.days.size(); ++i)
        place_visits_of(team_day, static_cast<int>(i));
}

void add_travel_times(Database& database, TeamDay& team_day) {
    std::set<int> sites;
    for (const ProfessionalDay& day : team_day.days)
        if (day.base.site) sites.insert(*day.base.site);
    for (const DayContact& one : team_day.contacts)
        if (one.stop.site) sites.insert(*one.stop.site);
    const auto travel =
        std::make_shared<TravelMatrix>(travel_matrix(database, team_day.team.id, sites));
    for (ProfessionalDay& day : team_day.days)
        day.travel = travel;
}

// What the facts, the pairs, the series and the travel times of a day were read by.
bool stays_in_the_day(const TeamDay& team_day, const Contact& before, const Contact& after) {
    return after.team_id == before.team_id && after.day == before.day &&
           after.status != ContactStatus::cancelled && after.case_id == before.case_id &&
           after.partner_id == before.partner_id &&
           after.contact_plan_id == before.contact_plan_id &&
           (after.professional_id.none() ||
            team_day.professional_index(after.professional_id) >= 0);
}

// Whether somebody else may be judged otherwise: who borrows what the team shares, or who is on the day for this alone.
bool concerns_others(const TeamDay& team_day, const DayContact& before, const Contact& after) {
    if (before.professional < 0) return !after.equipment.empty();
    const ProfessionalDay& day = team_day.days[static_cast<std::size_t>(before.professional)];
    return !day.professional.active ||
           (day.pool && !(before.contact.equipment.empty() && after.equipment.empty()));
}

bool is_of_the_day(const TeamDay& team_day, const Contact& contact) {
    const auto is_it = [&](const DayContact& one) { return one.contact.id == contact.id; };
    return (contact.team_id == team_day.team.id &&
            (contact.day == team_day.day || contact.published_day == team_day.day)) ||
           std::any_of(team_day.moved_away.begin(), team_day.moved_away.end(), is_it);
}

// What reading these again would put in their places, by index of `contacts`.
std::optional<std::vector<std::pair<int, Contact>>>
changed_places(Database& database, const TeamDay& team_day,
               const std::set<std::string>& contact_ids) {
    std::vector<std::pair<int, Contact>> changed;
    for (const std::string& id : contact_ids) {
        auto now = evenload::find(database, Id<Contact>(id));
        if (!now) return std::nullopt;
        const DayContact* before = team_day.find(id);
        if (!before) {
            if (is_of_the_day(team_day, *now)) return std::nullopt;
            continue;
        }
        if (!stays_in_the_day(team_day, before->contact, *now) ||
            concerns_others(team_day, *before, *now))
            return std::nullopt;
        changed.emplace_back(team_day.index_of.at(id), std::move(*now));
    }
    return changed;
}

void put_in_place(TeamDay& team_day, int index, Contact contact) {
    DayContact& one = team_day.contacts[static_cast<std::size_t>(index)];
    if (one.placed())
        std::erase(team_day.placed_with[static_cast<std::size_t>(one.professional)], index);
    one.professional = team_day.professional_index(contact.professional_id);
    one.contact = std::move(contact);
    if (!one.placed()) return;
    auto& placed = team_day.placed_with[static_cast<std::size_t>(one.professional)];
    placed.insert(std::lower_bound(placed.begin(), placed.end(), index), index);
}

} // namespace

const DayContact* TeamDay::find(const std::string& contact_id) const {
    const auto found = index_of.find(contact_id);
    return found == index_of.end() ? nullptr : &contacts[static_cast<std::size_t>(found->second)];
}

int TeamDay::professional_index(const Id<Professional>& id) const {
    const auto found = index_of_person.find(id.text);
    return found == index_of_person.end() ? -1 : found->second;
}

std::optional<OtherHalf> TeamDay::other_half(const DayContact& contact) const {
    if (contact.partner < 0) return std::nullopt;
    return other_half_of(contact.contact,
                         contacts[static_cast<std::size_t>(contact.partner)].contact);
}

std::optional<TeamDay> team_day(Database& database, const Id<Team>& team_id, Date day,
                                std::span<const VisitAssignment> proposed) {
    auto team = find(database, team_id);
    if (!team) return std::nullopt;
    std::optional<TeamDay> result(std::in_place);
    result->team = std::move(*team);
    result->day = day;
    const std::string day_text = to_text(day);
    result->days = people_of(database, result->team, day, day_text);
    for (std::size_t i = 0; i < result->days.size(); ++i)
        result->index_of_person.emplace(result->days[i].professional.id.text, static_cast<int>(i));
    add_absences(database, *result, day_text);
    add_contacts(database, *result, day_text, proposed);
    add_facts(database, *result, day_text);
    add_moved_away(database, *result, day_text);
    mark_series(database, *result, day_text);
    pair_up(*result);
    place_visits(*result);
    add_travel_times(database, *result);
    add_preferences(database, *result);
    const auto pool = equipment_pool(database, team_id, day);
    const auto checks = check_settings(database, team_id);
    for (ProfessionalDay& one : result->days) {
        one.pool = pool;
        one.checks = checks;
    }
    return result;
}

std::optional<std::set<int>> read_again(Database& database, TeamDay& team_day,
                                        const std::set<std::string>& contact_ids) {
    auto changed = changed_places(database, team_day, contact_ids);
    if (!changed) return std::nullopt;
    std::set<int> people;
    // Of a pair, the other one is judged by it too.
    const auto add_people = [&](int index) {
        const DayContact& one = team_day.contacts[static_cast<std::size_t>(index)];
        people.insert(one.professional);
        if (one.partner >= 0)
            people.insert(team_day.contacts[static_cast<std::size_t>(one.partner)].professional);
    };
    for (auto& [index, contact] : *changed) {
        add_people(index);
        put_in_place(team_day, index, std::move(contact));
        add_people(index);
    }
    people.erase(-1);
    for (const int person : people)
        place_visits_of(team_day, person);
    return people;
}

} // namespace evenload
