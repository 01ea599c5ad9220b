#include "common/commands/visit/extend_visit.h"

#include "common/commands/guards.h"
#include "common/commands/visit/expecting.h"
#include "common/commands/visit/visit_guards.h"
#include "common/commands/visits_to_come.h"

namespace evenload {

Outcome perform(const ExtendVisit& command, Transaction& transaction) {
    auto contact = transaction.find(command.contact_id);
    if (!contact) return rejected(not_there("visit"));
    if (contact->status != ContactStatus::started)
        if (auto no = not_started(*contact)) return rejected(*no);
    if (contact->professional_id)
        if (auto no = own_work_only(transaction, contact->professional_id)) return rejected(*no);
    if (auto no = length_makes_sense(command.planned_minutes, "planned_minutes"))
        return rejected(*no);
    if (command.planned_minutes == contact->planned_minutes)
        return reject("nothing_changed", "This visit is planned that long already");

    contact->planned_minutes = command.planned_minutes;
    transaction.update(*contact);
    keep_reason(transaction, *contact, command.reason);
    Outcome outcome;
    if (!is_placed(*contact)) return outcome;
    const TimeOfDay start =
        contact->actual_start.value_or(contact->expected_start.value_or(*contact->start));
    expect_from(transaction, *contact, start, outcome);
    return outcome;
}

} // namespace evenload
