#include "common/reports/kiosk_page.h"

#include "common/base/check.h"
#include "common/base/text.h"
#include "common/commands/gathering.h"
#include "common/model/case.h"
#include "common/reports/day_load.h"
#include "common/reports/not_recorded.h"
#include "common/rules/load.h"
#include "common/rules/postcode.h"
#include "common/rules/response_clock.h"
#include "common/store/tables.h"
#include "common/store/veil.h"

#include <algorithm>
#include <map>
#include <set>

namespace evenload {

namespace {

struct Visit {
    std::string professional_id; // empty: none
    std::optional<TimeOfDay> start;
    int minutes = 0;
    std::string patient_id;
    std::string label;                 // "L.P. CO3"
    std::optional<TimeOfDay> expected; // when somebody has said that it will begin later

    bool placed() const { return start && !professional_id.empty(); }
};

std::string label_of_patient(const Patient& patient) {
    const std::string outward = outward_code(patient.postcode);
    return outward.empty() ? initials(patient) : initials(patient) + " " + outward;
}

// Two patients of one day who read alike on the wall would be taken for each other.
void flag_equal_labels(std::vector<Visit>& visits) {
    std::map<std::string, std::set<std::string>> patients_of_label;
    for (const Visit& visit : visits)
        patients_of_label[visit.label].insert(visit.patient_id);
    for (Visit& visit : visits)
        if (patients_of_label[visit.label].size() > 1 && visit.label != "Restricted")
            visit.label += " (same initials twice)";
}

bool is_restricted(Database& database, const std::string& patient_id) {
    return database.veil() && database.veil()->patients.contains(patient_id);
}

std::vector<Visit> visits_on(Database& database, const Id<Team>& team_id, Date day) {
    std::vector<Visit> visits;
    database.each(
        "select v.professional_id, coalesce(v.actual_start, v.start), "
        "coalesce(v.actual_minutes, v.planned_minutes), p.id, p.given_name, p.family_name, "
        "p.postcode, case when v.status = 'planned' then v.expected_start end "
        "from contacts v join cases c on c.id = v.case_id join patients p on p.id = c.patient_id "
        "where v.team_id = $1 and v.day = $2 and v.status <> 'cancelled' order by v.start, v.id",
        {std::string_view(team_id.text), std::string_view(to_text(day))}, [&](const Row& row) {
            Visit& visit = visits.emplace_back();
            visit.professional_id = row.text(0);
            if (!row.is_null(1)) visit.start = TimeOfDay{static_cast<int>(row.integer(1))};
            visit.minutes = static_cast<int>(row.integer(2));
            visit.patient_id = row.text(3);
            Patient patient;
            patient.given_name = row.text(4);
            patient.family_name = row.text(5);
            patient.postcode = row.text(6);
            visit.label = is_restricted(database, visit.patient_id) ? "Restricted"
                                                                    : label_of_patient(patient);
            if (!row.is_null(7)) visit.expected = TimeOfDay{static_cast<int>(row.integer(7))};
        });
    flag_equal_labels(visits);
    return visits;
}

void count_visits(KioskPage& page, const std::vector<Visit>& visits) {
    std::set<std::string> without_care;
    for (const Visit& visit : visits) {
        ++page.visits;
        if (visit.placed())
            ++page.placed_visits;
        else
            without_care.insert(visit.patient_id);
    }
    page.unplaced_visits = page.visits - page.placed_visits;
    page.people_without_care = static_cast<int>(without_care.size());
}

void count_two_hour_responses(KioskPage& page, Database& database, const Id<Team>& team_id,
                              LocalTime now) {
    const auto cases = select<Case>(database,
                                    "where team_id = $1 and urgency = 'two_hour' and status not in "
                                    "('closed', 'rejected') and not exists "
                                    "(select 1 from contacts where contacts.case_id = cases.id and "
                                    "contacts.attendance = 'seen')",
                                    {std::string_view(team_id.text)});
    std::optional<LocalTime> first_due;
    for (const Case& one : cases) {
        const LocalTime due = response_due(one.urgency, {one.received_on, one.received_at});
        if (!first_due || minutes_until(due, now) < minutes_until(*first_due, now)) first_due = due;
    }
    page.two_hour_responses = static_cast<int>(cases.size());
    if (first_due) page.two_hour_text = due_text(*first_due, now);
}

void count_unrecorded(KioskPage& page, Database& database, const Id<Team>& team_id, LocalTime now) {
    for (const NotRecorded& one : not_recorded(database, team_id, now)) {
        ++page.unrecorded_visits;
        page.oldest_unrecorded_minutes =
            std::max(page.oldest_unrecorded_minutes, one.overdue_minutes);
    }
}

bool is_away_now(const ProfessionalDay& day, TimeOfDay now) {
    return std::any_of(day.absences.begin(), day.absences.end(), [&](const Absence& absence) {
        return !absence.start || !absence.end || (*absence.start <= now && now < *absence.end);
    });
}

void fill_now_and_next(KioskPage::Row& row, const ProfessionalDay& day,
                       const std::vector<Visit>& visits, TimeOfDay now) {
    const auto& shift = day.shift();
    row.now = !shift                                    ? "not working today"
              : now < shift->start || shift->end <= now ? "off shift"
                                                        : "free";
    if (is_away_now(day, now)) row.now = "away";
    row.next = "no visits";
    for (const Visit& visit : visits) {
        if (!visit.placed() || visit.professional_id != day.professional.id.text) continue;
        const TimeOfDay begins = visit.expected.value_or(*visit.start);
        if (begins <= now && now.minutes < begins.minutes + visit.minutes) row.now = visit.label;
        row.next = "finished";
        if (now < begins) {
            row.next = to_text(begins) + " " + visit.label;
            if (begins > *visit.start)
                row.next += ", " + duration_text(begins.minutes - visit.start->minutes) + " late";
            return;
        }
    }
}

std::string first_name(const std::string& name) {
    return name.substr(0, name.find(' '));
}

// The team's share, and who is at either end of it; people who are not at work today do not count.
struct TeamShare {
    int total_minutes = 0;
    int available_minutes = 0;
    std::vector<std::pair<int, std::string>> at_work; // percent, first name

