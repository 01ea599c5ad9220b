// Who takes which case: skills, room in minutes a week, distance, continuity and an even load. Pure and seeded
// like plan_day. Cases that have an owner may move too, at the problem's price for it; a proposal of few moves
// is balance.h.
#pragma once

#include "common/planning/allocation/allocation_price.h"

#include <cstdint>
#include <string>
#include <vector>

namespace evenload {

struct AllocationChoice {
    int person = -1;            // −1: nobody could
    std::string reason;         // why this person, or why nobody
    int load_percent_after = 0; // of that person, when all choices stand
};

struct Allocation {
    std::vector<AllocationChoice> choices; // one per case
    int unallocated = 0;
    AllocationCost cost;
    std::int64_t bound = 0; // no allocation costs less
    // Per person: what one more minute of their week would save, in the unit of cost. The dearest is the bottleneck.
    std::vector<std::int64_t> minute_prices;
};

struct AllocationBudget {
    std::uint64_t seed = 1;
    std::int64_t iterations = 100'000; // changes tried; about 0.1 µs each
    int bound_steps = 300;             // each looks at every case with every person
};

Allocation allocate(const AllocationProblem& problem, const AllocationBudget& budget);

} // namespace evenload
