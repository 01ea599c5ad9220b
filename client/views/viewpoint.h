// From where a view looks: which team, at what local time, as whom. Views read no clock.
#pragma once

#include "common/base/civil_time.h"
#include "common/base/id.h"
#include "common/model/user.h"
#include "common/store/database.h"
#include "common/store/shares.h"
#include "common/store/transaction.h"

#include <optional>
#include <string>
#include <string_view>

namespace evenload {

struct Viewpoint {
    Id<Team> team_id;
    LocalTime now;
    Role role = Role::professional;
    Id<User> user_id;
    Id<Professional> professional_id; // whose day and caseload are "mine"; none for most managers
    Shares shares = {};               // caseloads of other teams
    Veil veil = {};                   // what is restricted to others
};

// As which role the screens are drawn: one's own, or of those whose deputy one is today the one that may do most.
// What one may not do in one's own name is then done in theirs (perform_acting).
Role role_shown(const Actor& actor);

// Why this role cannot give that command: "Only a caseload manager or administrator may do this."
// None: it may.
std::optional<std::string> why_not(Role role, std::string_view command);

} // namespace evenload
