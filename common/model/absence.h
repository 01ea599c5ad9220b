// Days, or part of one day, on which a professional gives no care.
#pragma once

#include "common/model/field_types.h"

namespace evenload {

struct Team;
struct Professional;

struct Absence {
    Id<Absence> id;
    int version = 0;
    Id<Team> team_id;
    Id<Professional> professional_id;
    Date first_day;
    Date last_day;                  // the last day away, included
    std::optional<TimeOfDay> start; // both absent: the whole of each day
    std::optional<TimeOfDay> end;
    std::string reason; // "leave", "sickness", "training"
};
BOOST_DESCRIBE_STRUCT(Absence, (), (id, version, team_id, professional_id, first_day, last_day, start, end,
                                    reason))

} // namespace evenload
