// Judges a plan of a day by the words of day_problem.h alone. Shares no code with the planner and asks none
// of its functions, so that a mistake would have to be made twice, in two ways, to go unseen.
#pragma once

#include "common/planning/day_plan.h"

#include <string>
#include <vector>

namespace evenload {

// What is wrong with the plan, one sentence each; empty for a good one. Counts of cost are checked as well.
std::vector<std::string> faults_of(const DayProblem& problem, const DayPlan& plan);

// The same in one text, for BOOST_TEST(faults_text(…) == "").
std::string faults_text(const DayProblem& problem, const DayPlan& plan);

} // namespace evenload
