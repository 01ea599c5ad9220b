#include "common/commands/comment/reopen_comment.h"

#include "common/commands/guards.h"

namespace evenload {

Outcome perform(const ReopenComment& command, Transaction& transaction) {
    auto comment = transaction.find(command.comment_id);
    if (!comment) return rejected(not_there("comment"));
    if (!comment->resolved_at) return reject("nothing_changed", "This comment is open already");

    comment->resolved_at.reset();
    comment->resolved_by = {};
    transaction.update(*comment);
    return accept();
}

} // namespace evenload
