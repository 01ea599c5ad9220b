#include "common/commands/access/end_deputy.h"

#include "common/commands/guards.h"

namespace evenload {
Outcome perform(const EndDeputy& command, Transaction& transaction) {
    auto deputy = transaction.find(command.deputy_id);
    if (!deputy) return rejected(not_there("deputy"));
    const Actor& actor = transaction.actor();
    const bool own = deputy->user_id == actor.user_id || deputy->deputy_id == actor.user_id;
    const auto user = transaction.find(deputy->user_id);
    if (!own && (!user || !actor.unit_ids.contains(user->team_id.text)))
        return rejected(not_there("deputy"));
    if (actor.role == Role::professional && !own)
        return reject("own_work_only", "Only the two of them, or who plans, may end this");
    if (deputy->ended_at || deputy->last_day < transaction.local_now().date)
        return reject("nothing_changed", "It has ended already");
    deputy->ended_at = transaction.now();
    deputy->ended_by = actor.user_id;
    transaction.update(*deputy);
    return accept();
}

} // namespace evenload
