// What a team wants of its plans. Prices are said in minutes on the road, which people can judge: "a visit by
// someone new is worth avoiding if that costs less than 20 more minutes of travel". A team without this record
// has these defaults. That every visit has a place comes before all of them and is not for sale.
#pragma once

#include "common/model/field_types.h"

namespace evenload {

struct Team;

struct PlanningSettings {
    Id<PlanningSettings> id;
    int version = 0;
    Id<Team> team_id;
    int new_face_minutes = 20;      // a visit by someone who does not know the patient
    int other_face_minutes = 6;     // … who does, but is not the usual one
    int not_preferred_minutes = 10; // … whom the patient did not ask for, having asked for others
    int changed_person_minutes = 30; // a published visit given by someone else
    int changed_time_minutes = 20;   // … or at another time
    int higher_band_minutes = 3;     // a visit, for each pay band above the lowest that is safe
    int overtime_most_minutes = 0;   // how late a professional may be back, a day
    int overtime_percent =
        1500; // of the price of travel: 1500 is 15 minutes on the road for one of overtime
    int evenness_percent =
        100; // of how much a full and an empty day of two people cost; 0: not at all
};
BOOST_DESCRIBE_STRUCT(PlanningSettings, (),
                      (id, version, team_id, new_face_minutes, other_face_minutes,
                       not_preferred_minutes, changed_person_minutes, changed_time_minutes,
                       higher_band_minutes, overtime_most_minutes, overtime_percent,
                       evenness_percent))

} // namespace evenload
