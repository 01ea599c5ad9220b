// mark_notices_read: the actor has read some of the notices to them, or all.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct NoticeRead {
    Id<Notice> notice_id;
};
BOOST_DESCRIBE_STRUCT(NoticeRead, (), (notice_id))

struct MarkNoticesRead {
    std::vector<NoticeRead> notices; // empty: all that are unread
};
BOOST_DESCRIBE_STRUCT(MarkNoticesRead, (), (notices))

Outcome perform(const MarkNoticesRead& command, Transaction& transaction);

} // namespace evenload
