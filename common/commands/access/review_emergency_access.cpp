#include "common/commands/access/review_emergency_access.h"

#include "common/base/text.h"
#include "common/commands/access/working_with.h"
#include "common/commands/guards.h"

namespace evenload {
Outcome perform(const ReviewEmergencyAccess& command, Transaction& transaction) {
    auto access = transaction.find(command.emergency_access_id);
    if (!access) return rejected(not_there("emergency access"));
    if (access->user_id == transaction.actor().user_id)
        return reject("not_ones_own", "Somebody else reviews what you have opened");
    const Restriction then{.team_id = access->team_id, .patient_id = access->patient_id};
    const auto restriction = restriction_of(transaction.database(), access->patient_id);
    if (!works_with(transaction, restriction.value_or(then))) throw RestrictedWrite{};
    if (access->finding != AccessFinding::not_reviewed)
        return reject("reviewed_already", "It was reviewed already");
    if (command.finding == AccessFinding::not_reviewed)
        return reject("finding_given", "Say whether it was appropriate");
    if (command.finding == AccessFinding::not_appropriate)
        if (auto no = reason_given(command.reason, "What was not appropriate, and what follows?"))
            return rejected(*no);
    access->finding = command.finding;
    access->review_note = trimmed(command.reason);
    access->reviewed_by = transaction.actor().user_id;
    access->reviewed_at = transaction.now();
    transaction.update(*access);
    return accept();
}

} // namespace evenload
