// The first plan: jobs are appended to people's days, always the one that would suffer most from waiting
// (regret). Quick and already complete; the search improves on it.
#pragma once

#include "common/planning/day_search.h"

namespace evenload {

DaySearch::Wish first_wish(const PreparedDay& day);

} // namespace evenload
