// resolve_comment: what a comment asked for is settled; it stays in the thread.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct ResolveComment {
    Id<Comment> comment_id;
};
BOOST_DESCRIBE_STRUCT(ResolveComment, (), (comment_id))

Outcome perform(const ResolveComment& command, Transaction& transaction);

} // namespace evenload
