// One day of several, for gather_horizon: as gather_day makes it, but without travel and cost. Its sites are numbers
// of `sites`, which the days share.
#pragma once

#include "common/planning/gather.h"
#include "common/planning/team_sites.h"

namespace evenload {

GatheredDay gather_one_of_several(Database& database, const DayRequest& request, TeamSites& sites);

} // namespace evenload
