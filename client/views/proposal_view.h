// A plan before it is used: what it would change, for whom, and each part of its cost before and after.
#pragma once

#include "common/planning/gather.h"

#include <string>
#include <vector>

namespace evenload {

struct ProposalView {
    // "82 of 84 visits have a place. 14 visits of 12 people change, 3 of them published"
    std::string headline;
    std::vector<std::string>
        parts; // "Travel: 6 h 52 min → 5 h 56 min"; only what matters on this day
    std::vector<std::string> changes; // "Mrs J. Adeyemi: 09:40 Amara Osei → 10:20 Beth Lindqvist"
};

ProposalView proposal_view(Database& database, const GatheredDay& day, const DayPlan& plan);

} // namespace evenload
