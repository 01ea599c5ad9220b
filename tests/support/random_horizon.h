// Several days from a seed, with everything in them that random_day has, and series, floating days, days off and
// published days besides; some visits are planted that nobody can give.
#pragma once

#include "common/planning/horizon/horizon_problem.h"

#include <cstdint>
#include <vector>

namespace evenload {

struct RandomHorizon {
    HorizonProblem problem;
    std::vector<int> impossible; // visits that no plan can hold
};

RandomHorizon random_horizon(std::uint64_t seed);

} // namespace evenload
