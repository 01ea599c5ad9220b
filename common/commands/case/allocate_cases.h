// allocate_cases: several cases go to their professionals at once: the planner's proposal, or balancing the board.
// All or none: the loads add up in the order of the list, and one that may not go stops all.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct CaseAllocation {
    Id<Case> case_id;
    Id<Professional> professional_id; // none: to nobody
};
BOOST_DESCRIBE_STRUCT(CaseAllocation, (), (case_id, professional_id))

struct AllocateCases {
    std::vector<CaseAllocation> cases;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(AllocateCases, (), (cases, reason))

Outcome perform(const AllocateCases& command, Transaction& transaction);

} // namespace evenload
