#include "server/audit/links.h"

#include "common/base/check.h"
#include "server/audit/digest.h"

#include <array>

namespace evenload {

namespace {

constexpr std::array<std::string_view, 7> kinds{
    "begin", "entry", "answer", "reads", "unsigned_entry", "unsigned_reads", "restored"};

Link link_in(const Row& row) {
    Link link;
    link.number = row.integer(0);
    const auto kind = link_kind_from(row.text(1));
    if (!kind) throw Fault("The audit chain has a link of a kind that this program does not know.");
    link.kind = *kind;
    link.subject = row.text(2);
    link.detail = row.text(3);
    link.position = row.integer(4);
    link.read = row.integer(5);
    link.at = {row.integer(6)};
    link.mac = row.text(7);
    return link;
}

std::optional<Link> one_link(Database& database, std::string_view tail) {
    std::optional<Link> found;
    each_link(database, tail, {}, [&](const Link& link) { found = link; });
    return found;
}

void add_rows(Digest& digest, Database& database, std::string_view sql, int columns,
              std::initializer_list<ValueView> parameters) {
    std::int64_t rows = 0;
    database.each(sql, parameters, [&](const Row& row) {
        digest.add(row, columns);
        ++rows;
    });
    digest.add(rows);
}

void add_entry(Digest& digest, Database& database, std::int64_t position) {
    add_rows(digest, database,
             "select " + std::string(chained_columns) +
                 " from changes where position = $1 order by "
                 "ordinal",
             12, {position});
    add_rows(digest, database,
             "select command_id, body_hash, answer, at from answers where command_id in (select "
             "command_id from changes where position = $1) order by command_id",
             4, {position});
}

void add_contents(Digest& digest, Database& database, const Link& link, std::int64_t reads_before) {
    switch (link.kind) {
    case LinkKind::entry:
    case LinkKind::unsigned_entry: return add_entry(digest, database, link.position);
    case LinkKind::answer:
        return add_rows(digest, database,
                        "select command_id, body_hash, answer, at from answers where command_id = "
                        "$1",
                        4, {std::string_view(link.subject)});
    case LinkKind::reads:
    case LinkKind::unsigned_reads:
        return add_rows(digest, database,
                        "select id, at, user_id, how, table_name, row_id, unit_id, detail from "
                        "reads where id > $1 and id <= $2 order by id",
                        8, {reads_before, link.read});
    case LinkKind::begin:
    case LinkKind::restored: return;
    }
}

} // namespace

std::string_view link_kind_text(LinkKind kind) {
    return kinds[static_cast<std::size_t>(kind)];
}

std::optional<LinkKind> link_kind_from(std::string_view text) {
    for (std::size_t i = 0; i < kinds.size(); ++i)
        if (kinds[i] == text) return static_cast<LinkKind>(i);
    return std::nullopt;
}

void prepare_links(Database& database) {
    if (database.has_table("audit_links")) return;
    const std::string number(database.integer_type());
    database.execute("create table audit_links (\n"
                     "  number " +
                     number +
                     " primary key not null,\n"
                     "  kind text not null,\n"
                     "  subject text not null,\n"
                     "  detail text not null,\n"
                     "  position " +
                     number + " not null,\n  read " + number + " not null,\n  at " + number +
                     " not null,\n  mac text not null\n)" + std::string(database.table_suffix()) +
                     ";\n"
                     "create index audit_links_begin on audit_links (number) where kind = "
                     "'begin';\n");
}

void each_link(Database& database, std::string_view tail,
               std::initializer_list<ValueView> parameters,
               const std::function<void(const Link&)>& give) {
    database.each("select number, kind, subject, detail, position, read, at, mac from "
                  "audit_links " +
                      std::string(tail),
                  parameters, [&](const Row& row) { give(link_in(row)); });
}

std::optional<Link> last_link(Database& database) {
    return one_link(database, "order by number desc limit 1");
}

std::optional<Link> last_beginning(Database& database) {
    return one_link(database, "where kind = 'begin' order by number desc limit 1");
}

void insert_link(Database& database, const Link& link) {
    database.run("insert into audit_links (number, kind, subject, detail, position, read, at, mac) "
                 "values ($1, $2, $3, $4, $5, $6, $7, $8)",
                 {link.number, link_kind_text(link.kind), std::string_view(link.subject),
                  std::string_view(link.detail), link.position, link.read, link.at.milliseconds,
                  std::string_view(link.mac)});
}

std::string mac_of(Database& database, const AuditKey& key, const Link& link,
                   std::string_view mac_before, std::int64_t reads_before) {
    Digest digest(key.chain);
    digest.add(mac_before)
        .add(link.number)
        .add(link_kind_text(link.kind))
        .add(link.subject)
        .add(link.detail)
        .add(link.position)
        .add(link.read)
        .add(link.at.milliseconds);
    add_contents(digest, database, link, reads_before);
    return digest.hex();
}

} // namespace evenload
