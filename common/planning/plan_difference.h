// How many a plan disturbs: what it changes of the day as it was. A visit that gains a place disturbs nobody.
#pragma once

#include "common/planning/day_plan.h"

#include <vector>

namespace evenload {

struct PlanDifference {
    std::vector<int> moved;  // visits that had a place and have another person or time
    std::vector<int> lost;   // … and have none
    std::vector<int> placed; // visits that had none and have one
    int told_otherwise = 0;  // of moved and lost: those that were at the time and person promised
    std::vector<int> people; // whose day is another, ascending
};

PlanDifference difference_of(const DayProblem& problem, const DayPlan& before,
                             const DayPlan& after);

} // namespace evenload
