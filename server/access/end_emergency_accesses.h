// Signing out ends what somebody has opened in an emergency, as they would end it themselves, and says so in the log.
#pragma once

#include "common/model/user.h"
#include "common/store/database.h"

namespace evenload {

// Inside the caller's transaction.
void end_emergency_accesses(Database& database, const Id<User>& user_id, Instant now);

} // namespace evenload
