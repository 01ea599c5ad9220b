#include "common/commands/visit/report_late.h"

#include "common/commands/guards.h"
#include "common/commands/visit/expecting.h"
#include "common/commands/visit/visit_guards.h"

namespace evenload {

Outcome perform(const ReportLate& command, Transaction& transaction) {
    const auto contact = transaction.find(command.contact_id);
    if (!contact) return rejected(not_there("visit"));
    if (auto no = not_started(*contact)) return rejected(*no);
    if (!is_placed(*contact))
        return reject("placed_visit", "This visit has no time yet, so it cannot be late");
    if (auto no = own_work_only(transaction, contact->professional_id)) return rejected(*no);
    if (contact->day != transaction.local_now().date)
        return reject("today_only", "Only a visit of today runs late; move this one instead");
    const TimeOfDay start = command.expected_start.value_or(*contact->start);
    if (start.minutes >= 24 * 60) return reject("time_of_day", "A visit starts before midnight");
    if (start < *contact->start)
        return reject("time_of_day", "That is before its time; move the visit instead");
    if (contact->expected_start.value_or(*contact->start) == start)
        return reject("nothing_changed", "It is expected at " + to_text(start) + " already");

    Outcome outcome;
    expect_from(transaction, *contact, start, outcome);
    return outcome;
}

} // namespace evenload
