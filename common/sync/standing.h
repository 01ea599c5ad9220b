// What a user may see and change now: their units, what is shared with them, what is hidden from them, and whose deputy
// they are. Worked out anew for every request from the user's row and the records, so that a change of either holds
// from the next request on.
#pragma once

#include "common/model/user.h"
#include "common/store/database.h"
#include "common/store/transaction.h"
#include "common/sync/scope.h"

#include <set>
#include <string>
#include <vector>

namespace evenload {

struct Standing {
    User user;
    std::set<std::string> see_unit_ids;
    std::set<std::string> change_unit_ids; // part of the above
    Shares shares;                         // caseloads of other teams
    Veil veil;                             // what they do not see of their units
    std::vector<Principal> acts_for;       // whose deputies they are today

    Actor actor() const;
    Scope scope() const; // of what they are sent; lists and exports are of the units alone
};

// Teams and organisations that a user's rows give them. Administrators have every team of their organisation; everyone
// has their own team and what grants add. Grants of a caseload add no unit: they are shares (sharing.h).
struct Reach {
    std::set<std::string> see;
    std::set<std::string> change;
};
Reach reach_of(Database& database, const User& user);

// A caseload is shared, and a deputy acts, until the end of the last day; an emergency access ends by the minute.
Standing standing_of(Database& database, const User& user, Instant now);

} // namespace evenload
