#include "client/views/week_view.h"

#include "client/views/schedule_thread.h"
#include "client/views/words.h"
#include "common/rules/absence.h"
#include "common/rules/published_place.h"
#include "common/store/stored.h"
#include "common/store/tables.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace evenload {
namespace {

constexpr int end_of_day = 24 * 60;

struct Builder {
    Database& database;
    const Viewpoint& viewpoint;
    WeekView view;
    Team team;
    std::unordered_map<std::string, std::size_t> row_of;
    std::vector<std::set<std::string>> without; // patients, by day
    int visits = 0;
    int unplaced = 0;

    void add_columns() {
        for (int i = 0; i < view.days; ++i) {
            const Date day = view.first_day + i;
            WeekDay column;
            column.day = day;
            const std::string words = short_text(day);
            column.name = words.substr(0, words.rfind(' '));
            column.is_today = day == viewpoint.now.date;
            view.columns.push_back(std::move(column));
        }
        without.resize(view.columns.size());
    }

    std::vector<Professional> add_people() {
        const std::string first = to_text(view.first_day);
        const std::string last = to_text(view.first_day + (view.days - 1));
        auto people = select<Professional>(
            database,
            "where team_id = $1 and (active = 1 or id in (select professional_id from contacts "
            "where team_id = $1 and day >= $2 and day <= $3)) order by name, id",
            {std::string_view(team.id.text), std::string_view(first), std::string_view(last)});
        for (const Professional& one : people) {
            row_of.emplace(one.id.text, view.rows.size());
            WeekRow& row = view.rows.emplace_back();
            row.professional_id = one.id;
            row.name = one.name;
            row.initials = initials_of(one.name);
            row.cells.resize(view.columns.size());
        }
        return people;
    }

    void add_visit(const Contact& contact, const std::string& patient_id) {
        const int at = contact.day - view.first_day;
        if (at < 0 || at >= view.days) return;
        const auto column = static_cast<std::size_t>(at);
        const auto row = row_of.find(contact.professional_id.text);
        if (!contact.start || row == row_of.end()) {
            if (contact.status != ContactStatus::planned) return;
            ++view.columns[column].unplaced;
            ++unplaced;
            without[column].insert(patient_id);
            return;
        }
        if (contact.status == ContactStatus::missed) return;
        WeekCell& cell = view.rows[row->second].cells[column];
        ++cell.visits;
        ++visits;
        cell.minutes += contact.actual_minutes.value_or(contact.planned_minutes);
        cell.critical += contact.time_critical;
        cell.changed += contact.status == ContactStatus::planned && !stands_as_published(contact);
    }

    // Narrow: four weeks of a large team are ten thousand rows.
    void add_visits(std::span<const VisitAssignment> proposed) {
        std::unordered_map<std::string_view, const VisitAssignment*> assigned;
        for (const VisitAssignment& one : proposed)
            assigned.emplace(one.contact_id.text, &one);
        const std::string first = to_text(view.first_day);
        const std::string last = to_text(view.first_day + (view.days - 1));
        database.each(
            "select n.id, n.day, n.professional_id, n.start, n.planned_minutes, n.actual_minutes, "
            "n.time_critical, n.status, n.published_professional_id, n.published_day, "
            "n.published_start, c.patient_id from contacts n join cases c on c.id = n.case_id "
            "where n.team_id = $1 and n.day >= $2 and n.day <= $3 and n.status <> 'cancelled'",
            {std::string_view(team.id.text), std::string_view(first), std::string_view(last)},
            [&](const Row& row) {
                Contact contact;
                contact.day = date_at(row, 1);
                contact.professional_id.text = row.text(2);
                contact.start = time_at(row, 3);
                contact.planned_minutes = static_cast<int>(row.integer(4));
                if (!row.is_null(5)) contact.actual_minutes = static_cast<int>(row.integer(5));
                contact.time_critical = row.integer(6) != 0;
                contact.status = contact_status_from(row.text(7));
                contact.published_professional_id.text = row.text(8);
                if (!row.is_null(9)) contact.published_day = date_at(row, 9);
                contact.published_start = time_at(row, 10);
                if (const auto found = assigned.find(row.text(0)); found != assigned.end()) {
                    contact.professional_id = found->second->professional_id;
                    contact.start = found->second->start;
                    contact.day = found->second->day.value_or(contact.day);
                }
                add_visit(contact, std::string(row.text(11)));
            });
    }

