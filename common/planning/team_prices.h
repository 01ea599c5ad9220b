// What a team's settings mean for the planner: prices in its unit, a tenth of a minute on the road.
#pragma once

#include "common/model/planning_settings.h"
#include "common/planning/horizon/horizon_problem.h"

namespace evenload {

DayPrices prices_of(const PlanningSettings& settings);

// Of several days, in proportion: one more person whom a patient sees is worth a new face and a half, another day
// than published twice another time.
HorizonPrices horizon_prices_of(const PlanningSettings& settings);

} // namespace evenload
