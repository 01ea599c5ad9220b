#include "server/access/begin_session.h"

#include "common/base/check.h"
#include "server/access/cookies.h"
#include "server/accounts/browser_words.h"

namespace evenload {

std::optional<BegunSession> begin_session(Database& database, const Id<User>& user_id,
                                          const SessionStart& start, Instant now) {
    auto visitor = visitor_of(database, user_id, now);
    if (!visitor) return std::nullopt;
    const std::string token = start_session(database, user_id, now, start);
    const auto session = find_session(database, token, now);
    EVENLOAD_CHECK(session);
    visitor->session = session->id;
    visitor->last_seen_at = session->last_seen_at;
    visitor->ends_at = session->ends_at;
    return BegunSession{token, std::move(*visitor)};
}

std::string browser_of(const Request& request) {
    return browser_words(request.header("user-agent"));
}

Reply with_session(Reply reply, const BegunSession& begun, const Services& services) {
    return reply.with("Set-Cookie",
                      set_cookie(Cookie::session, begun.token, services.settings.secure_origin()));
}

Reply without_session(Reply reply, const Services& services) {
    return reply.with("Set-Cookie",
                      set_cookie(Cookie::session, "", services.settings.secure_origin()));
}

} // namespace evenload
