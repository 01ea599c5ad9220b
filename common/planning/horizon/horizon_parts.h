// A locality cut into teams that are searched on their own: people who live near each other, and the patients whom
// they know or live near. One search over all of them would hold a table of visits × people × days, and find its way
// in it later than several small ones.
#pragma once

#include "common/planning/horizon/horizon_plan.h"

#include <vector>

namespace evenload {

// A problem of its own, and which of the whole its people and visits are.
struct HorizonPart {
    HorizonProblem problem;
    std::vector<int> people;
    std::vector<int> visits;
};

// Every person and every visit is in one part, those of a patient in the same unless they are pinned elsewhere. No part
// has more than so many people. What only others could give stays unplaced in its part: the whole is finished
// by place_what_still_fits.
std::vector<HorizonPart> parts_of(const HorizonProblem& problem, int most_people);

// Writes the places of the part, and its breaks, into the plan of the whole; not the cost.
void put_back(const HorizonPart& part, const HorizonPlan& of_part, HorizonPlan& plan);

} // namespace evenload
