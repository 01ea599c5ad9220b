#include "common/commands/comment/resolve_comment.h"

#include "common/commands/guards.h"

namespace evenload {

Outcome perform(const ResolveComment& command, Transaction& transaction) {
    auto comment = transaction.find(command.comment_id);
    if (!comment) return rejected(not_there("comment"));
    if (comment->reply_to_id)
        return reject("whole_thread", "Resolve the comment that began the thread, not a reply");
    if (comment->resolved_at) return reject("nothing_changed", "This comment is resolved already");

    comment->resolved_at = transaction.now();
    comment->resolved_by = transaction.actor().user_id;
    transaction.update(*comment);
    return accept();
}

} // namespace evenload
