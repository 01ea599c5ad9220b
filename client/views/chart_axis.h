// The numbers along an axis: few, even and round, from 0 to at least the greatest value.
#pragma once

#include <vector>

namespace evenload {

// In the unit of `greatest`, ascending, the first 0. Steps are 1, 2 or 5 times a power of ten and never less than
// `least_step`; about `wanted` of them.
std::vector<int> axis_ticks(int greatest, int wanted = 5, int least_step = 1);

} // namespace evenload
