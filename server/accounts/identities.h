// People as an outside provider (OpenID Connect) knows them: by the provider's issuer and its name for the person,
// which never changes hands. A link is made once, by an administrator or by the first sign-in where the operator
// allows that; it gives no right: what one may do stays with the user.
#pragma once

#include "common/base/civil_time.h"
#include "common/model/user.h"
#include "common/store/database.h"

#include <optional>
#include <string>
#include <string_view>

namespace evenload {

struct Identity {
    std::string issuer;
    std::string subject;
};

// Writing connection, inside the caller's transaction. Fault when the identity is somebody else's.
void link_identity(Database& database, const Identity& identity, const Id<User>& user_id,
                   Instant now);
void unlink_identities(Database& database, const Id<User>& user_id);

// A logout token counts once: true the first time. Those that have ended go.
bool take_logout_token(Database& database, std::string_view issuer, std::string_view token_id,
                       Instant ends_at, Instant now);

// Reading is enough for what follows. Users who may not sign in are not found.
std::optional<Id<User>> user_of_identity(Database& database, const Identity& identity);
// By sign-in name, for the first sign-in; nothing when the user has an identity of this issuer already, or the
// identity belongs to somebody, whether they may sign in or not.
std::optional<Id<User>> user_to_link(Database& database, const Identity& identity,
                                     std::string_view sign_in_name);

} // namespace evenload
