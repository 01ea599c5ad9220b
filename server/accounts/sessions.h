// A session: one browser in which someone has signed in. Ends 30 minutes after the last thing a person did
// in it, 12 hours after it began, and at once when the person is made inactive or gets a new password.
#pragma once

#include "common/base/civil_time.h"
#include "common/model/user.h"
#include "common/store/database.h"

#include <optional>
#include <string>
#include <string_view>

namespace evenload {

inline constexpr std::int64_t idle_minutes = 30;
inline constexpr std::int64_t longest_session_hours = 12;

struct Session {
    std::string id; // the token's hash: names the session, opens nothing
    Id<User> user_id;
    Instant last_seen_at;
    Instant ends_at;
};

// Writing connection. Returns the token for the browser's cookie. Sessions that have ended go.
std::string start_session(Database& database, const Id<User>& user_id, Instant now);
// The session is in use. Writes at most once a minute.
void renew_session(Database& database, const std::string& session_id, Instant now);
void end_session(Database& database, const std::string& session_id);
void end_sessions_of(Database& database, const Id<User>& user_id);

// Reading is enough. Nothing when there is no such session, it has ended, or its user is not active.
std::optional<Session> find_session(Database& database, std::string_view token, Instant now);
bool session_holds(Database& database, const std::string& session_id, Instant now);

} // namespace evenload
