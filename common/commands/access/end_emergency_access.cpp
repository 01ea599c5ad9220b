#include "common/commands/access/end_emergency_access.h"

#include "common/commands/access/working_with.h"
#include "common/commands/guards.h"

namespace evenload {
Outcome perform(const EndEmergencyAccess& command, Transaction& transaction) {
    auto access = transaction.find(command.emergency_access_id);
    if (!access) return rejected(not_there("emergency access"));
    if (!is_open_at(*access, transaction.now()))
        return reject("nothing_changed", "It has ended already");
    if (access->user_id != transaction.actor().user_id) {
        const auto restriction = restriction_of(transaction.database(), access->patient_id);
        if (restriction && !works_with(transaction, *restriction)) throw RestrictedWrite{};
    }
    access->ended_at = transaction.now();
    transaction.update(*access);
    return accept();
}

} // namespace evenload
