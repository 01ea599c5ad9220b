// Adding what is unplaced to a finished plan without breaking or taking away anything.
#pragma once

#include "common/planning/route_fit.h"

#include <cstdint>
#include <vector>

namespace evenload {

// One opening that holds a visit, with the starts that it leaves.
struct Candidate {
    int person = -1;
    Opening opening;
    StartRange range;
};

// Of everyone who may give the visit, at work on the day; none when no opening holds it. The partner of a
// pair, where it is placed, narrows them. By person, then position.
std::vector<Candidate> candidates(const DayProblem& problem, const DayPlan& plan, int visit);

// Puts every visit into the plan that fits without breaking anything, most urgent first. After this an
// explanation never has to say "it fits".
void place_what_still_fits(const DayProblem& problem, DayPlan& plan);

} // namespace evenload
