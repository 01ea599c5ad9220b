// revoke_share: a share of a caseload ends; what it opened leaves the other person's device.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct RevokeShare {
    Id<Grant> grant_id;
};
BOOST_DESCRIBE_STRUCT(RevokeShare, (), (grant_id))

Outcome perform(const RevokeShare& command, Transaction& transaction);

} // namespace evenload
