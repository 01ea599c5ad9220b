// The sentence for the person at the screen: why a visit is unplaced, and what comes nearest.
#pragma once

#include "common/planning/explain.h"

namespace evenload {

// "Only Callum Reyes could: finishes at 14:30, 15 min too early." Expects `people` best first.
std::string sentence_of(const DayProblem& problem, const UnplacedReason& reason);

} // namespace evenload
