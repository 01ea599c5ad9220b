// set_planning_settings: what a team wants of its plans. Plans that are there stay as they are.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

// The fields are those of PlanningSettings; see there for units and meaning.
struct SetPlanningSettings {
    Id<Team> team_id;
    int new_face_minutes = 20;
    int other_face_minutes = 6;
    int not_preferred_minutes = 10;
    int changed_person_minutes = 30;
    int changed_time_minutes = 20;
    int higher_band_minutes = 3;
    int overtime_most_minutes = 0;
    int overtime_percent = 1500;
    int evenness_percent = 100;
};
BOOST_DESCRIBE_STRUCT(SetPlanningSettings, (),
                      (team_id, new_face_minutes, other_face_minutes, not_preferred_minutes,
                       changed_person_minutes, changed_time_minutes, higher_band_minutes,
                       overtime_most_minutes, overtime_percent, evenness_percent))

Outcome perform(const SetPlanningSettings& command, Transaction& transaction);

} // namespace evenload
