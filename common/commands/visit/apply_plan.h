// apply_plan: the planner's result for a team's day or several days, as explicit assignments. All or nothing. Pinned
// and started visits stay as they are: a plan that would change one was made of another day, and is refused.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct VisitAssignment {
    Id<Contact> contact_id;
    Id<Professional> professional_id; // none: unplaced
    std::optional<TimeOfDay> start;   // with a professional only
    std::optional<Date> day; // where it goes; none: it is of the plan's day and stays there
};
BOOST_DESCRIBE_STRUCT(VisitAssignment, (), (contact_id, professional_id, start, day))

struct ApplyPlan {
    Id<Team> team_id;
    Date day;                            // of several, the first
    std::vector<VisitAssignment> visits; // visits that are not listed stay as they are
};
BOOST_DESCRIBE_STRUCT(ApplyPlan, (), (team_id, day, visits))

Outcome perform(const ApplyPlan& command, Transaction& transaction);

} // namespace evenload
