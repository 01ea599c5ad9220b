// What no allocation can cost less than, proven by Lagrangian relaxation: every person is given a price for a
// minute of their time, and each case then chooses by itself. The best such prices come from subgradient steps.
// They are worth reading: a person whose minute is dear is the bottleneck; a colleague with the same skills, or an
// hour more of them, would save that much.
// Source: Fisher, "The Lagrangian relaxation method for solving integer programming problems" (1981).
#pragma once

#include "common/planning/allocation/prepared_allocation.h"

#include <cstdint>
#include <vector>

namespace evenload {

struct AllocationBound {
    static constexpr std::int64_t parts = 64;

    std::int64_t cost = 0; // never above the cost of an allocation within the rules
    std::vector<std::int64_t> minute_prices; // per person, in 1/64 of the unit of cost
};

// `known_cost`: of any allocation; a good one makes the steps the right size.
AllocationBound allocation_bound(const PreparedAllocation& prepared, int steps,
                                 std::int64_t known_cost);

} // namespace evenload
