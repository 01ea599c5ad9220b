// A session: one browser in which someone has signed in. Ends 30 minutes after the last thing a person did
// in it, 12 hours after it began, at once when the person is made inactive or gets a new password, and when the
// server's clock is set back to before it was last used.
#pragma once

#include "common/base/civil_time.h"
#include "common/model/user.h"
#include "common/store/database.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace evenload {

inline constexpr std::int64_t idle_minutes = 30;
inline constexpr std::int64_t longest_session_hours = 12;

struct Session {
    std::string id; // the token's hash: names the session, opens nothing
    Id<User> user_id;
    Instant last_seen_at;
    Instant ends_at;
};

// How a session was begun, kept with it.
struct SessionStart {
    std::string browser;          // in words (browser_words.h)
    std::string issuer;           // of the provider that vouched; empty: a local password
    std::string provider_session; // its name for the session ("sid"); may be empty
};

// Writing connection. Returns the token for the browser's cookie. Sessions that have ended go.
std::string start_session(Database& database, const Id<User>& user_id, Instant now,
                          const SessionStart& start = {});
// The session is in use. Writes at most once a minute.
void renew_session(Database& database, const std::string& session_id, Instant now);
// What ends by somebody's will, here and below, takes the leases of the packs on devices along (packs.h).
void end_session(Database& database, const std::string& session_id);
void end_sessions_of(Database& database, const Id<User>& user_id);
void end_other_sessions_of(Database& database, const Id<User>& user_id,
                           const std::string& but_session_id);
// Those that a provider began: under its name for the session, which is not empty, or all of a person.
std::vector<Id<User>> users_of_provider_session(Database& database, std::string_view issuer,
                                                std::string_view provider_session);
void end_provider_session(Database& database, std::string_view issuer,
                          std::string_view provider_session);
void end_provider_sessions_of(Database& database, std::string_view issuer, const Id<User>& user_id);

// Reading is enough. Nothing when there is no such session, it has ended, or its user is not active.
std::optional<Session> find_session(Database& database, std::string_view token, Instant now);
bool session_holds(Database& database, const std::string& session_id, Instant now);

// What a person reads of their sessions; the one used last comes first.
struct SessionWords {
    std::string id;
    Instant started_at;
    Instant last_seen_at;
    std::string browser;
    bool by_provider = false;
};
std::vector<SessionWords> sessions_of(Database& database, const Id<User>& user_id, Instant now);

} // namespace evenload
