#include "common/commands/case/reopen_case.h"

#include "common/commands/case/case_history.h"
#include "common/commands/guards.h"
#include "common/commands/visit/making_visits.h"

namespace evenload {

Outcome perform(const ReopenCase& command, Transaction& transaction) {
    auto care = transaction.find(command.case_id);
    if (!care) return rejected(not_there("case"));
    if (is_open(care->status)) return reject("case_over", care->reference + " is open already");
    if (auto no = reason_given(command.reason, "Why is this case reopened?")) return rejected(*no);

    const CaseStatus from = care->status;
    care->status = from == CaseStatus::closed ? CaseStatus::waiting : CaseStatus::referral;
    care->owner_id = {};
    care->closed_on.reset();
    care->closure_reason.clear();
    care->outcome.clear();
    write_status(transaction, *care, from, command.reason);
    Outcome outcome;
    follow_plan(transaction, *care, outcome);
    return outcome;
}

} // namespace evenload