    void add(const DayLoad& load, const std::string& name) {
        if (load.available_minutes == 0 && load.total_minutes() == 0) return;
        total_minutes += load.total_minutes();
        available_minutes += load.available_minutes;
        at_work.emplace_back(load.percent(), first_name(name));
    }
    std::string ends() const {
        if (at_work.size() < 2) return {};
        const auto text = [](const auto& one) {
            return one.second + " " + std::to_string(one.first) + "%";
        };
        const auto by_percent = [](const auto& a, const auto& b) { return a.first < b.first; };
        return text(*std::max_element(at_work.begin(), at_work.end(), by_percent)) + " · " +
               text(*std::min_element(at_work.begin(), at_work.end(), by_percent));
    }
};

} // namespace

KioskPage kiosk_page(Database& database, const Id<Team>& team_id, LocalTime now) {
    const auto team = find(database, team_id);
    if (!team) throw Fault("There is no such team.");
    KioskPage page;
    page.team_name = team->name;
    page.day = now.date;
    page.time = now.time;
    const std::vector<Visit> visits = visits_on(database, team_id, now.date);
    count_visits(page, visits);
    count_two_hour_responses(page, database, team_id, now);
    count_unrecorded(page, database, team_id, now);

    TeamShare share;
    for (const Professional& professional :
         select<Professional>(database, "where team_id = $1 and active = 1 order by name, id",
                              {std::string_view(team_id.text)})) {
        const ProfessionalDay day = professional_day(database, professional, *team, now.date);
        const DayLoad load = day_load(day, team->recording_minutes);
        share.add(load, professional.name);
        KioskPage::Row& row = page.rows.emplace_back();
        row.professional = professional.name;
        row.role = professional.role;
        if (professional.band > 0) row.role += " · B" + std::to_string(professional.band);
        row.percent = load.percent();
        fill_now_and_next(row, day, visits, now.time);
    }
    page.team_percent = load_percent(share.total_minutes, share.available_minutes);
    page.team_percent_text = share.ends();
    return page;
}

} // namespace evenload
