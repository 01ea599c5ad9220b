#include "server/accounts/packs.h"

#include <algorithm>

namespace evenload {

namespace {

constexpr std::string_view columns =
    "select packs.id, user_id, session_id, browser, made_at, "
    "renewed_at, lease_ends_at from packs join users on users.id = "
    "packs.user_id where users.active = 1 and ";

Pack pack_in(const Row& row) {
    return {std::string(row.text(0)), Id<User>(std::string(row.text(1))),
            std::string(row.text(2)), std::string(row.text(3)),
            {row.integer(4)},         {row.integer(5)},
            {row.integer(6)}};
}

} // namespace

bool is_pack_id(std::string_view id) {
    return id.size() == 32 && std::ranges::all_of(id, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

void begin_pack(Database& database, const Pack& pack) {
    database.run("delete from packs where lease_ends_at <= $1", {pack.made_at.milliseconds});
    database.run("insert into packs (id, user_id, session_id, browser, made_at, renewed_at, "
                 "lease_ends_at) values ($1, $2, $3, $4, $5, $6, $7)",
                 {std::string_view(pack.id), std::string_view(pack.user_id.text),
                  std::string_view(pack.session_id), std::string_view(pack.browser),
                  pack.made_at.milliseconds, pack.renewed_at.milliseconds,
                  pack.lease_ends_at.milliseconds});
}

void renew_pack(Database& database, const std::string& id, const std::string& session_id,
                Instant now, Instant lease_ends_at) {
    database.run(
        "update packs set session_id = $2, renewed_at = $3, lease_ends_at = $4 where id = $1",
        {std::string_view(id), std::string_view(session_id), now.milliseconds,
         lease_ends_at.milliseconds});
}

void end_pack(Database& database, std::string_view id, const Id<User>& of) {
    database.run("delete from packs where id = $1 and user_id = $2",
                 {id, std::string_view(of.text)});
}

void end_packs_of(Database& database, const Id<User>& user_id) {
    database.run("delete from packs where user_id = $1", {std::string_view(user_id.text)});
}

void end_packs_of_session(Database& database, std::string_view session_id) {
    database.run("delete from packs where session_id = $1", {session_id});
}

std::optional<Pack> find_pack(Database& database, std::string_view id, Instant now) {
    std::optional<Pack> pack;
    database.each(std::string(columns) + "packs.id = $1 and lease_ends_at > $2",
                  {id, now.milliseconds}, [&](const Row& row) { pack = pack_in(row); });
    return pack;
}

std::vector<Pack> packs_of(Database& database, const Id<User>& user_id, Instant now) {
    std::vector<Pack> packs;
    database.each(std::string(columns) +
                      "user_id = $1 and lease_ends_at > $2 order by made_at desc, packs.id",
                  {std::string_view(user_id.text), now.milliseconds},
                  [&](const Row& row) { packs.push_back(pack_in(row)); });
    return packs;
}

} // namespace evenload
