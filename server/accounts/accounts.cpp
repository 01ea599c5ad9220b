#include "server/accounts/accounts.h"

#include "common/base/check.h"
#include "common/store/tables.h"
#include "server/accounts/packs.h"
#include "server/accounts/password.h"
#include "server/accounts/sessions.h"
#include "server/accounts/token.h"

#include <sodium.h>

namespace evenload {

namespace {

constexpr std::int64_t account_schema_version = 4;

std::string account_tables_sql(const Database& database) {
    const std::string number(database.integer_type());
    const std::string suffix(database.table_suffix());
    return "create table passwords (\n"
           "  user_id text primary key not null references users (id),\n"
           "  hash text not null,\n"
           "  changed_at " +
           number + " not null\n)" + suffix +
           ";\n"
           "create table sessions (\n"
           "  token_hash text primary key not null,\n"
           "  user_id text not null references users (id),\n"
           "  started_at " +
           number +
           " not null,\n"
           "  last_seen_at " +
           number +
           " not null,\n"
           "  ends_at " +
           number + " not null\n)" + suffix +
           ";\n"
           "create index sessions_user on sessions (user_id);\n"
           "create table kiosk_tokens (\n"
           "  token_hash text primary key not null,\n"
           "  user_id text not null references users (id),\n"
           "  made_at " +
           number + " not null\n)" + suffix + ";\n";
}

// Since version 2.
std::string calendar_table_sql(const Database& database) {
    const std::string number(database.integer_type());
    return "create table calendar_tokens (\n"
           "  token_hash text primary key not null,\n"
           "  professional_id text unique not null references professionals (id),\n"
           "  made_by text not null,\n"
           "  made_at " +
           number + " not null,\n  last_used_at " + number + "\n)" +
           std::string(database.table_suffix()) + ";\n";
}

// Since version 3: links with which people set their own password, people known by an outside provider, and of a
// session what its owner reads about it.
std::string identity_tables_sql(const Database& database) {
    const std::string number(database.integer_type());
    const std::string end = "\n)" + std::string(database.table_suffix()) + ";\n";
    return "alter table sessions add column browser text not null default '';\n"
           "alter table sessions add column issuer text not null default '';\n"
           "alter table sessions add column provider_session text not null default '';\n"
           "create table invitations (\n"
           "  token_hash text primary key not null,\n"
           "  user_id text not null,\n" // empty: the first administrator, who is not there yet
           "  ends_at " +
           number + " not null" + end +
           "create table identities (\n"
           "  issuer text not null,\n"
           "  subject text not null,\n"
           "  user_id text not null references users (id),\n"
           "  linked_at " +
           number + " not null,\n  primary key (issuer, subject)" + end +
           "create index identities_user on identities (user_id);\n"
           "create table used_logout_tokens (\n"
           "  token_hash text primary key not null,\n"
           "  ends_at " +
           number + " not null" + end;
}

// Since version 4.
std::string pack_table_sql(const Database& database) {
    const std::string number(database.integer_type());
    return "create table packs (\n"
           "  id text primary key not null,\n"
           "  user_id text not null references users (id),\n"
           "  session_id text not null,\n"
           "  browser text not null,\n"
           "  made_at " +
           number + " not null,\n  renewed_at " + number + " not null,\n  lease_ends_at " + number +
           " not null\n)" + std::string(database.table_suffix()) +
           ";\n"
           "create index packs_user on packs (user_id);\n";
}

} // namespace

void prepare_accounts(Database& database) {
    const auto found = database.integer(
        "select cast(value as integer) from state where name = 'account_schema_version'");
    if (found > account_schema_version)
        throw Fault("The accounts in this database were written by a newer program; run that one.");
    if (found == account_schema_version) return;
    WriteScope scope(database);
    if (found < 1) database.execute(account_tables_sql(database));
    if (found < 2) database.execute(calendar_table_sql(database));
    if (found < 3) database.execute(identity_tables_sql(database));
    database.execute(pack_table_sql(database));
    database.run(
        "insert into state (name, value) values ('account_schema_version', $1) on conflict "
        "(name) do update set value = excluded.value",
        {std::string_view(std::to_string(account_schema_version))});
    scope.commit();
}

void set_password(Database& database, const Id<User>& user_id, std::string_view password,
                  Instant now) {
    const auto user = find(database, user_id);
    if (!user) throw Fault("There is no such user.");
    if (const std::string problem = password_problem(password, {user->name, user->sign_in_name});
        !problem.empty())
        throw Fault(problem);
    store_password(database, user_id, hash_password(password), now);
    end_sessions_of(database, user_id);
}

void store_password(Database& database, const Id<User>& user_id, std::string_view hash,
                    Instant now) {
    database.run("insert into passwords (user_id, hash, changed_at) values ($1, $2, $3) on "
                 "conflict (user_id) "
                 "do update set hash = excluded.hash, changed_at = excluded.changed_at",
                 {std::string_view(user_id.text), hash, now.milliseconds});
    end_packs_of(database, user_id);
}

bool has_password(Database& database, const Id<User>& user_id) {
    return database.integer("select count(*) from passwords where user_id = $1",
                            {std::string_view(user_id.text)}) > 0;
}

std::string generate_password() {
    EVENLOAD_CHECK(sodium_init() >= 0);
    constexpr std::string_view letters = "abcdefghjkmnpqrstuvwxyz23456789";
    std::string password;
    for (int i = 0; i < 15; ++i) {
        if (i == 5 || i == 10) password += '-';
        password += letters[randombytes_uniform(static_cast<std::uint32_t>(letters.size()))];
    }
    return password;
}

std::optional<Account> find_account(Database& database, std::string_view sign_in_name) {
    std::optional<Account> account;
    database.each(
        "select users.id, passwords.hash from users left join passwords on passwords.user_id = "
        "users.id "
        "where lower(users.sign_in_name) = $1 and users.active = 1",
        {sign_in_name}, [&](const Row& row) {
            account = Account{Id<User>(std::string(row.text(0))), std::string(row.text(1))};
        });
    return account;
}

std::string create_kiosk_token(Database& database, const Id<User>& kiosk_user_id, Instant now) {
    const auto user = find(database, kiosk_user_id);
    if (!user || user->role != Role::kiosk)
        throw Fault("Only a user with the role kiosk has a wall screen.");
    const std::string token = random_token();
    database.run("insert into kiosk_tokens (token_hash, user_id, made_at) values ($1, $2, $3)",
                 {std::string_view(hash_of_token(token)), std::string_view(kiosk_user_id.text),
                  now.milliseconds});
    return token;
}

void revoke_kiosk_tokens(Database& database, const Id<User>& kiosk_user_id) {
    database.run("delete from kiosk_tokens where user_id = $1",
                 {std::string_view(kiosk_user_id.text)});
}

std::optional<Id<User>> kiosk_user_of(Database& database, std::string_view token) {
    std::optional<Id<User>> user_id;
    database.each("select kiosk_tokens.user_id from kiosk_tokens join users on users.id = "
                  "kiosk_tokens.user_id "
                  "where token_hash = $1 and users.active = 1 and users.role = 'kiosk'",
                  {std::string_view(hash_of_token(token))},
                  [&](const Row& row) { user_id = Id<User>(std::string(row.text(0))); });
    return user_id;
}

} // namespace evenload
