// plan_visits: makes the unplaced visits that the contact plans of a team's cases ask for in a period, only those
// that are missing, from today on. Giving it twice makes nothing the second time.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct PlanVisits {
    Id<Team> team_id;
    Date first_day;
    Date last_day; // included
};
BOOST_DESCRIBE_STRUCT(PlanVisits, (), (team_id, first_day, last_day))

Outcome perform(const PlanVisits& command, Transaction& transaction);

} // namespace evenload
