#include "server/accounts/invitations.h"

#include "common/base/check.h"
#include "common/store/tables.h"
#include "server/accounts/token.h"

namespace evenload {

namespace {

std::string store_invitation(Database& database, const Id<User>& user_id, Instant now) {
    const std::string token = random_token();
    database.run("delete from invitations where ends_at <= $1 or user_id = $2",
                 {now.milliseconds, std::string_view(user_id.text)});
    database.run("insert into invitations (token_hash, user_id, ends_at) values ($1, $2, $3)",
                 {std::string_view(hash_of_token(token)), std::string_view(user_id.text),
                  now.milliseconds + invitation_hours * 3'600'000});
    return token;
}

} // namespace

std::string invite(Database& database, const Id<User>& user_id, Instant now) {
    const auto user = find(database, user_id);
    if (!user) throw Fault("There is no such user.");
    if (!user->active)
        throw Fault("\"" + user->sign_in_name +
                    "\" may not sign in; let them in again first: evenload user enable.");
    if (user->role == Role::kiosk)
        throw Fault("A wall screen has a link of its own: evenload user screen.");
    return store_invitation(database, user_id, now);
}

std::string invite_first_administrator(Database& database, Instant now) {
    EVENLOAD_CHECK(!has_users(database));
    return store_invitation(database, {}, now);
}

bool use_invitation(Database& database, std::string_view token, Instant now) {
    if (!find_invitation(database, token, now)) return false;
    database.run("delete from invitations where token_hash = $1",
                 {std::string_view(hash_of_token(token))});
    return true;
}

std::optional<Invitation> find_invitation(Database& database, std::string_view token, Instant now) {
    std::optional<Id<User>> user_id;
    database.each("select user_id from invitations where token_hash = $1 and ends_at > $2",
                  {std::string_view(hash_of_token(token)), now.milliseconds},
                  [&](const Row& row) { user_id = Id<User>(std::string(row.text(0))); });
    if (!user_id) return std::nullopt;
    if (user_id->none()) return has_users(database) ? std::nullopt : std::optional(Invitation{});
    auto user = find(database, *user_id);
    if (!user || !user->active) return std::nullopt;
    return Invitation{std::move(user)};
}

bool has_users(Database& database) {
    return database.integer("select count(*) from users") > 0;
}

} // namespace evenload
