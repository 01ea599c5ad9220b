#include "server/access/end_emergency_accesses.h"

#include "common/commands/access/end_emergency_access.h"
#include "common/commands/command.h"
#include "common/store/change_log.h"

namespace evenload {

void end_emergency_accesses(Database& database, const Id<User>& user_id, Instant now) {
    for (const EmergencyAccess& access : select<EmergencyAccess>(
             database, "where user_id = $1 and ended_at is null and ends_at > $2 order by id",
             {std::string_view(user_id.text), now.milliseconds})) {
        const Command command =
            make_command("signed_out_" + access.id.text, EndEmergencyAccess{access.id});
        const Actor actor{.user_id = user_id, .unit_ids = {access.team_id.text}};
        Transaction transaction(database, {command.id, actor, now});
        if (!perform(command, transaction).accepted()) continue;
        append_to_log(database, {command.id, std::string(command.type->name), user_id.text, now},
                      transaction.changes());
    }
}

} // namespace evenload
