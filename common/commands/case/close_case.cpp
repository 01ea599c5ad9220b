#include "common/commands/case/close_case.h"

#include "common/base/text.h"
#include "common/commands/case/case_history.h"
#include "common/commands/guards.h"
#include "common/commands/visits_to_come.h"
#include "common/rules/status_flow.h"

namespace evenload {
namespace {

// Visits that should have been given by now and of which nobody has said what became of them.
std::optional<Breach> not_recorded(Transaction& transaction, const Case& care) {
    const LocalTime now = transaction.local_now();
    auto contacts = transaction.select<Contact>(
        "where case_id = $1 and status in ('planned', 'started') order by day, id",
        {std::string_view(care.id.text)});
    std::erase_if(contacts, [&](const Contact& contact) { return is_to_come(contact, now); });
    return count_warning("not_recorded", contacts, "not recorded as done");
}

} // namespace

Outcome perform(const CloseCase& command, Transaction& transaction) {
    auto care = transaction.find(command.case_id);
    if (!care) return rejected(not_there("case"));
    if (auto no = case_open(*care)) return rejected(*no);
    if (step_between(care->status, CaseStatus::closed) != StatusStep::close)
        return reject("status_flow", "A referral is rejected, or accepted first; it is not closed");
    if (auto no = reason_given(command.closure_reason, "Why is this case closed?")) {
        no->accepts_reason = false; // it is a field of the form, not a second question
        return rejected(*no);
    }
    if (trimmed(command.outcome).empty()) return reject("outcome_given", "What was the outcome?");

    const CaseStatus from = care->status;
    care->status = CaseStatus::closed;
    settle_handover(*care);
    care->closed_on = transaction.local_now().date;
    care->closure_reason = std::string(trimmed(command.closure_reason));
    care->outcome = std::string(trimmed(command.outcome));
    write_status(transaction, *care, from, care->closure_reason + "; " + care->outcome);
    Outcome outcome;
    if (auto warning = not_recorded(transaction, *care))
        outcome.warnings.push_back(std::move(*warning));
    cancel_visits_to_come(transaction, care->id, outcome);
    return outcome;
}

} // namespace evenload
