// share_caseload: one person may see a caseload and its cases, or comment on them as well, also from another team of
// the organisation. They are told. Sharing again at the other level changes the share.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct ShareCaseload {
    Id<Caseload> caseload_id;
    Id<User> user_id;
    GrantLevel level = GrantLevel::view; // view or comment
};
BOOST_DESCRIBE_STRUCT(ShareCaseload, (), (caseload_id, user_id, level))

Outcome perform(const ShareCaseload& command, Transaction& transaction);

} // namespace evenload
