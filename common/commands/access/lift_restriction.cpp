#include "common/commands/access/lift_restriction.h"

#include "common/base/text.h"
#include "common/commands/access/working_with.h"
#include "common/commands/guards.h"

namespace evenload {
Outcome perform(const LiftRestriction& command, Transaction& transaction) {
    auto restriction = transaction.find(command.restriction_id);
    if (!restriction || restriction->lifted_at) return rejected(not_there("restriction"));
    if (!works_with(transaction, *restriction)) throw RestrictedWrite{};
    if (auto no = reason_given(command.reason, "Why is the restriction lifted?"))
        return rejected(*no);
    restriction->lifted_at = transaction.now();
    restriction->lifted_by = transaction.actor().user_id;
    restriction->lifting_reason = trimmed(command.reason);
    transaction.update(*restriction);
    return accept();
}

} // namespace evenload
