#include "common/commands/caseload/revoke_share.h"

#include "common/commands/guards.h"

namespace evenload {

Outcome perform(const RevokeShare& command, Transaction& transaction) {
    auto grant = transaction.find(command.grant_id);
    if (!grant || grant->unit != UnitKind::caseload) return rejected(not_there("share"));
    if (grant->revoked) return reject("nothing_changed", "This share was ended already");

    grant->revoked = true;
    transaction.update(*grant);
    return accept();
}

} // namespace evenload
