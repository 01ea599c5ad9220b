#include "common/commands/visit/record_contact.h"

#include "common/base/text.h"
#include "common/commands/visit/recording.h"

namespace evenload {

Outcome perform(const RecordContact& command, Transaction& transaction) {
    auto contact = transaction.find(command.contact_id);
    if (!contact) return rejected(not_there("contact"));
    if (contact->attendance != Attendance::not_recorded)
        return reject("recorded_once",
                      "This contact is recorded already; amend that record to correct it");
    const bool begins = command.attendance == Attendance::not_recorded;
    if (begins && contact->status == ContactStatus::started)
        return reject("recorded_once", "This visit has started already");
    if (auto no =
            record_complete({command.attendance, command.actual_start, command.actual_minutes}))
        return rejected(*no);
    if (auto no = not_before_its_day(transaction, *contact, command.attendance))
        return rejected(*no);

    contact->attendance = command.attendance;
    contact->mechanism = command.mechanism;
    contact->location = std::string(trimmed(command.location));
    contact->actual_start = command.actual_start;
    contact->actual_minutes = command.actual_minutes;
    contact->notes = command.notes;
    contact->next_action = std::string(trimmed(command.next_action));
    if (took_place(command.attendance)) {
        // Whoever gives an unplaced visit has placed it.
        if (contact->professional_id.none())
            contact->professional_id = transaction.actor().professional_id;
        if (!contact->start) contact->start = command.actual_start;
    }
    finish_record(transaction, *contact);
    return accept();
}

} // namespace evenload
