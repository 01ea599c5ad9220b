// apply_plan: the planner's result for a team's day, as explicit assignments. All or nothing. Pinned and started
// visits stay as they are: a plan that would change one was made of another day, and is refused.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct VisitAssignment {
    Id<Contact> contact_id;
    Id<Professional> professional_id; // none: unplaced
    std::optional<TimeOfDay> start;   // with a professional only
};
BOOST_DESCRIBE_STRUCT(VisitAssignment, (), (contact_id, professional_id, start))

struct ApplyPlan {
    Id<Team> team_id;
    Date day;
    std::vector<VisitAssignment> visits; // visits of the day that are not listed stay as they are
};
BOOST_DESCRIBE_STRUCT(ApplyPlan, (), (team_id, day, visits))

Outcome perform(const ApplyPlan& command, Transaction& transaction);

} // namespace evenload
