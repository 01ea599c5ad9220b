// remove_view: a saved view is no longer listed. Whoever saved it may; a view of the team also who plans for the team.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct RemoveView {
    Id<SavedView> view_id;
};
BOOST_DESCRIBE_STRUCT(RemoveView, (), (view_id))

Outcome perform(const RemoveView& command, Transaction& transaction);

// Also for whether a screen offers it.
bool may_remove(const SavedView& view, const Id<User>& user_id, Role role);

} // namespace evenload
