#include "common/commands/visit/amend_record.h"

#include "common/base/text.h"
#include "common/commands/visit/recording.h"
#include "common/commands/visits_to_come.h"

namespace evenload {
namespace {

// Someone in the role of a professional amends what they gave or recorded.
Guard own_record(const Transaction& transaction, const Contact& contact) {
    if (contact.recorded_by == transaction.actor().user_id) return std::nullopt;
    return own_work_only(transaction, contact.professional_id);
}

std::string words_of(Attendance attendance) {
    switch (attendance) {
    case Attendance::not_recorded: return "not recorded";
    case Attendance::seen: return "seen";
    case Attendance::did_not_attend: return "did not attend";
    case Attendance::no_access: return "no access";
    case Attendance::cancelled_by_patient: return "cancelled by the patient";
    case Attendance::cancelled_by_provider: break;
    }
    return "cancelled by us";
}

// "Before: seen, 09:05, 25 min. Notes: Wound clean. Next: Order dressings."
std::string words_before(const Contact& contact) {
    std::string words = "Before: " + words_of(contact.attendance);
    if (contact.actual_start) words += ", " + to_text(*contact.actual_start);
    if (contact.actual_minutes) words += ", " + duration_text(*contact.actual_minutes);
    words += ".";
    if (!contact.notes.empty()) words += " Notes: " + contact.notes;
    if (!contact.next_action.empty()) words += " Next: " + contact.next_action;
    return words;
}

bool is_same(const Contact& a, const Contact& b) {
    return a.attendance == b.attendance && a.mechanism == b.mechanism && a.location == b.location &&
           a.actual_start == b.actual_start && a.actual_minutes == b.actual_minutes &&
           a.notes == b.notes && a.next_action == b.next_action;
}

} // namespace

Outcome perform(const AmendRecord& command, Transaction& transaction) {
    auto contact = transaction.find(command.contact_id);
    if (!contact) return rejected(not_there("contact"));
    if (contact->attendance == Attendance::not_recorded)
        return reject("recorded_before", "Nothing is recorded of this contact yet; record it");
    if (auto no = own_record(transaction, *contact)) return rejected(*no);
    if (command.attendance == Attendance::not_recorded)
        return reject("record_complete", "Say what happened; to take the record back, undo it");
    if (auto no =
            record_complete({command.attendance, command.actual_start, command.actual_minutes}))
        return rejected(*no);
    if (auto no = not_before_its_day(transaction, *contact, command.attendance))
        return rejected(*no);
    const Contact before = *contact;
    contact->attendance = command.attendance;
    contact->mechanism = command.mechanism;
    contact->location = std::string(trimmed(command.location));
    contact->actual_start = command.actual_start;
    contact->actual_minutes = command.actual_minutes;
    contact->notes = command.notes;
    contact->next_action = std::string(trimmed(command.next_action));
    if (is_same(before, *contact)) return reject("nothing_changed", "The record says this already");
    if (auto no = reason_given(command.reason, "What was wrong with the record?"))
        return rejected(*no);

    finish_record(transaction, *contact, before.attendance);
    keep_reason(transaction, *contact,
                "Record amended: " + std::string(trimmed(command.reason)) + ". " +
                    words_before(before));
    return accept();
}

} // namespace evenload
