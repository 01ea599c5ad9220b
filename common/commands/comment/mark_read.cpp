#include "common/commands/comment/mark_read.h"

#include "common/commands/comment/comment_subject.h"

namespace evenload {

Outcome perform(const MarkRead& command, Transaction& transaction) {
    const auto subject = subject_of_comment(transaction, command.subject, command.subject_id);
    if (!subject) return rejected(not_there("thread"));
    auto rows = transaction.select<ThreadRead>(
        "where user_id = $1 and subject_id = $2 order by id",
        {std::string_view(transaction.actor().user_id.text), std::string_view(command.subject_id)});
    std::erase_if(rows, [&](const ThreadRead& row) { return row.subject != command.subject; });
    if (!rows.empty() && rows.front().read_until >= transaction.now())
        return reject("nothing_changed", "This is read already");

    ThreadRead read;
    if (!rows.empty()) read = rows.front();
    read.read_until = transaction.now();
    if (!rows.empty()) {
        transaction.update(read);
        return accept();
    }
    read.id = transaction.new_id<ThreadRead>();
    read.team_id = subject->team_id;
    read.user_id = transaction.actor().user_id;
    read.subject = command.subject;
    read.subject_id = command.subject_id;
    transaction.insert(read);
    return accept();
}

} // namespace evenload
