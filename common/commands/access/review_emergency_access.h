// review_emergency_access: somebody responsible says whether a restricted record was rightly opened. Nobody reviews
// themselves, and a review stays as it was written.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct ReviewEmergencyAccess {
    Id<EmergencyAccess> emergency_access_id;
    AccessFinding finding = AccessFinding::appropriate;
    std::string reason; // what was found; asked for when it was not appropriate
};
BOOST_DESCRIBE_STRUCT(ReviewEmergencyAccess, (), (emergency_access_id, finding, reason))

Outcome perform(const ReviewEmergencyAccess& command, Transaction& transaction);

} // namespace evenload
