// The first plan: jobs are appended to people's days, always the one that would suffer most from waiting
// (regret). Quick and already complete; the search improves on it.
#pragma once

#include "common/planning/prepared_day.h"

namespace evenload {

struct FirstWish {
    std::vector<int> order; // jobs
    std::vector<int> who;   // per visit; only what is in a job counts
};

FirstWish first_wish(const PreparedDay& day);

// What was promised, in the order of its times; everything else is given to someone who may, when it is due.
FirstWish promised_wish(const PreparedDay& day);

} // namespace evenload
