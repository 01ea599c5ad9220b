// What the grants of caseloads open to a user beyond their own units. Worked out anew for every request, so that a
// case that joins or leaves a shared caseload, and a share that is given or ended, hold from the next request on.
#pragma once

#include "common/model/user.h"
#include "common/store/database.h"
#include "common/store/shares.h"

#include <set>
#include <string>

namespace evenload {

// `seen` are the units that the user sees whole: what is in them needs no share. A caseload that was deleted or is
// over, and one of another organisation, opens nothing.
Shares shares_of(Database& database, const User& user, const std::set<std::string>& seen,
                 Date today);

} // namespace evenload
