// A grant: who may see or change a unit of sharing that is not theirs by their team.
#pragma once

#include "common/model/field_types.h"

namespace evenload {

struct Team;
struct User;

enum class UnitKind { organisation, team, caseload, case_file, person };
BOOST_DESCRIBE_ENUM(UnitKind, organisation, team, caseload, case_file, person)

enum class ScopeKind { team, user, kiosk };
BOOST_DESCRIBE_ENUM(ScopeKind, team, user, kiosk)

enum class GrantLevel { view, comment, change };
BOOST_DESCRIBE_ENUM(GrantLevel, view, comment, change)

struct Grant {
    Id<Grant> id;
    int version = 0;
    Id<Team> team_id; // the team whose unit is granted
    UnitKind unit = UnitKind::team;
    std::string unit_id;
    ScopeKind scope = ScopeKind::user;
    std::string scope_id;
    GrantLevel level = GrantLevel::view;
    bool revoked = false;
    Id<User> granted_by;
    std::optional<Instant> granted_at;
};
BOOST_DESCRIBE_STRUCT(Grant, (),
                      (id, version, team_id, unit, unit_id, scope, scope_id, level, revoked,
                       granted_by, granted_at))

} // namespace evenload
