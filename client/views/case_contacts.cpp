#include "client/views/case_contacts.h"

#include "client/views/words.h"
#include "common/store/tables.h"

#include <algorithm>
#include <map>

namespace evenload {
namespace {

constexpr std::size_t next_shown = 2;
constexpr std::size_t last_shown = 6;

Mark outcome_of(const Contact& contact, const Viewpoint& viewpoint) {
    if (contact.attendance != Attendance::not_recorded)
        return {attendance_words(contact.attendance), attendance_tone(contact.attendance)};
    switch (contact.status) {
    case ContactStatus::started: return {"Under way", Tone::brand};
    case ContactStatus::cancelled: return {"Cancelled", Tone::neutral};
    case ContactStatus::missed: return {"Missed", Tone::danger};
    case ContactStatus::planned:
    case ContactStatus::delivered: break;
    }
    const LocalTime& now = viewpoint.now;
    const int end = contact.start.value_or(TimeOfDay{24 * 60}).minutes + contact.planned_minutes;
    if (contact.day < now.date || (contact.day == now.date && end < now.time.minutes))
        return {"Not recorded", Tone::danger};
    if (!is_placed(contact)) return {"Not placed", Tone::warning};
    return {"Planned", Tone::neutral};
}

bool waits_to_be_recorded(const Contact& contact, Date today) {
    return contact.day <= today && contact.attendance == Attendance::not_recorded &&
           (contact.status == ContactStatus::planned || contact.status == ContactStatus::started);
}

ContactLine line_of(const Contact& contact, const std::map<std::string, std::string>& names,
                    const Viewpoint& viewpoint) {
    ContactLine line;
    line.id = contact.id;
    line.when = short_text(contact.day);
    if (const auto start = contact.actual_start ? contact.actual_start : contact.start)
        line.when += ' ' + to_text(*start);
    line.title = kind_words(contact) + " · " +
                 duration_text(contact.actual_minutes.value_or(contact.planned_minutes));
    if (const auto name = names.find(contact.professional_id.text); name != names.end())
        line.who = name->second;
    line.notes = contact.notes;
    line.next_action = contact.next_action;
    const bool is_recorded = contact.attendance != Attendance::not_recorded;
    if (is_recorded && contact.recorded_at) {
        const auto by = names.find(contact.recorded_by.text);
        line.recorded = "Recorded" + (by == names.end() ? "" : " by " + by->second) + ", " +
                        moment_words(london_time(*contact.recorded_at), viewpoint.now.date);
    }
    const bool is_theirs = viewpoint.role != Role::professional ||
                           contact.professional_id == viewpoint.professional_id ||
                           contact.recorded_by == viewpoint.user_id;
    line.can_amend = is_recorded && is_theirs && !why_not(viewpoint.role, "amend_record");
    line.outcome = outcome_of(contact, viewpoint);
    line.can_record = waits_to_be_recorded(contact, viewpoint.now.date);
    return line;
}

} // namespace

void add_contacts(Database& database, CaseView& view, const Viewpoint& viewpoint) {
    std::map<std::string, std::string> names;
    const std::string_view id = view.id.text;
    database.each("select distinct p.id, p.name from contacts n join professionals p on "
                  "p.id = n.professional_id where n.case_id = $1",
                  {id}, [&](const Row& row) { names.emplace(row.text(0), row.text(1)); });
    database.each("select distinct u.id, u.name from contacts n join users u on "
                  "u.id = n.recorded_by where n.case_id = $1",
                  {id}, [&](const Row& row) { names.emplace(row.text(0), row.text(1)); });
    const auto contacts = select<Contact>(
        database, "where case_id = $1 and day <= $2 order by day desc, start desc, id limit 60",
        {id, std::string_view(to_text(viewpoint.now.date + 14))});
    std::size_t coming = 0; // of a later day; they are the first of the list
    for (const Contact& contact : contacts) {
        view.contacts.push_back(line_of(contact, names, viewpoint));
        // The list runs from the newest, so the last one kept is the oldest that waits.
        if (view.contacts.back().can_record) view.next_contact_id = contact.id;
        coming += contact.day > viewpoint.now.date;
    }
    const std::size_t first = coming > next_shown ? coming - next_shown : 0;
    const std::size_t last = std::min(view.contacts.size(), coming + last_shown);
    for (std::size_t i = first; i < last; ++i)
        view.recent.push_back(view.contacts[i]);
}

} // namespace evenload
