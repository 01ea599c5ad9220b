// Someone who signs in. How they prove who they are is the server's business and is not here.
#pragma once

#include "common/model/field_types.h"

namespace evenload {

struct Organisation;
struct Team;
struct Professional;

enum class Role { administrator, caseload_manager, professional, supervisor, commissioner, kiosk };
BOOST_DESCRIBE_ENUM(Role, administrator, caseload_manager, professional, supervisor, commissioner, kiosk)

struct User {
    Id<User> id;
    int version = 0;
    Id<Organisation> organisation_id;
    Id<Team> team_id; // the team they open first, and may see
    std::string name;
    std::string sign_in_name; // unique in the whole database
    Role role = Role::professional;
    Id<Professional> professional_id; // whose day and caseload are "mine"
    bool active = true;
};
BOOST_DESCRIBE_STRUCT(User, (), (id, version, organisation_id, team_id, name, sign_in_name, role,
                                 professional_id, active))

} // namespace evenload
