// One day of a horizon as a day of its own: for its cost, for what still fits into it, for explanations. People have
// the same numbers in both.
#pragma once

#include "common/planning/day_plan.h"
#include "common/planning/horizon/horizon_plan.h"

#include <vector>

namespace evenload {

struct HorizonDay {
    int day = 0;
    DayProblem problem;
    DayPlan plan;            // without its cost
    std::vector<int> visits; // which of the horizon's each is
};

// What the plan has on the day, and with `waiting` also each unplaced visit that may go to it.
enum class DayContent { placed, placed_and_waiting };
HorizonDay day_of(const HorizonProblem& problem, const HorizonPlan& plan, int day,
                  DayContent content);

// Writes the places of the day, and its breaks, back into the plan; not the cost.
void put_back(const HorizonDay& day, HorizonPlan& plan);

// Puts every unplaced visit into the plan that fits on one of its days without breaking anything, day after day.
void place_what_still_fits(const HorizonProblem& problem, HorizonPlan& plan);

} // namespace evenload
