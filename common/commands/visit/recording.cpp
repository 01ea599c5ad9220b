#include "common/commands/visit/recording.h"

#include "common/commands/case/case_history.h"

#include <algorithm>

namespace evenload {
namespace {

constexpr int longest_minutes = 12 * 60;
constexpr int find_out_within_minutes = 30; // after a time-critical visit that nobody opened to
constexpr int last_minute = 24 * 60 - 1;

void ask_how_they_are(Transaction& transaction, const Contact& contact) {
    const auto care = transaction.find(contact.case_id);
    const auto patient = care ? transaction.find(care->patient_id) : std::nullopt;
    const LocalTime now = transaction.local_now();
    Task task;
    task.id = transaction.new_id<Task>();
    task.team_id = contact.team_id;
    task.case_id = contact.case_id;
    task.title =
        "No access: find out that " + (patient ? short_name(*patient) : "the patient") + " is well";
    task.details = "Nobody opened on " + short_text(contact.day) +
                   (contact.actual_start ? " at " + to_text(*contact.actual_start)
                    : contact.start      ? " at " + to_text(*contact.start)
                                         : "") +
                   (contact.time_critical ? ". The visit was time-critical." : ".");
    task.due_on = now.date;
    if (contact.time_critical)
        task.due_at = TimeOfDay{std::min(now.time.minutes + find_out_within_minutes, last_minute)};
    task.added_by = transaction.actor().user_id;
    task.added_at = transaction.now();
    transaction.insert(task);
}

// The first contact makes an allocated case active: care has begun.
void begin_care(Transaction& transaction, const Id<Case>& case_id) {
    auto care = transaction.find(case_id);
    if (!care || care->status != CaseStatus::allocated) return;
    care->status = CaseStatus::active;
    write_status(transaction, *care, CaseStatus::allocated, "First contact");
}

} // namespace

ContactStatus status_after(Attendance attendance) {
    switch (attendance) {
    case Attendance::not_recorded: return ContactStatus::started;
    case Attendance::seen: return ContactStatus::delivered;
    case Attendance::did_not_attend:
    case Attendance::no_access: return ContactStatus::missed;
    case Attendance::cancelled_by_patient:
    case Attendance::cancelled_by_provider: break;
    }
    return ContactStatus::cancelled;
}

bool took_place(Attendance attendance) {
    return attendance != Attendance::cancelled_by_patient &&
           attendance != Attendance::cancelled_by_provider;
}

Guard record_complete(const RecordedTimes& record) {
    const bool begins = record.attendance == Attendance::not_recorded;
    const bool seen = record.attendance == Attendance::seen;
    if ((begins || seen) && !record.start)
        return rejection("record_complete", "At what time did the visit start?");
    if (seen && !record.minutes)
        return rejection("record_complete", "How many minutes did it take?");
    if (record.start && record.start->minutes >= 24 * 60)
        return rejection("record_complete", "A visit starts before midnight");
    if (record.minutes && (*record.minutes < 0 || *record.minutes > longest_minutes))
        return rejection("record_complete",
                         "A visit takes 0 to " + std::to_string(longest_minutes) + " minutes");
    return std::nullopt;
}

Guard not_before_its_day(Transaction& transaction, const Contact& contact, Attendance attendance) {
    if (!took_place(attendance) || contact.day <= transaction.local_now().date) return std::nullopt;
    return rejection("not_yet",
                     "This visit is on " + short_text(contact.day) + "; it has not been yet");
}

void finish_record(Transaction& transaction, Contact& contact, Attendance before) {
    contact.status = status_after(contact.attendance);
    contact.recorded_by = transaction.actor().user_id;
    contact.recorded_at = transaction.now();
    contact.expected_start.reset();
    transaction.update(contact);
    const bool is_news = contact.attendance != before;
    if (is_news && contact.attendance == Attendance::no_access)
        ask_how_they_are(transaction, contact);
    if (contact.attendance == Attendance::seen) begin_care(transaction, contact.case_id);
}

} // namespace evenload
