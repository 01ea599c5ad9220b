// Links with which people set their own password, so that nobody else ever knows it: for someone who is there
// already, and, on a data folder without anybody, for the first administrator. Each opens once, within a day; its
// token is returned once and only its hash is stored.
#pragma once

#include "common/base/civil_time.h"
#include "common/model/user.h"
#include "common/store/database.h"

#include <optional>
#include <string>
#include <string_view>

namespace evenload {

inline constexpr std::int64_t invitation_hours = 24;

// Writing connection, inside the caller's transaction. A new link stops the one before of the same person. Fault when
// the person may not sign in or is a wall screen.
std::string invite(Database& database, const Id<User>& user_id, Instant now);
std::string invite_first_administrator(Database& database, Instant now);

// The invitation is used: true once, false ever after, and when it has ended.
bool use_invitation(Database& database, std::string_view token, Instant now);

// Reading is enough for what follows.
struct Invitation {
    std::optional<User> user; // none: the first administrator
};
// Nothing when there is no such link, it was used or has ended, its person is not active any more, or somebody
// has become the first administrator otherwise.
std::optional<Invitation> find_invitation(Database& database, std::string_view token, Instant now);

bool has_users(Database& database);

} // namespace evenload
