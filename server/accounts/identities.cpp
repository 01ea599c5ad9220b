#include "server/accounts/identities.h"

#include "common/base/check.h"
#include "common/base/text.h"
#include "common/store/tables.h"
#include "server/accounts/token.h"

namespace evenload {

void link_identity(Database& database, const Identity& identity, const Id<User>& user_id,
                   Instant now) {
    const auto user = find(database, user_id);
    if (!user) throw Fault("There is no such user.");
    if (user->role == Role::kiosk) throw Fault("A wall screen signs in by its link only.");
    const std::string holder =
        database.text("select user_id from identities where issuer = $1 and subject = $2",
                      {std::string_view(identity.issuer), std::string_view(identity.subject)});
    if (holder == user_id.text) return;
    if (!holder.empty())
        throw Fault("This person of the provider is linked to another user; unlink them first.");
    database.run("insert into identities (issuer, subject, user_id, linked_at) values ($1, $2, $3, "
                 "$4)",
                 {std::string_view(identity.issuer), std::string_view(identity.subject),
                  std::string_view(user_id.text), now.milliseconds});
}

void unlink_identities(Database& database, const Id<User>& user_id) {
    database.run("delete from identities where user_id = $1", {std::string_view(user_id.text)});
    database.run("delete from sessions where user_id = $1 and issuer <> ''",
                 {std::string_view(user_id.text)});
}

bool take_logout_token(Database& database, std::string_view issuer, std::string_view token_id,
                       Instant ends_at, Instant now) {
    database.run("delete from used_logout_tokens where ends_at <= $1", {now.milliseconds});
    const std::string name = hash_of_token(std::string(issuer) + "\n" + std::string(token_id));
    return database.run("insert into used_logout_tokens (token_hash, ends_at) values ($1, $2) on "
                        "conflict (token_hash) do nothing",
                        {std::string_view(name), ends_at.milliseconds}) == 1;
}

std::optional<Id<User>> user_of_identity(Database& database, const Identity& identity) {
    const std::string id = database.text(
        "select users.id from identities join users on users.id = identities.user_id where issuer "
        "= $1 and subject = $2 and users.active = 1 and users.role <> 'kiosk'",
        {std::string_view(identity.issuer), std::string_view(identity.subject)});
    return id.empty() ? std::nullopt : std::optional(Id<User>(id));
}

std::optional<Id<User>> user_to_link(Database& database, const Identity& identity,
                                     std::string_view sign_in_name) {
    const std::string name = lower(trimmed(sign_in_name));
    if (name.empty()) return std::nullopt;
    const std::string id = database.text(
        "select id from users where lower(sign_in_name) = $1 and active = 1 and role <> 'kiosk' "
        "and not exists (select 1 from identities where issuer = $2 and (user_id = users.id or "
        "subject = $3))",
        {std::string_view(name), std::string_view(identity.issuer),
         std::string_view(identity.subject)});
    return id.empty() ? std::nullopt : std::optional(Id<User>(id));
}

} // namespace evenload
