// Judges a plan of several days by the words of horizon_problem.h: each day by plan_checker, and what only all days
// together have. Shares no code with the search.
#pragma once

#include "common/planning/horizon/horizon_plan.h"

#include <string>

namespace evenload {

// What is wrong with the plan; empty for a good one. Counts of cost are checked as well.
std::string faults_text(const HorizonProblem& problem, const HorizonPlan& plan);

} // namespace evenload
