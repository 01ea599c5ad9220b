#include "common/exchange/calendar_entries.h"

#include "common/commands/access/working_with.h"
#include "common/model/absence.h"
#include "common/model/case.h"
#include "common/model/contact.h"
#include "common/model/patient.h"
#include "common/rules/postcode.h"
#include "common/store/tables.h"

#include <algorithm>
#include <tuple>

namespace evenload {
namespace {

std::string kind_of(Mechanism mechanism) {
    switch (mechanism) {
    case Mechanism::face_to_face: return "Visit";
    case Mechanism::telephone: return "Telephone call";
    case Mechanism::video: return "Video call";
    case Mechanism::text_message:
    case Mechanism::email: break;
    }
    return "Message";
}

// When the log last told of the row; the start of its day for a row that is older than the log.
Instant changed_at(Database& database, const std::string& row_id, Date day) {
    const std::int64_t midnight = std::int64_t{day.days} * 86'400'000;
    return {database.integer("select max(at) from changes where row_id = $1",
                             {std::string_view(row_id)}, midnight)};
}

CalendarEntry entry_of(Database& database, const Contact& contact) {
    CalendarEntry entry;
    entry.id = contact.id.text;
    entry.title = kind_of(contact.mechanism);
    const auto care = find(database, contact.case_id);
    const auto patient = care ? find(database, care->patient_id) : std::nullopt;
    const bool restricted = patient && restriction_of(database, patient->id);
    if (care && !restricted) entry.detail = care->reference;
    if (patient && !restricted && contact.mechanism == Mechanism::face_to_face) {
        entry.place = outward_code(patient->postcode);
        if (!entry.place.empty()) entry.title += " · " + entry.place;
    }
    entry.first_day = entry.last_day = contact.published_day.value_or(contact.day);
    entry.start = contact.published_start;
    entry.minutes = contact.planned_minutes;
    entry.cancelled = contact.status == ContactStatus::cancelled;
    entry.revision = contact.version;
    entry.changed_at = changed_at(database, entry.id, entry.first_day);
    return entry;
}

void add_visits(Database& database, const Professional& professional, Date from, Date until,
                std::vector<CalendarEntry>& entries) {
    for (const Contact& contact :
         select<Contact>(database,
                         "where published_professional_id = $1 and published_start is not null and "
                         "coalesce(published_day, day) between $2 and $3",
                         {std::string_view(professional.id.text), std::string_view(to_text(from)),
                          std::string_view(to_text(until))}))
        entries.push_back(entry_of(database, contact));
}

// An absence of some hours is away for these hours on each of its days.
void add_absence(Database& database, const Absence& absence, Date from, Date until,
                 std::vector<CalendarEntry>& entries) {
    CalendarEntry entry;
    entry.id = absence.id.text;
    entry.title = "Away";
    entry.first_day = absence.first_day;
    entry.last_day = absence.last_day;
    entry.revision = absence.version;
    entry.changed_at = changed_at(database, entry.id, absence.first_day);
    if (!absence.start && !absence.end) return entries.push_back(std::move(entry));
    entry.start = absence.start.value_or(TimeOfDay{0});
    entry.minutes = absence.end.value_or(TimeOfDay{24 * 60}).minutes - entry.start->minutes;
    for (Date day = std::max(from, absence.first_day); day <= std::min(until, absence.last_day);
         day = day + 1) {
        entry.id = absence.id.text + "-" + to_text(day);
        entry.first_day = entry.last_day = day;
        entries.push_back(entry);
    }
}

} // namespace

std::vector<CalendarEntry> calendar_entries(Database& database, const Professional& professional,
                                            Date today) {
    const Date from = today - calendar_days_back;
    const Date until = today + calendar_days_ahead;
    std::vector<CalendarEntry> entries;
    add_visits(database, professional, from, until, entries);
    for (const Absence& absence : select<Absence>(
             database, "where professional_id = $1 and last_day >= $2 and first_day <= $3",
             {std::string_view(professional.id.text), std::string_view(to_text(from)),
              std::string_view(to_text(until))}))
        add_absence(database, absence, from, until, entries);
    const auto place_in_order = [](const CalendarEntry& entry) {
        return std::tuple(entry.first_day, entry.start.value_or(TimeOfDay{-1}), entry.id);
    };
    std::sort(entries.begin(), entries.end(), [&](const CalendarEntry& a, const CalendarEntry& b) {
        return place_in_order(a) < place_in_order(b);
    });
    return entries;
}

} // namespace evenload
