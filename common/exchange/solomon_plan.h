// Solves a Solomon instance with the engine of common/planning: the least distance within the number of
// vehicles. Distances are cut to one decimal, as in the published figures, and counted in tenths.
#pragma once

#include "common/exchange/instance_planner.h"
#include "common/exchange/solomon.h"

#include <cstdint>
#include <string>
#include <vector>

namespace evenload::solomon {

struct Solution {
    std::vector<std::vector<int>> routes; // customers; vehicles that stay at the depot are left out
    std::int64_t distance_tenths = 0;
    int breaches = 0; // tenths of lateness and loads above the capacity, by how much
};

std::string solution_json(const Solution& solution);

using Planner = InstancePlanner<Instance, Solution>;

} // namespace evenload::solomon

extern template class evenload::InstancePlanner<evenload::solomon::Instance,
                                                evenload::solomon::Solution>;
