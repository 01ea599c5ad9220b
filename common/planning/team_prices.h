// What a team's settings mean for the planner: prices in its unit, a tenth of a minute on the road.
#pragma once

#include "common/model/planning_settings.h"
#include "common/planning/day_problem.h"

namespace evenload {

DayPrices prices_of(const PlanningSettings& settings);

} // namespace evenload
