#include "client/views/board_cases.h"

#include "client/views/stored.h"
#include "client/views/words.h"
#include "common/rules/load.h"
#include "common/store/tables.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace evenload {
namespace {

using CaseIndex = std::unordered_map<std::string_view, std::size_t>;

constexpr std::string_view cases_sql =
    "select c.id, c.reference, c.reason, c.needs, c.urgency, c.status, c.owner_id, c.received_on, "
    "c.received_at, p.id, p.title, p.given_name, p.family_name, p.birth_date, p.postcode, p.place, "
    "p.site "
    "from cases c join patients p on p.id = c.patient_id "
    "where c.team_id = $1 and c.status not in ('closed', 'rejected')";

constexpr std::string_view plans_sql =
    "select case_id, visits, period_days, minutes, staff, second_minutes, coordination_minutes, "
    "need_factor_percent, first_day, last_day, time_critical, window_start from contact_plans "
    "where team_id = $1";

// What was missed longer ago than this is not on its card any more; it stays in the case's contacts.
constexpr int days_back = 14;
constexpr int days_ahead = 14;
constexpr std::string_view visits_sql =
    "select case_id, day, start, professional_id, planned_minutes from contacts "
    "where team_id = $1 and day between $2 and $3 and status in ('planned', 'started')";

constexpr std::string_view seen_sql =
    "select distinct n.case_id from cases c join contacts n on n.case_id = c.id where c.team_id = "
    "$1 and "
    "c.urgency <> 'routine' and c.status not in ('closed', 'rejected') and n.attendance = 'seen'";

std::string zone_of(std::string_view postcode) {
    return std::string(postcode.substr(0, postcode.find(' ')));
}

struct Facts {
    DueFacts due;
    ContactPlan plan;
};

// Columns are read only where they are needed: there are ten thousand rows.
std::string name_in(const Row& row, Patient& patient) {
    patient.title = row.text(10);
    patient.given_name = row.text(11);
    patient.family_name = row.text(12);
    if (patient.given_name.empty() && patient.family_name.empty()) patient.id.text = row.text(9);
    return short_name(patient);
}

void read_case(const Row& row, Patient& patient, BoardCase& item, Facts& facts) {
    item.id = row.text(0);
    item.reference = row.text(1);
    item.reason = row.text(2);
    item.needs = row.text(3);
    item.urgency = urgency_from(row.text(4));
    item.status = case_status_from(row.text(5));
    item.name = name_in(row, patient);
    item.birth_date = row.text(13);
    item.zone = zone_of(row.text(14));
    item.stop.place = place_from_text(row.text(15));
    if (!row.is_null(16)) item.stop.site = static_cast<int>(row.integer(16));
    if (item.urgency == Urgency::routine) return;
    facts.due.urgency = item.urgency;
    facts.due.received_on = date_at(row, 7);
    facts.due.received_at = time_at(row, 8).value_or(TimeOfDay{});
}

void read_plan(const Row& row, BoardCase& item, Facts& facts) {
    ContactPlan& plan = facts.plan;
    plan.visits = static_cast<int>(row.integer(1));
    plan.period_days = static_cast<int>(row.integer(2));
    plan.minutes = static_cast<int>(row.integer(3));
    plan.staff = static_cast<int>(row.integer(4));
    plan.second_minutes = static_cast<int>(row.integer(5));
    plan.coordination_minutes = static_cast<int>(row.integer(6));
    plan.need_factor_percent = static_cast<int>(row.integer(7));
    plan.first_day = date_at(row, 8);
    plan.last_day = date_from_text(row.text(9));
    item.has_plan = true;
    item.time_critical = row.integer(10) != 0;
    item.visits = plan.visits;
    item.period_days = plan.period_days;
    item.minutes = plan.minutes;
    item.staff = plan.staff;
    facts.due.daily = plan.period_days == 1;
    facts.due.time_critical = item.time_critical;
    facts.due.window_start = time_at(row, 11);
}

bool is_sooner(const NextVisit& visit, const NextVisit& than) {
    return visit.day != than.day
               ? visit.day < than.day
               : visit.start.value_or(TimeOfDay{}) < than.start.value_or(TimeOfDay{});
}

void read_visit(const Row& row, DueFacts& facts) {
    NextVisit visit{date_at(row, 1), time_at(row, 2), static_cast<int>(row.integer(4))};
    if (row.is_null(3)) visit.start.reset();
    if (!facts.next || is_sooner(visit, *facts.next)) facts.next = visit;
}

} // namespace

