#include "common/commands/case/move_case.h"

#include "common/commands/case/allocation.h"

namespace evenload {

Outcome perform(const MoveCase& command, Transaction& transaction) {
    return allocate(transaction, {{command.case_id, command.professional_id}}, command.reason);
}

} // namespace evenload
