// reopen_comment: what a comment asked for is not settled after all.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct ReopenComment {
    Id<Comment> comment_id;
};
BOOST_DESCRIBE_STRUCT(ReopenComment, (), (comment_id))

Outcome perform(const ReopenComment& command, Transaction& transaction);

} // namespace evenload
