// Giving cases to professionals: what move_case, unallocate_case and allocate_cases have in common.
#pragma once

#include "common/commands/case/allocate_cases.h"

namespace evenload {

// All or none. Loads add up in the order of the list, after every listed case has left its owner; so two people
// can exchange cases. Visits to come that are placed with the former owner are unplaced, because nobody has
// checked the receiver's day; pinned ones stay where a person put them. Both are counted in the warnings.
Outcome allocate(Transaction& transaction, const std::vector<CaseAllocation>& cases,
                 const std::string& reason);

} // namespace evenload
