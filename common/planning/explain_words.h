// The sentence for the person at the screen: why a visit is unplaced, and what comes nearest.
#pragma once

#include "common/planning/explain.h"

namespace evenload {

// "Only Callum Reyes could: finishes at 14:30, 15 min too early." Expects `people` best first.
// Where the team has set how strict the check is, that follows: " Your team asks a reason for this."
std::string sentence_of(const DayProblem& problem, const UnplacedReason& reason);

// "lacks skill: wound care, of which your team only warns"; empty where everything holds.
std::string words_of_misfits(const std::vector<Breach>& misfits);

} // namespace evenload
