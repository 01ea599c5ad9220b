#include "server/audit/chain.h"

#include "common/base/check.h"
#include "common/store/change_log.h"
#include "server/audit/checkpoint.h"
#include "server/audit/digest.h"
#include "server/audit/reads.h"
#include "server/server.h"

namespace evenload {

namespace {

void prepare_tables(Database& database) {
    prepare_links(database);
    prepare_reads(database);
    prepare_checkpoints(database);
}

// Answers have no order of their own; this number only tells which are of this transaction. It is in no link.
std::int64_t newest_answer(Database& database) {
    return database.integer("select max(rowid) from answers");
}

void add_rows(Digest& digest, Database& database, std::string_view sql, int columns,
              std::initializer_list<ValueView> parameters) {
    database.each(sql, parameters, [&](const Row& row) { digest.add(row, columns); });
    digest.add("end");
}

void append(Database& database, const AuditKey& key, Link link, const Link& before) {
    link.number = before.number + 1;
    link.mac = mac_of(database, key, link, before.mac, before.read);
    insert_link(database, link);
}

} // namespace

void prepare_audit(Database& database) {
    WriteScope scope(database);
    prepare_tables(database);
    scope.commit();
}

AuditKey key_of_chain(Database& database, const std::filesystem::path& file) {
    const auto beginning =
        database.has_table("audit_links") ? last_beginning(database) : std::nullopt;
    if (!beginning) return read_or_make_audit_key(file);
    AuditKey key = read_audit_key(file);
    if (key.public_hex != beginning->subject)
        throw Fault("The audit chain of this database was made with the key " +
                    beginning->subject.substr(0, 12) + "…, and \"" + file.string() +
                    "\" holds the key " + key.public_hex.substr(0, 12) +
                    "…. Bring that key back from a copy, or say where it is with --audit-key; if "
                    "it is lost, \"evenload checkpoint --begin-again\" seals what is there and "
                    "begins a new chain.");
    return key;
}

std::string sealed_digest(Database& database, const Link& link,
                          const std::function<bool(std::string_view)>& counts) {
    Digest digest;
    add_rows(digest, database,
             "select " + std::string(chained_columns) +
                 " from changes where position <= $1 order by "
                 "position, ordinal",
             12, {link.position});
    add_rows(digest, database,
             "select id, at, user_id, how, table_name, row_id, unit_id, detail from reads where "
             "id <= $1 order by id",
             8, {link.read});
    add_rows(digest, database,
             "select number, kind, subject, detail, position, read, at, mac from audit_links "
             "where number < $1 order by number",
             8, {link.number});
    database.each("select command_id, body_hash, answer, at from answers order by command_id", {},
                  [&](const Row& row) {
                      if (counts(row.text(0))) digest.add(row, 4);
                  });
    return digest.hex();
}

void begin_chain(Database& database, const AuditKey& key, Instant now) {
    const Link before = last_link(database).value_or(Link{});
    Link link;
    link.number = before.number + 1;
    link.kind = LinkKind::begin;
    link.subject = key.public_hex;
    link.position = log_position(database);
    link.read = last_read_number(database);
    link.at = now;
    link.detail = lineage(database) + " " +
                  sealed_digest(database, link, [](std::string_view) { return true; });
    append(database, key, link, before);
}

void chain_restored(Database& database, const AuditKey& key, const std::string& former_lineage,
                    Instant now) {
    const auto before = last_link(database);
    EVENLOAD_CHECK(before);
    append(database, key,
           {.kind = LinkKind::restored,
            .subject = lineage(database),
            .detail = former_lineage,
            .position = before->position,
            .read = before->read,
            .at = now},
           *before);
}

void Chain::add(Database& database, LinkKind kind, std::int64_t position, Instant now,
                std::string subject, std::string detail) {
    Link link;
    link.number = head_.number + 1;
    link.kind = kind;
    link.subject = std::move(subject);
    link.detail = std::move(detail);
    link.position = position;
    const bool of_reads = kind == LinkKind::reads || kind == LinkKind::unsigned_reads;
    link.read = of_reads ? last_read_number(database) : head_.read;
    link.at = now;
    link.mac = mac_of(database, key_, link, head_.mac, head_.read);
    insert_link(database, link);
    head_ = std::move(link);
}

void Chain::add_entries(Database& database, LinkKind kind, Instant now) {
    const std::int64_t last = log_position(database);
    for (std::int64_t position = head_.position + 1; position <= last; ++position)
        add(database, kind, position, now);
}

void Chain::before(Database& database, Instant now) {
    auto head = last_link(database);
    if (!head) {
        begin_chain(database, key_, now);
        head = last_link(database);
    }
    head_ = std::move(*head);
    add_entries(database, LinkKind::unsigned_entry, now);
    if (last_read_number(database) > head_.read)
        add(database, LinkKind::unsigned_reads, head_.position, now);
    last_answer_ = newest_answer(database);
}

// An entry's link holds the answer to its command; what is left are refusals and commands that changed nothing.
void Chain::add_answers(Database& database, Instant now) {
    std::vector<std::string> alone;
    database.each("select command_id from answers where rowid > $1 and not exists (select 1 from "
                  "changes where changes.command_id = answers.command_id) order by command_id",
                  {last_answer_}, [&](const Row& row) { alone.emplace_back(row.text(0)); });
    for (std::string& command_id : alone)
        add(database, LinkKind::answer, head_.position, now, std::move(command_id));
}

void Chain::after(Database& database, Instant now) {
    add_entries(database, LinkKind::entry, now);
    if (newest_answer(database) > last_answer_) add_answers(database, now);
    if (last_read_number(database) > head_.read)
        add(database, LinkKind::reads, head_.position, now);
}

AuditedScope::AuditedScope(Database& database, const std::filesystem::path& key_file)
    : database_(database)
    , scope_(database)
    , chain_(key_of_chain(database, key_file)) {
    prepare_tables(database_);
    chain_.before(database_, machine_now());
}

void AuditedScope::commit() {
    chain_.after(database_, machine_now());
    scope_.commit();
}

} // namespace evenload
