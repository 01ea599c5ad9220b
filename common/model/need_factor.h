// A need factor: a word of a team for how much more than its minutes a case asks for. Small and local, because
// nurses agree poorly on complexity (rules/load.h).
#pragma once

#include "common/model/field_types.h"

namespace evenload {

struct Team;

struct NeedFactor {
    Id<NeedFactor> id;
    int version = 0;
    Id<Team> team_id;
    std::string name;  // "High: unstable, or safeguarding"
    int percent = 100; // 100–200
    bool retired = false;
};
BOOST_DESCRIBE_STRUCT(NeedFactor, (), (id, version, team_id, name, percent, retired))

} // namespace evenload
