// A saved view: a name for an address of the program, for one person or for their whole team.
#pragma once

#include "common/model/field_types.h"

namespace evenload {

struct Team;
struct User;

struct SavedView {
    Id<SavedView> id;
    int version = 0;
    Id<Team> team_id;
    Id<User> user_id; // who saved it
    bool for_team = false;
    std::string name; // "Waiting over 18 weeks, by locality"
    std::string
        address; // "/reports?measure=waiting&by=locality": references and codes, never a name
    bool removed = false;
};
BOOST_DESCRIBE_STRUCT(SavedView, (),
                      (id, version, team_id, user_id, for_team, name, address, removed))

} // namespace evenload
