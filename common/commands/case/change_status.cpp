#include "common/commands/case/change_status.h"

#include "common/commands/case/case_history.h"
#include "common/commands/guards.h"
#include "common/commands/visit/making_visits.h"
#include "common/commands/visits_to_come.h"
#include "common/rules/load.h"
#include "common/rules/status_flow.h"

namespace evenload {

Outcome perform(const ChangeStatus& command, Transaction& transaction) {
    auto care = transaction.find(command.case_id);
    if (!care) return rejected(not_there("case"));
    if (const auto breach = status_flow(care->status, command.to_status, !care->owner_id.none()))
        return reject(breach->rule, breach->message);
    if (command.to_status == CaseStatus::rejected)
        if (auto no = reason_given(command.reason, "Why is this case rejected?"))
            return rejected(*no);
    if (command.to_status == CaseStatus::suspended)
        if (auto no = reason_given(command.reason, "Why is this case suspended?"))
            return rejected(*no);

    const CaseStatus from = care->status;
    care->status = command.to_status;
    write_status(transaction, *care, from, command.reason);
    Outcome outcome;
    if (!counts_in_load(care->status))
        cancel_visits_to_come(transaction, care->id, outcome);
    else if (!counts_in_load(from))
        follow_plan(transaction, *care, outcome);
    return outcome;
}

} // namespace evenload
