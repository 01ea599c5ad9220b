#include "server/accounts/sessions.h"

#include "server/accounts/token.h"

namespace evenload {

namespace {

constexpr std::int64_t minute = 60'000;

std::optional<Session> find_by_id(Database& database, const std::string& session_id, Instant now) {
    std::optional<Session> session;
    database.each(
        "select sessions.user_id, last_seen_at, ends_at from sessions join users "
        "on users.id = sessions.user_id where token_hash = $1 and ends_at > $2 and last_seen_at > "
        "$3 "
        "and users.active = 1",
        {std::string_view(session_id), now.milliseconds, now.milliseconds - idle_minutes * minute},
        [&](const Row& row) {
            session = Session{
                session_id, Id<User>(std::string(row.text(0))), {row.integer(1)}, {row.integer(2)}};
        });
    return session;
}

} // namespace

std::string start_session(Database& database, const Id<User>& user_id, Instant now) {
    database.run("delete from sessions where ends_at <= $1 or last_seen_at <= $2",
                 {now.milliseconds, now.milliseconds - idle_minutes * minute});
    const std::string token = random_token();
    database.run("insert into sessions (token_hash, user_id, started_at, last_seen_at, ends_at) "
                 "values ($1, $2, $3, $4, $5)",
                 {std::string_view(hash_of_token(token)), std::string_view(user_id.text),
                  now.milliseconds, now.milliseconds,
                  now.milliseconds + longest_session_hours * 60 * minute});
    return token;
}

void renew_session(Database& database, const std::string& session_id, Instant now) {
    database.run(
        "update sessions set last_seen_at = $1 where token_hash = $2 and last_seen_at <= $3",
        {now.milliseconds, std::string_view(session_id), now.milliseconds - minute});
}

void end_session(Database& database, const std::string& session_id) {
    database.run("delete from sessions where token_hash = $1", {std::string_view(session_id)});
}

void end_sessions_of(Database& database, const Id<User>& user_id) {
    database.run("delete from sessions where user_id = $1", {std::string_view(user_id.text)});
}

std::optional<Session> find_session(Database& database, std::string_view token, Instant now) {
    return find_by_id(database, hash_of_token(token), now);
}

bool session_holds(Database& database, const std::string& session_id, Instant now) {
    return find_by_id(database, session_id, now).has_value();
}

} // namespace evenload
