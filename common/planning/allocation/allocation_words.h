// Why a case goes to someone, or to nobody: said after the search, from the result and the rules.
#pragma once

#include "common/planning/allocation/allocate.h"
#include "common/planning/allocation/prepared_allocation.h"

#include <vector>

namespace evenload {

// `loads`: minutes a week per person when all choices stand. Person −1: nobody.
AllocationChoice explained_choice(const PreparedAllocation& prepared, int care, int person,
                                  const std::vector<int>& loads);

} // namespace evenload
