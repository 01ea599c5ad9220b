#include "common/commands/visit/record_contact.h"

#include "common/base/text.h"
#include "common/commands/case/case_history.h"
#include "common/commands/guards.h"

namespace evenload {
namespace {

constexpr int longest_minutes = 12 * 60;

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

Guard record_complete(const RecordContact& command) {
    const bool begins = command.attendance == Attendance::not_recorded;
    const bool seen = command.attendance == Attendance::seen;
    if ((begins || seen) && !command.actual_start)
        return rejection("record_complete", "At what time did the visit start?");
    if (seen && !command.actual_minutes)
        return rejection("record_complete", "How many minutes did it take?");
    if (command.actual_start && command.actual_start->minutes >= 24 * 60)
        return rejection("record_complete", "A visit starts before midnight");
    if (command.actual_minutes &&
        (*command.actual_minutes < 0 || *command.actual_minutes > longest_minutes))
        return rejection("record_complete",
                         "A visit takes 0 to " + std::to_string(longest_minutes) + " minutes");
    return std::nullopt;
}

// The first contact makes an allocated case active: care has begun.
void begin_care(Transaction& transaction, const Id<Case>& case_id) {
    auto care = transaction.find(case_id);
    if (!care || care->status != CaseStatus::allocated) return;
    care->status = CaseStatus::active;
    write_status(transaction, *care, CaseStatus::allocated, "First contact");
}

} // namespace

Outcome perform(const RecordContact& command, Transaction& transaction) {
    auto contact = transaction.find(command.contact_id);
    if (!contact) return rejected(not_there("contact"));
    if (contact->attendance != Attendance::not_recorded)
        return reject("recorded_once",
                      "This contact is recorded already; undo that record to correct it");
    if (contact->status == ContactStatus::started && command.attendance == Attendance::not_recorded)
        return reject("recorded_once", "This visit has started already");
    if (auto no = record_complete(command)) return rejected(*no);
    if (took_place(command.attendance) && contact->day > transaction.local_now().date)
        return reject("not_yet",
                      "This visit is on " + short_text(contact->day) + "; it has not been yet");

    contact->attendance = command.attendance;
    contact->status = status_after(command.attendance);
    contact->mechanism = command.mechanism;
    contact->location = std::string(trimmed(command.location));
    contact->actual_start = command.actual_start;
    contact->actual_minutes = command.actual_minutes;
    contact->notes = command.notes;
    if (took_place(command.attendance)) {
        // Whoever gives an unplaced visit has placed it.
        if (contact->professional_id.none())
            contact->professional_id = transaction.actor().professional_id;
        if (!contact->start) contact->start = command.actual_start;
    }
    transaction.update(*contact);
    if (command.attendance == Attendance::seen) begin_care(transaction, contact->case_id);
    return accept();
}

} // namespace evenload
