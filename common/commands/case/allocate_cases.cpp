#include "common/commands/case/allocate_cases.h"

#include "common/commands/case/allocation.h"

namespace evenload {

Outcome perform(const AllocateCases& command, Transaction& transaction) {
    if (command.cases.empty()) return reject("nothing_changed", "No case is listed");
    return allocate(transaction, command.cases, command.reason);
}

} // namespace evenload
