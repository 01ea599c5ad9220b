#include "common/commands/attachment/remove_attachment.h"

#include "common/base/text.h"
#include "common/commands/guards.h"

namespace evenload {

Outcome perform(const RemoveAttachment& command, Transaction& transaction) {
    auto attachment = transaction.find(command.attachment_id);
    if (!attachment) return rejected(not_there("file"));
    if (attachment->removed_at) return reject("nothing_changed", "This file is removed already");
    const Actor& actor = transaction.actor();
    if (actor.role == Role::professional && attachment->added_by != actor.user_id)
        return reject("own_attachment",
                      "Somebody else added this file; they or a manager can remove it");
    if (const auto guard = reason_given(command.reason, "Why is this file removed?"))
        return rejected(*guard);

    attachment->removed_at = transaction.now();
    attachment->removed_by = actor.user_id;
    attachment->removal_reason = std::string(trimmed(command.reason));
    transaction.update(*attachment);
    return accept();
}

} // namespace evenload
