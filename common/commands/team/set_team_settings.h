// set_team_settings: what a team's loads, limits and lists are computed from.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

// The fields are those of Team; see there for units and meaning.
struct SetTeamSettings {
    Id<Team> team_id;
    TimeOfDay day_start{8 * 60};
    TimeOfDay day_end{18 * 60};
    int recording_minutes = 10;
    int amber_percent = 90;
    int full_percent = 100;
    int most_cases = 0;
    int no_contact_days = 28;
    int review_days = 84;
};
BOOST_DESCRIBE_STRUCT(SetTeamSettings, (),
                      (team_id, day_start, day_end, recording_minutes, amber_percent, full_percent,
                       most_cases, no_contact_days, review_days))

Outcome perform(const SetTeamSettings& command, Transaction& transaction);

} // namespace evenload
