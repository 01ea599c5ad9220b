#include "client/views/board_cases.h"

#include "client/views/words.h"
#include "common/base/id_index.h"
#include "common/rules/load.h"
#include "common/store/stored.h"
#include "common/store/tables.h"

#include <algorithm>
#include <set>

namespace evenload {

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

namespace {

// Cases and patients are read one after the other and matched here: two scans cost less than a lookup a row.
constexpr std::string_view cases_sql =
    "select id, reference, reason, needs, urgency, status, owner_id, received_on, received_at, "
    "patient_id from cases where team_id = $1 and status not in ('closed', 'rejected')";

constexpr std::string_view patients_sql =
    "select id, title, given_name, family_name, birth_date, postcode, place, site from patients "
    "where team_id = $1";

constexpr std::string_view plans_sql =
    "select case_id, visits, period_days, minutes, staff, second_minutes, coordination_minutes, "
    "need_factor_percent, first_day, last_day, time_critical, window_start from contact_plans "
    "where team_id = $1";

// What was missed longer ago than this is not on its card any more; it stays in the case's contacts.
constexpr int days_back = 7;
constexpr int days_ahead = 14;
constexpr std::string_view visits_sql =
    "select case_id, day, start, professional_id, planned_minutes from contacts "
    "where team_id = $1 and day between $2 and $3 and status in ('planned', 'started')";

constexpr std::string_view seen_sql =
    "select distinct n.case_id from cases c join contacts n on n.case_id = c.id where c.team_id = "
    "$1 and "
    "c.urgency <> 'routine' and c.status not in ('closed', 'rejected') and n.attendance = 'seen'";

constexpr std::string_view comments_sql =
    "select case_id, count(*) from comments where team_id = $1 and resolved_at is null and "
    "reply_to_id is null and case_id is not null group by case_id";

std::string zone_of(std::string_view postcode) {
    return std::string(postcode.substr(0, postcode.find(' ')));
}

void read_case(const Row& row, BoardCase& item, DueFacts& due) {
    item.id = row.text(0);
    item.reference = row.text(1);
    item.name = item.reference; // until the patient is found
    item.reason = row.text(2);
    item.needs = row.text(3);
    item.urgency = urgency_from(row.text(4));
    item.status = case_status_from(row.text(5));
    if (item.urgency == Urgency::routine) return;
    due.urgency = item.urgency;
    due.received_on = date_at(row, 7);
    due.received_at = time_at(row, 8).value_or(TimeOfDay{});
}

void read_patient(const Row& row, Patient& patient, BoardCase& item) {
    patient.id.text = row.text(0);
    patient.title = row.text(1);
    patient.given_name = row.text(2);
    patient.family_name = row.text(3);
    item.name = short_name(patient);
    item.birth_date = row.text(4);
    item.zone = zone_of(row.text(5));
    item.stop.place = place_from_text(row.text(6));
    if (!row.is_null(7)) item.stop.site = static_cast<int>(row.integer(7));
}

// Which cases are of a patient: the first, and from each the next.
class CasesOfPatients {
public:
    explicit CasesOfPatients(std::size_t expected)
        : first_(expected) {
        next_.reserve(expected);
    }
    // The cases are added in their order.
    void add(std::string_view patient_id) {
        const int index = static_cast<int>(next_.size());
        const int first = first_.find(patient_id);
        next_.push_back(-1);
        if (first < 0) return first_.add(patient_id, index);
        next_.back() = next_[static_cast<std::size_t>(first)];
        next_[static_cast<std::size_t>(first)] = index;
    }
    template <class Act>
    void each(std::string_view patient_id, Act act) const {
        for (int index = first_.find(patient_id); index >= 0;
             index = next_[static_cast<std::size_t>(index)])
            act(static_cast<std::size_t>(index));
    }

private:
    IdIndex first_;
    std::vector<int> next_;
};

void read_plan(const Row& row, ContactPlan& plan, BoardCase& item, DueFacts& due) {
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
    due.daily = plan.period_days == 1;
    due.time_critical = item.time_critical;
    due.window_start = time_at(row, 11);
}

// What a case asks of its owner's week, from where that owner starts; unallocated, from the team's base.
class Loads {
public:
    Loads(Database& database, const Team& team, const std::vector<Professional>& professionals,
          Date week)
        : team_(team)
        , professionals_(professionals)
        , matrix_(base_matrix(database, team, professionals))
        , week_(week) {}

    int minutes(const ContactPlan& plan, const BoardCase& item) const {
        if (!counts_in_load(item.status)) return 0;
        const Professional* owner =
            item.column < 0 ? nullptr : &professionals_[static_cast<std::size_t>(item.column)];
        const Stop from = owner ? base_of(*owner, team_) : Stop{team_.base_site, team_.base};
        const auto travel =
            travel_minutes(from, item.stop, owner ? owner->travel_mode : TravelMode::car, matrix_);
        return load_of(plan, {travel.value_or(0), team_.recording_minutes, week_}).total_minutes();
    }

private:
    const Team& team_;
    const std::vector<Professional>& professionals_;
    TravelMatrix matrix_;
    Date week_;
};

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

std::vector<BoardCase> board_cases(Database& database, const Viewpoint& viewpoint, const Team& team,
                                   const std::vector<Professional>& professionals) {
    const std::string_view team_id = team.id.text;
    const Date today = viewpoint.now.date;
    IdIndex people(professionals.size());
    for (std::size_t i = 0; i < professionals.size(); ++i)
        people.add(professionals[i].id.text, static_cast<int>(i));

    const auto expected = static_cast<std::size_t>(
        database.integer("select count(*) from cases where team_id = $1", {team_id}));
    std::vector<BoardCase> cases;
    std::vector<DueFacts> due;
    cases.reserve(expected);
    due.reserve(expected);
    IdIndex index(expected);
    CasesOfPatients of_patient(expected);
    database.each(cases_sql, {team_id}, [&](const Row& row) {
        index.add(row.text(0), static_cast<int>(cases.size()));
        of_patient.add(row.text(9));
        read_case(row, cases.emplace_back(), due.emplace_back());
        cases.back().column = people.find(row.text(6));
    });
    Patient patient;
    database.each(patients_sql, {team_id}, [&](const Row& row) {
        of_patient.each(row.text(0), [&](std::size_t i) { read_patient(row, patient, cases[i]); });
    });

    const auto with_case = [&](const Row& row, auto&& act) {
        if (const int found = index.find(row.text(0)); found >= 0)
            act(static_cast<std::size_t>(found));
    };
    const Loads loads(database, team, professionals, today);
    ContactPlan plan;
    database.each(plans_sql, {team_id}, [&](const Row& row) {
        with_case(row, [&](std::size_t i) {
            read_plan(row, plan, cases[i], due[i]);
            cases[i].load_minutes = loads.minutes(plan, cases[i]);
        });
    });
    const std::string from = to_text(today - days_back);
    const std::string until = to_text(today + days_ahead);
    database.each(
        visits_sql, {team_id, std::string_view(from), std::string_view(until)},
        [&](const Row& row) { with_case(row, [&](std::size_t i) { read_visit(row, due[i]); }); });
    database.each(seen_sql, {team_id}, [&](const Row& row) {
        with_case(row, [&](std::size_t i) { due[i].seen = true; });
    });
    database.each(comments_sql, {team_id}, [&](const Row& row) {
        with_case(
            row, [&](std::size_t i) { cases[i].open_comments = static_cast<int>(row.integer(1)); });
    });
    for (std::size_t i = 0; i < cases.size(); ++i)
        cases[i].due = due_of(due[i], viewpoint.now);
    return cases;
}

} // namespace evenload
