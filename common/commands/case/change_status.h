// change_status: a case goes to a status that may follow (rules/status_flow.h). Suspending and rejecting cancel
// the visits to come and ask for a reason; coming back from suspension brings those visits back, unplaced.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct ChangeStatus {
    Id<Case> case_id;
    CaseStatus to_status = CaseStatus::active;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ChangeStatus, (), (case_id, to_status, reason))

Outcome perform(const ChangeStatus& command, Transaction& transaction);

} // namespace evenload
