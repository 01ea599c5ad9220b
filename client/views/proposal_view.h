// A plan before it is used: what it would change, for whom, and each part of its cost before and after.
#pragma once

#include "common/planning/gather.h"

#include <string>
#include <vector>

namespace evenload {

struct ProposalView {
    std::string placed;               // "82 of 84 visits have a place"
    std::string disturbed;            // "14 visits of 12 people change, 3 published"
    std::vector<std::string> parts;   // "On the road: 6 h 52 → 5 h 56"; only what matters here
    std::vector<std::string> changes; // "Mrs J. Adeyemi: 09:40 Amara Osei → 10:20 Beth Lindqvist"
};

ProposalView proposal_view(Database& database, const GatheredDay& day, const DayPlan& plan);
ProposalView proposal_view(Database& database, const GatheredHorizon& horizon,
                           const HorizonPlan& plan);

} // namespace evenload
