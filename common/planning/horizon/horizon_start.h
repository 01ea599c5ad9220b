// The first plan of several days: each visit gets the day that evens out the load, then each day is built by regret
// (construct.h) with whoever the patient saw on the days before known to them. Where most was published, what was
// told is the first plan.
#pragma once

#include "common/planning/horizon/prepared_horizon.h"

namespace evenload {

struct HorizonWish {
    std::vector<int> order; // jobs of PreparedHorizon::day
    std::vector<int> who;   // lanes, per visit; only what is in a job counts
};

bool is_promised(const PreparedHorizon& horizon);
HorizonWish first_wish(const PreparedHorizon& horizon);
HorizonWish promised_wish(const PreparedHorizon& horizon);

} // namespace evenload
