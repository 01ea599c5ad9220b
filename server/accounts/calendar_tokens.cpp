#include "server/accounts/calendar_tokens.h"

#include "common/base/check.h"
#include "common/store/tables.h"
#include "server/accounts/token.h"

namespace evenload {

namespace {

std::optional<Instant> instant_in(const Row& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return Instant{row.integer(column)};
}

} // namespace

std::string create_calendar_token(Database& database, const Id<Professional>& professional_id,
                                  const Id<User>& made_by, Instant now) {
    if (!find(database, professional_id)) throw Fault("There is no such professional.");
    revoke_calendar_token(database, professional_id);
    const std::string token = random_token();
    database.run("insert into calendar_tokens (token_hash, professional_id, made_by, made_at) "
                 "values ($1, $2, $3, $4)",
                 {std::string_view(hash_of_token(token)), std::string_view(professional_id.text),
                  std::string_view(made_by.text), now.milliseconds});
    return token;
}

void revoke_calendar_token(Database& database, const Id<Professional>& professional_id) {
    database.run("delete from calendar_tokens where professional_id = $1",
                 {std::string_view(professional_id.text)});
}

void note_calendar_use(Database& database, std::string_view token, Instant now) {
    database.run("update calendar_tokens set last_used_at = $1 where token_hash = $2",
                 {now.milliseconds, std::string_view(hash_of_token(token))});
}

std::optional<CalendarUse> calendar_of_token(Database& database, std::string_view token) {
    std::optional<CalendarUse> use;
    database.each(
        "select t.professional_id, t.last_used_at from calendar_tokens t join "
        "professionals p on p.id = t.professional_id where t.token_hash = $1 and "
        "p.active = 1 and (not exists (select 1 from users u where u.professional_id = "
        "p.id) or exists (select 1 from users u where u.professional_id = p.id and "
        "u.active = 1))",
        {std::string_view(hash_of_token(token))}, [&](const Row& row) {
            use = CalendarUse{Id<Professional>(std::string(row.text(0))), instant_in(row, 1)};
        });
    return use;
}

std::optional<CalendarLink> calendar_link(Database& database,
                                          const Id<Professional>& professional_id) {
    std::optional<CalendarLink> link;
    database.each(
        "select t.made_at, u.name, t.last_used_at from calendar_tokens t left join users "
        "u on u.id = t.made_by where t.professional_id = $1",
        {std::string_view(professional_id.text)}, [&](const Row& row) {
            link = CalendarLink{{row.integer(0)}, std::string(row.text(1)), instant_in(row, 2)};
        });
    return link;
}

} // namespace evenload
