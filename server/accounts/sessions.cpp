#include "server/accounts/sessions.h"

#include "common/base/check.h"
#include "server/accounts/packs.h"
#include "server/accounts/token.h"

namespace evenload {

namespace {

constexpr std::int64_t minute = 60'000;
// A clock is corrected by seconds all the time.
constexpr std::int64_t most_ahead = 5 * minute;

// Which sessions last, by $1 to $3: now, since when they have to have been used, and until when they can have been. One
// that was used in the future was begun by a clock that was ahead, and would last for longer than it may.
constexpr const char* lasts = "(ends_at > $1 and last_seen_at > $2 and last_seen_at <= $3)";

std::int64_t used_since(Instant now) {
    return now.milliseconds - idle_minutes * minute;
}

std::int64_t used_until(Instant now) {
    return now.milliseconds + most_ahead;
}

std::optional<Session> find_by_id(Database& database, const std::string& session_id, Instant now) {
    std::optional<Session> session;
    database.each(
        std::string("select sessions.user_id, last_seen_at, ends_at from sessions join users on "
                    "users.id = sessions.user_id where token_hash = $4 and users.active = 1 and ") +
            lasts,
        {now.milliseconds, used_since(now), used_until(now), std::string_view(session_id)},
        [&](const Row& row) {
            session = Session{
                session_id, Id<User>(std::string(row.text(0))), {row.integer(1)}, {row.integer(2)}};
        });
    return session;
}

} // namespace

std::string start_session(Database& database, const Id<User>& user_id, Instant now,
                          const SessionStart& start) {
    // One with a pack on a device is kept: its provider may end it by name, and the lease with it.
    database.run(std::string("delete from sessions where not ") + lasts +
                     " and token_hash not in (select session_id from packs)",
                 {now.milliseconds, used_since(now), used_until(now)});
    const std::string token = random_token();
    database.run("insert into sessions (token_hash, user_id, started_at, last_seen_at, ends_at, "
                 "browser, issuer, provider_session) values ($1, $2, $3, $3, $4, $5, $6, $7)",
                 {std::string_view(hash_of_token(token)), std::string_view(user_id.text),
                  now.milliseconds, now.milliseconds + longest_session_hours * 60 * minute,
                  std::string_view(start.browser), std::string_view(start.issuer),
                  std::string_view(start.provider_session)});
    return token;
}

void renew_session(Database& database, const std::string& session_id, Instant now) {
    database.run(
        "update sessions set last_seen_at = $1 where token_hash = $2 and last_seen_at <= $3",
        {now.milliseconds, std::string_view(session_id), now.milliseconds - minute});
}

void end_session(Database& database, const std::string& session_id) {
    end_packs_of_session(database, session_id);
    database.run("delete from sessions where token_hash = $1", {std::string_view(session_id)});
}

void end_sessions_of(Database& database, const Id<User>& user_id) {
    end_packs_of(database, user_id);
    database.run("delete from sessions where user_id = $1", {std::string_view(user_id.text)});
}

void end_other_sessions_of(Database& database, const Id<User>& user_id,
                           const std::string& but_session_id) {
    database.run("delete from packs where user_id = $1 and session_id <> $2",
                 {std::string_view(user_id.text), std::string_view(but_session_id)});
    database.run("delete from sessions where user_id = $1 and token_hash <> $2",
                 {std::string_view(user_id.text), std::string_view(but_session_id)});
}

std::vector<Id<User>> users_of_provider_session(Database& database, std::string_view issuer,
                                                std::string_view provider_session) {
    std::vector<Id<User>> users;
    database.each(
        "select distinct user_id from sessions where issuer = $1 and provider_session = $2",
        {issuer, provider_session},
        [&](const Row& row) { users.emplace_back(std::string(row.text(0))); });
    return users;
}

void end_provider_session(Database& database, std::string_view issuer,
                          std::string_view provider_session) {
    EVENLOAD_CHECK(!provider_session.empty());
    database.run("delete from packs where session_id in (select token_hash from sessions where "
                 "issuer = $1 and provider_session = $2)",
                 {issuer, provider_session});
    database.run("delete from sessions where issuer = $1 and provider_session = $2",
                 {issuer, provider_session});
}

void end_provider_sessions_of(Database& database, std::string_view issuer,
                              const Id<User>& user_id) {
    end_packs_of(database, user_id);
    database.run("delete from sessions where issuer = $1 and user_id = $2",
                 {issuer, std::string_view(user_id.text)});
}

std::optional<Session> find_session(Database& database, std::string_view token, Instant now) {
    return find_by_id(database, hash_of_token(token), now);
}

bool session_holds(Database& database, const std::string& session_id, Instant now) {
    return find_by_id(database, session_id, now).has_value();
}

std::vector<SessionWords> sessions_of(Database& database, const Id<User>& user_id, Instant now) {
    std::vector<SessionWords> sessions;
    database.each(
        std::string("select token_hash, started_at, last_seen_at, browser, issuer from sessions "
                    "where user_id = $4 and ") +
            lasts + " order by last_seen_at desc, started_at desc, token_hash",
        {now.milliseconds, used_since(now), used_until(now), std::string_view(user_id.text)},
        [&](const Row& row) {
            sessions.push_back({std::string(row.text(0)),
                                {row.integer(1)},
                                {row.integer(2)},
                                std::string(row.text(3)),
                                !row.text(4).empty()});
        });
    return sessions;
}

} // namespace evenload
