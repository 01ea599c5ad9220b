// Makes the first person of a data folder that has nobody: an administrator, with the organisation and a first team
// where there is none yet.
#pragma once

#include "common/base/civil_time.h"
#include "common/model/user.h"
#include "common/store/database.h"

#include <string>

namespace evenload {

struct FirstAdministrator {
    std::string name;
    std::string sign_in_name;
    std::string organisation; // these two only matter where there is no team
    std::string team;
};

// Whether there is no team yet; reading is enough.
bool needs_first_team(Database& database);

// Why these words cannot be used, as a sentence; empty when they can.
std::string problem_of(const FirstAdministrator& person, bool with_team);

// Writing connection, inside the caller's transaction; logged as the program's doing. A Bug when there is a user
// already, or there is a problem.
Id<User> add_first_administrator(Database& database, const FirstAdministrator& person, Instant now);

} // namespace evenload