    void put_into_words(const std::vector<Professional>& people) {
        const std::string first = to_text(view.first_day);
        const std::string last = to_text(view.first_day + (view.days - 1));
        std::map<std::string, std::vector<Absence>> absences;
        for (Absence& one : select<Absence>(
                 database, "where team_id = $1 and first_day <= $3 and last_day >= $2 order by id",
                 {std::string_view(team.id.text), std::string_view(first), std::string_view(last)}))
            absences[one.professional_id.text].push_back(std::move(one));
        for (std::size_t i = 0; i < people.size(); ++i) {
            WeekRow& row = view.rows[i];
            int care = 0;
            int count = 0;
            for (std::size_t d = 0; d < row.cells.size(); ++d) {
                word_cell(row, d, people[i], absences[people[i].id.text]);
                care += row.cells[d].minutes;
                count += row.cells[d].visits;
            }
            row.note = count_words(count, "visit") + " · " + duration_text(care);
        }
        for (std::size_t d = 0; d < view.columns.size(); ++d) {
            WeekDay& column = view.columns[d];
            column.people_without = static_cast<int>(without[d].size());
            column.foot = column.unplaced == 0 ? "All placed"
                                               : std::to_string(column.unplaced) + " not placed";
            column.tone = column.unplaced == 0 ? Tone::ok : Tone::danger;
        }
    }

    void word_cell(WeekRow& row, std::size_t column, const Professional& professional,
                   const std::vector<Absence>& absences) {
        WeekCell& cell = row.cells[column];
        const Date day = view.columns[column].day;
        const auto& shift = professional.hours.on(day);
        const bool away = std::any_of(absences.begin(), absences.end(), [&](const Absence& one) {
            const int from = shift ? shift->start.minutes : 0;
            const int until = shift ? shift->end.minutes : end_of_day;
            return is_away(one, day, TimeOfDay{from}, until - from);
        });
        cell.at_work = shift.has_value() && !away;
        cell.shift_minutes = shift ? shift->length_minutes() - professional.break_minutes : 0;
        cell.tone = cell.minutes > cell.shift_minutes ? Tone::danger
                    : cell.changed > 0                ? Tone::warning
                                                      : Tone::brand;
        if (cell.visits > 0)
            cell.text = std::to_string(cell.visits) + " · " + duration_text(cell.minutes);
        else
            cell.text = away ? "Away" : shift ? "–" : "Off";
        cell.spoken = row.name + ", " + short_text(day) + ": " +
                      (cell.visits > 0 ? count_words(cell.visits, "visit") + ", " +
                                             duration_text(cell.minutes) + " of care"
                       : away  ? "away"
                       : shift ? "no visits"
                               : "day off");
        if (cell.visits > 0 && cell.shift_minutes > 0)
            cell.spoken += " in a shift of " + duration_text(cell.shift_minutes);
        if (cell.visits > 0 && away) cell.spoken += ", away for part of it";
        if (cell.critical > 0)
            cell.spoken += ", " + std::to_string(cell.critical) + " time-critical";
        if (cell.changed > 0)
            cell.spoken += ", " + std::to_string(cell.changed) + " other than published";
    }
};

std::string title_of(Date first, Date last) {
    const std::string from = long_text(first);
    const std::string until = long_text(last);
    const auto without_weekday = [](const std::string& text) {
        return text.substr(text.find(' ') + 1);
    };
    const YearMonthDay a = parts_of(first);
    const YearMonthDay b = parts_of(last);
    const std::string start = without_weekday(from);
    if (a.year == b.year && a.month == b.month)
        return std::to_string(a.day) + "–" + without_weekday(until);
    if (a.year == b.year) return start.substr(0, start.rfind(' ')) + " – " + without_weekday(until);
    return start + " – " + without_weekday(until);
}

} // namespace

WeekView week_view(Database& database, const Viewpoint& viewpoint, Date day, int days,
                   std::span<const VisitAssignment> proposed) {
    Builder builder{database, viewpoint, {}, {}, {}, {}};
    builder.view.first_day = monday_of(day);
    builder.view.days = days;
    builder.view.title = title_of(builder.view.first_day, builder.view.first_day + (days - 1));
    const auto team = find(database, viewpoint.team_id);
    if (!team) return std::move(builder.view);
    builder.team = *team;
    builder.add_columns();
    const auto people = builder.add_people();
    builder.add_visits(proposed);
    builder.put_into_words(people);
    const ShownDays shown{builder.view.first_day, builder.view.first_day + (days - 1)};
    builder.view.unread =
        unread_of_schedules(database, viewpoint, unread_counts(database, viewpoint), shown).of_team;
    std::set<std::string> everyone;
    for (const auto& patients : builder.without)
        everyone.insert(patients.begin(), patients.end());
    builder.view.summary = count_words(builder.visits, "visit") + " placed, " +
                           std::to_string(builder.unplaced) + " not placed, " +
                           count_words(static_cast<int>(everyone.size()), "person") +
                           " without care";
    return std::move(builder.view);
}

} // namespace evenload
