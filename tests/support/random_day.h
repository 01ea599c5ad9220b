// Days from a seed with everything in them: skills, windows, breaks, absences, pairs, pins, exclusions, and
// visits that nobody can give, so that a planner that ignores a rule is found out.
#pragma once

#include "common/planning/day_problem.h"

#include <cstdint>

namespace evenload {

struct RandomDay {
    DayProblem problem;
    std::vector<int> impossible; // visits that no plan can hold: planted, with a known reason
};

RandomDay random_day(std::uint64_t seed);

// The same day of a team that only warns of some checks. What nobody could give is not told here.
DayProblem random_lenient_day(std::uint64_t seed);

} // namespace evenload
