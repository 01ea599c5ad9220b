// How strictly a team applies one check. A check without a row is as strict as the service's own table says
// (rules/severity.h).
#pragma once

#include "common/model/field_types.h"

namespace evenload {

struct Team;

enum class CheckStrictness { warn, ask_reason, block };
BOOST_DESCRIBE_ENUM(CheckStrictness, warn, ask_reason, block)

struct CheckSetting {
    Id<CheckSetting> id;
    int version = 0;
    Id<Team> team_id;
    std::string rule; // "skill_match"
    CheckStrictness strictness = CheckStrictness::ask_reason;
};
BOOST_DESCRIBE_STRUCT(CheckSetting, (), (id, version, team_id, rule, strictness))

} // namespace evenload
