// Who asks, and what they may see and change. Worked out anew for every request from the user's row and the
// grants, so that a change of either holds from the next request on.
#pragma once

#include "common/model/user.h"
#include "common/store/database.h"
#include "common/store/transaction.h"
#include "common/sync/scope.h"

#include <optional>
#include <set>
#include <string>

namespace evenload {

struct Visitor {
    User user;
    std::string session; // names the session in the hub; opens nothing
    std::set<std::string> see_unit_ids;
    std::set<std::string> change_unit_ids; // part of the above
    Shares shares;                         // caseloads of other teams
    Veil veil;                             // what they do not see of their units
    std::vector<Principal> acts_for;       // whose deputies they are today
    Instant last_seen_at;
    Instant ends_at; // of the session; none for a wall screen

    Actor actor() const;
    bool has_role(const std::vector<Role>& roles) const; // themselves or as a deputy
    Scope scope() const; // of what they are sent; lists and exports are of the units alone
};

// Teams and organisations that a user's rows give them. Administrators have every team of their
// organisation; everyone has their own team and what grants add. Grants of a caseload add
// no unit: they are shares (common/sync/sharing.h).
struct Reach {
    std::set<std::string> see;
    std::set<std::string> change;
};
Reach reach_of(Database& database, const User& user);

// Nothing when the user is missing or not active. A caseload is shared, and a deputy acts, until the end of the last
// day; an emergency access ends by the minute.
std::optional<Visitor> visitor_of(Database& database, const Id<User>& user_id, Instant now);

std::string role_text(Role role); // "caseload manager"

} // namespace evenload
