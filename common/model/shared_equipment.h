// Equipment that the team shares: whoever needs it takes it from the base for the day. What a professional
// carries anyway is in their own record.
#pragma once

#include "common/model/field_types.h"

namespace evenload {

struct Team;

struct SharedEquipment {
    Id<SharedEquipment> id;
    int version = 0;
    Id<Team> team_id;
    std::string code; // as in ContactPlan::equipment
    int pieces = 1; // 0: none any more
};
BOOST_DESCRIBE_STRUCT(SharedEquipment, (), (id, version, team_id, code, pieces))

} // namespace evenload
