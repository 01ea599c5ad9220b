#include "common/commands/case/acknowledge_case.h"

#include "common/commands/guards.h"

namespace evenload {

Outcome perform(const AcknowledgeCase& command, Transaction& transaction) {
    auto care = transaction.find(command.case_id);
    if (!care) return rejected(not_there("case"));
    if (!care->new_to_owner)
        return reject("nothing_changed", care->reference + " is not new to its owner");
    if (care->owner_id != transaction.actor().professional_id)
        return reject("owner_only", "Only its owner can say that they have seen it");

    care->new_to_owner = false;
    transaction.update(*care);
    return accept();
}

} // namespace evenload
