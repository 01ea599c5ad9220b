#include "common/commands/notices.h"

namespace evenload {

void notify(Transaction& transaction, Notice notice) {
    if (notice.user_id.none() || notice.user_id == transaction.actor().user_id) return;
    notice.id = transaction.new_id<Notice>();
    notice.made_by = transaction.actor().user_id;
    notice.made_at = transaction.now();
    notice.read_at.reset();
    transaction.insert(notice);
}

std::vector<User> users_of(Transaction& transaction, const Id<Professional>& professional_id) {
    if (professional_id.none()) return {};
    return transaction.select<User>("where professional_id = $1 and active = 1 order by id",
                                    {std::string_view(professional_id.text)});
}

} // namespace evenload
