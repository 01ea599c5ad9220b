#include "common/commands/case/unallocate_case.h"

#include "common/commands/case/allocation.h"

namespace evenload {

Outcome perform(const UnallocateCase& command, Transaction& transaction) {
    return allocate(transaction, {{command.case_id, {}}}, command.reason);
}

} // namespace evenload
