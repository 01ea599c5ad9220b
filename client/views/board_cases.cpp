#include "client/views/board_cases.h"

#include "client/views/comments_view.h"
#include "client/views/words.h"
#include "common/base/id_index.h"
#include "common/commands/load_terms_in.h"
#include "common/rules/postcode.h"
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
const std::string cases_sql =
    "select id, reference, reason, needs, urgency, status, owner_id, received_on, received_at, "
    "patient_id, new_to_owner, handover_to_id from cases where status not in "
    "('closed', 'rejected') and ";

const std::string patients_sql =
    "select id, title, given_name, family_name, birth_date, postcode, place, site from patients "
    "where ";

const std::string plans_sql = "select case_id, " + std::string(load_terms_columns) +
                              ", time_critical, window_start from contact_plans where ";

// What was missed longer ago than this is not on its card any more; it stays in the case's contacts.
constexpr int days_back = 7;
constexpr int days_ahead = 14;
const std::string visits_sql =
    "select case_id, day, start, professional_id, planned_minutes from contacts "
    "where team_id = $1 and day between $2 and $3 and status in ('planned', 'started')";

constexpr std::string_view seen_sql =
    "select distinct n.case_id from cases c join contacts n on n.case_id = c.id where c.team_id = "
    "$1 and "
    "c.urgency <> 'routine' and c.status not in ('closed', 'rejected') and n.attendance = 'seen'";

const std::string comments_sql =
    "select case_id, count(*) from comments where team_id = $1 and resolved_at is null and "
    "reply_to_id is null and case_id is not null";

