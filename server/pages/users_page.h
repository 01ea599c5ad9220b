// Who may sign in, and is, for the administrators of an organisation: with a button that signs somebody out
// everywhere. Reads; changes nothing.
#pragma once

#include "common/base/civil_time.h"
#include "common/store/database.h"
#include "server/access/visitor.h"

#include <string>

namespace evenload {

std::string users_page(Database& database, const Visitor& visitor, Instant now);

// Whom this administrator may sign out: people of their own organisation.
bool may_sign_out(const Visitor& visitor, const User& user);

} // namespace evenload
