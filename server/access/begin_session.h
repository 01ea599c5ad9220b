// Lets somebody in who has proved who they are: by a password, an invitation or a provider. The one place where a
// session begins.
#pragma once

#include "server/access/visitor.h"
#include "server/accounts/sessions.h"
#include "server/edge/http.h"
#include "server/services.h"

#include <optional>
#include <string>

namespace evenload {

struct BegunSession {
    std::string token; // for the browser's cookie
    Visitor visitor;
};

// Writing connection. Nothing when the user is missing or not active.
std::optional<BegunSession> begin_session(Database& database, const Id<User>& user_id,
                                          const SessionStart& start, Instant now);

// What is kept of the browser that asks.
std::string browser_of(const Request& request);

// The reply with the cookie that carries the session.
Reply with_session(Reply reply, const BegunSession& begun, const Services& services);
// Clears nothing else: what browsers keep is sealed, and on a shared machine others wait to send theirs.
Reply without_session(Reply reply, const Services& services);

} // namespace evenload
