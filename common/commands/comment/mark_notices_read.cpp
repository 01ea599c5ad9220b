#include "common/commands/comment/mark_notices_read.h"

#include "common/commands/guards.h"

namespace evenload {

Outcome perform(const MarkNoticesRead& command, Transaction& transaction) {
    const Id<User>& reader = transaction.actor().user_id;
    std::vector<Notice> unread;
    for (const NoticeRead& item : command.notices) {
        auto notice = transaction.find(item.notice_id);
        if (!notice || notice->user_id != reader) return rejected(not_there("notice"));
        if (!notice->read_at) unread.push_back(std::move(*notice));
    }
    if (command.notices.empty())
        unread = transaction.select<Notice>("where user_id = $1 and read_at is null order by id",
                                            {std::string_view(reader.text)});
    if (unread.empty()) return reject("nothing_changed", "There is nothing unread");

    for (Notice& notice : unread) {
        notice.read_at = transaction.now();
        transaction.update(notice);
    }
    return accept();
}

} // namespace evenload