void read_case(const Row& row, BoardCase& item, DueFacts& due) {
    item.id = row.text(0);
    item.reference = row.text(1);
    item.name = item.reference; // until the patient is found
    item.reason = row.text(2);
    item.needs = row.text(3);
    item.urgency = urgency_from(row.text(4));
    item.status = case_status_from(row.text(5));
    item.new_to_owner = row.integer(10) != 0;
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
    item.zone = outward_code(row.text(5));
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

LoadTerms read_plan(const Row& row, BoardCase& item, DueFacts& due) {
    const LoadTerms terms = load_terms_in(row, 1);
    item.has_plan = true;
    item.time_critical = row.integer(10) != 0;
    item.visits = terms.visits;
    item.period_days = terms.period_days;
    item.minutes = terms.minutes;
    item.staff = terms.staff;
    due.daily = terms.period_days == 1;
    due.time_critical = item.time_critical;
    due.window_start = time_at(row, 11);
    return terms;
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

BoardCaseReader::BoardCaseReader(Database& database, const Viewpoint& viewpoint, const Team& team,
                                 const std::vector<Professional>& professionals)
    : database_(database)
    , viewpoint_(viewpoint)
    , team_(team)
    , professionals_(professionals)
    , first_day_(to_text(viewpoint.now.date - days_back))
    , last_day_(to_text(viewpoint.now.date + days_ahead))
    , matrix_(base_matrix(database, team, professionals)) {}

// What a case asks of its owner's week, from where that owner starts; unallocated, from the team's base.
int BoardCaseReader::load_minutes(const LoadTerms& terms, const BoardCase& item) const {
    if (!counts_in_load(item.status)) return 0;
    const Professional* owner =
        item.column < 0 ? nullptr : &professionals_[static_cast<std::size_t>(item.column)];
    const Stop from = owner ? base_of(*owner, team_) : Stop{team_.base_site, team_.base};
    const auto travel =
        travel_minutes(from, item.stop, owner ? owner->travel_mode : TravelMode::car, matrix_);
    return load_of(terms, {travel.value_or(0), team_.recording_minutes, viewpoint_.now.date})
        .total_minutes();
}

void BoardCaseReader::read_all(std::vector<BoardCase>& cases, std::vector<DueFacts>& facts) const {
    const std::string_view team_id = team_.id.text;
    IdIndex people(professionals_.size());
    for (std::size_t i = 0; i < professionals_.size(); ++i)
        people.add(professionals_[i].id.text, static_cast<int>(i));

    const auto expected = static_cast<std::size_t>(
        database_.integer("select count(*) from cases where team_id = $1", {team_id}));
    cases.clear();
    facts.clear();
    cases.reserve(expected);
    facts.reserve(expected);
    IdIndex index(expected);
    CasesOfPatients of_patient(expected);
    const std::string all = of_whole_team(database_);
    database_.each(cases_sql + all, {team_id}, [&](const Row& row) {
        index.add(row.text(0), static_cast<int>(cases.size()));
        of_patient.add(row.text(9));
        read_case(row, cases.emplace_back(), facts.emplace_back());
        cases.back().column = people.find(row.text(6));
        if (!row.is_null(11)) cases.back().asked_of = people.find(row.text(11));
    });
    Patient patient;
    database_.each(patients_sql + all, {team_id}, [&](const Row& row) {
        of_patient.each(row.text(0), [&](std::size_t i) { read_patient(row, patient, cases[i]); });
    });

    const auto with_case = [&](const Row& row, auto&& act) {
        if (const int found = index.find(row.text(0)); found >= 0)
            act(static_cast<std::size_t>(found));
    };
    database_.each(plans_sql + all, {team_id}, [&](const Row& row) {
        with_case(row, [&](std::size_t i) {
            cases[i].load_minutes = load_minutes(read_plan(row, cases[i], facts[i]), cases[i]);
        });
    });
    database_.each(
        visits_sql, {team_id, std::string_view(first_day_), std::string_view(last_day_)},
        [&](const Row& row) { with_case(row, [&](std::size_t i) { read_visit(row, facts[i]); }); });
    database_.each(seen_sql, {team_id}, [&](const Row& row) {
        with_case(row, [&](std::size_t i) { facts[i].seen = true; });
    });
    database_.each(comments_sql + " group by case_id", {team_id}, [&](const Row& row) {
        with_case(
            row, [&](std::size_t i) { cases[i].open_comments = static_cast<int>(row.integer(1)); });
    });
    for (const auto& [id, unread] : unread_counts(database_, viewpoint_).of_cases)
        if (const int found = index.find(id); found >= 0)
            cases[static_cast<std::size_t>(found)].unread = unread;
    for (std::size_t i = 0; i < cases.size(); ++i)
        cases[i].due = due_of(facts[i], viewpoint_.now);
}

bool BoardCaseReader::read_one(const std::string& case_id, BoardCase& item, DueFacts& facts) const {
    const std::string_view team_id = team_.id.text;
    const std::string_view id = case_id;
    item = {};
    facts = {};
    std::string patient_id;
    const auto column_of = [&](std::string_view professional_id) {
        for (std::size_t i = 0; i < professionals_.size(); ++i)
            if (professionals_[i].id.text == professional_id) return static_cast<int>(i);
        return -1;
    };
    database_.each(cases_sql + "team_id = $1 and id = $2", {team_id, id}, [&](const Row& row) {
        read_case(row, item, facts);
        item.column = column_of(row.text(6));
        if (!row.is_null(11)) item.asked_of = column_of(row.text(11));
        patient_id = row.text(9);
    });
    if (item.id.empty()) return false;
    Patient patient;
    database_.each(patients_sql + "team_id = $1 and id = $2",
                   {team_id, std::string_view(patient_id)},
                   [&](const Row& row) { read_patient(row, patient, item); });
    database_.each(plans_sql + "team_id = $1 and case_id = $2", {team_id, id}, [&](const Row& row) {
        item.load_minutes = load_minutes(read_plan(row, item, facts), item);
    });
    database_.each(visits_sql + " and case_id = $4",
                   {team_id, std::string_view(first_day_), std::string_view(last_day_), id},
                   [&](const Row& row) { read_visit(row, facts); });
    if (item.urgency != Urgency::routine)
        facts.seen = database_.integer("select count(*) from contacts where case_id = $1 and "
                                       "attendance = 'seen'",
                                       {id}) > 0;
    database_.each(comments_sql + " and case_id = $2 group by case_id", {team_id, id},
                   [&](const Row& row) { item.open_comments = static_cast<int>(row.integer(1)); });
    item.unread = unread_of_case(database_, viewpoint_, case_id);
    item.due = due_of(facts, viewpoint_.now);
    return true;
}

std::vector<BoardCase> board_cases(Database& database, const Viewpoint& viewpoint, const Team& team,
                                   const std::vector<Professional>& professionals) {
    std::vector<BoardCase> cases;
    std::vector<DueFacts> facts;
    BoardCaseReader(database, viewpoint, team, professionals).read_all(cases, facts);
    return cases;
}

} // namespace evenload