TravelMatrix base_matrix(Database& database, const Team& team,
                         const std::vector<Professional>& professionals) {
    std::set<int> sites;
    if (team.base_site) sites.insert(*team.base_site);
    for (const Professional& professional : professionals)
        if (professional.site) sites.insert(*professional.site);
    TravelMatrix matrix;
    for (const int site : sites)
        for (const TravelRow& row :
             select<TravelRow>(database, "where team_id = $1 and site = $2",
                               {std::string_view(team.id.text), std::int64_t{site}}))
            matrix.add(row);
    return matrix;
}

BoardRows board_rows(Database& database, const Viewpoint& viewpoint, const Team& team,
                     const std::vector<Professional>& professionals) {
    const std::string_view team_id = team.id.text;
    const Date today = viewpoint.now.date;
    BoardRows rows;
    std::vector<Facts> facts;
    const auto expected = static_cast<std::size_t>(
        database.integer("select count(*) from cases where team_id = $1", {team_id}));
    rows.cases.reserve(expected);
    rows.owner_ids.reserve(expected);
    facts.reserve(expected);
    Patient patient;
    database.each(cases_sql, {team_id}, [&](const Row& row) {
        read_case(row, patient, rows.cases.emplace_back(), facts.emplace_back());
        rows.owner_ids.emplace_back(row.text(6));
    });

    CaseIndex index;
    index.reserve(rows.cases.size());
    for (std::size_t i = 0; i < rows.cases.size(); ++i)
        index.emplace(rows.cases[i].id, i);
    const auto with_case = [&](const Row& row, auto&& act) {
        const auto found = index.find(row.text(0));
        if (found != index.end()) act(found->second);
    };
    database.each(plans_sql, {team_id}, [&](const Row& row) {
        with_case(row, [&](std::size_t i) { read_plan(row, rows.cases[i], facts[i]); });
    });
    database.each(visits_sql,
                  {team_id, std::string_view(to_text(today - days_back)),
                   std::string_view(to_text(today + days_ahead))},
                  [&](const Row& row) {
                      with_case(row, [&](std::size_t i) { read_visit(row, facts[i].due); });
                  });
    database.each(seen_sql, {team_id}, [&](const Row& row) {
        with_case(row, [&](std::size_t i) { facts[i].due.seen = true; });
    });
    database.each(
        "select case_id, count(*) from comments where team_id = $1 and resolved_at is null and "
        "reply_to_id is null and case_id is not null group by case_id",
        {team_id}, [&](const Row& row) {
            with_case(row, [&](std::size_t i) {
                rows.cases[i].open_comments = static_cast<int>(row.integer(1));
            });
        });

    const TravelMatrix matrix = base_matrix(database, team, professionals);
    std::unordered_map<std::string_view, const Professional*> people;
    for (const Professional& professional : professionals)
        people.emplace(professional.id.text, &professional);
    const Stop team_base{team.base_site, team.base};
    for (std::size_t i = 0; i < rows.cases.size(); ++i) {
        BoardCase& item = rows.cases[i];
        item.due = due_of(facts[i].due, viewpoint.now);
        if (!item.has_plan || !counts_in_load(item.status)) continue;
        const auto owner = people.find(rows.owner_ids[i]);
        const bool owned = owner != people.end();
        const auto travel =
            travel_minutes(owned ? base_of(*owner->second, team) : team_base, item.stop,
                           owned ? owner->second->travel_mode : TravelMode::car, matrix);
        item.load_minutes =
            load_of(facts[i].plan, {travel.value_or(0), team.recording_minutes, today})
                .total_minutes();
    }
    return rows;
}

} // namespace evenload
