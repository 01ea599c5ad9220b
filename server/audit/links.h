// The audit chain as it is stored: a table of links beside the records, each with a code over the link before it and
// over the rows that it stands for. Who has not the key can neither change a row, nor take one away, nor add one, nor
// make the links again, without the codes saying so (chain_check.h). Only the end can be cut off; that is what
// checkpoints are for.
#pragma once

#include "common/base/civil_time.h"
#include "common/store/database.h"
#include "server/audit/audit_key.h"

#include <optional>
#include <string>
#include <string_view>

namespace evenload {

// What a link stands for.
enum class LinkKind {
    begin, // the chain begins here: the key's public half, and a digest of all that was there before
    entry,          // the changes at one position of the log, and the answer to their command
    answer,         // an answer without changes: mostly a refusal
    reads,          // who saw what (reads.h), up to a number
    unsigned_entry, // an entry that was in the log when the next transaction began, and had no link
    unsigned_reads, // the same of reads
    restored        // a backup became this database, under another lineage
};
std::string_view link_kind_text(LinkKind kind);
std::optional<LinkKind> link_kind_from(std::string_view text);

struct Link {
    std::int64_t number = 0; // 1, 2, 3 …
    LinkKind kind = LinkKind::entry;
    std::string subject; // begin: public key; answer: the command's id; restored: the new lineage
    std::string detail; // begin: lineage and digest, "LINEAGE DIGEST"; restored: the former lineage
    std::int64_t position = 0; // of the log, chained so far
    std::int64_t read = 0;     // the number of the last read chained so far
    Instant at;
    std::string mac;
};

// What a link's code covers of a change. Who acted for another is part of who it was; entries that are older than
// deputies have the same code with it as without.
inline constexpr std::string_view chained_columns =
    "position, ordinal, command_id, command_name, user_id || case for_user_id when '' then '' else "
    "' for ' || for_user_id end, at, unit_id, table_name, row_id, kind, before, after";

// Creates the table where it is missing; inside the caller's transaction.
void prepare_links(Database& database);

// `tail` as "where number > $1 order by number".
void each_link(Database& database, std::string_view tail,
               std::initializer_list<ValueView> parameters,
               const std::function<void(const Link&)>& give);
std::optional<Link> last_link(Database& database);
std::optional<Link> last_beginning(Database& database);

void insert_link(Database& database, const Link& link);

// What the code of the link must be, after the code of the one before it ("" for the first): it reads the rows that
// the link stands for. `before` is the number of the last read that the link before it has chained.
std::string mac_of(Database& database, const AuditKey& key, const Link& link,
                   std::string_view mac_before, std::int64_t reads_before);

} // namespace evenload
