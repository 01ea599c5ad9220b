#include "common/commands/access/name_on_restriction.h"

#include "common/commands/access/naming.h"
#include "common/commands/access/working_with.h"

namespace evenload {
Outcome perform(const NameOnRestriction& command, Transaction& transaction) {
    const auto restriction = transaction.find(command.restriction_id);
    if (!restriction || restriction->lifted_at) return rejected(not_there("restriction"));
    const auto patient = transaction.find(restriction->patient_id);
    if (!patient) return rejected(not_there("patient"));
    if (!works_with(transaction, *restriction)) throw RestrictedWrite{};
    if (command.may_see)
        if (auto no = may_be_named(transaction, command.user_id)) return rejected(*no);
    if (!set_named(transaction, *patient, command.user_id, command.may_see))
        return reject("nothing_changed",
                      command.may_see ? "They may see it already" : "They are not named on it");
    return accept();
}

} // namespace evenload
