// Who does not see what: the veil of a user, worked out from the restrictions, from who works with the patient, who is
// named (commands/access/working_with.h), who has opened the record in an emergency and who deputises for whom. Anew
// for every request, like shares.
#pragma once

#include "common/model/records.h"
#include "common/store/database.h"
#include "common/store/transaction.h"
#include "common/store/veil.h"

#include <set>
#include <string>
#include <vector>

namespace evenload {

// Whose deputies the user is today. Deputies of deputies are nobody's.
std::vector<User> principals_of(Database& database, const User& user, Date today);

// `units`: of which the user sees anything at all. The database is read as it is, without a veil.
Veil veil_of(Database& database, const User& user, const std::vector<User>& principals,
             const std::set<std::string>& units, Instant now);

} // namespace evenload
