// Adds to the audit chain what a transaction has written, in that transaction: a link for each entry of the log, for
// each answer without one, and for the reads. The one writer of the server does it around its jobs, the subcommands
// with an AuditedScope.
#pragma once

#include "common/store/sqlite.h"
#include "server/audit/links.h"

#include <functional>

namespace evenload {

// Creates the tables of the audit where they are missing; in a transaction of its own.
void prepare_audit(Database& database);

// The key of this database's chain; made when there is neither a chain nor a key yet. Inside a transaction that
// writes, or under the data folder's lock. Fault, with what to do, when the chain is of another key or its key is gone.
AuditKey key_of_chain(Database& database, const std::filesystem::path& file);

class Chain {
public:
    explicit Chain(AuditKey key)
        : key_(std::move(key)) {}

    // First thing in a transaction, where prepare_audit was: begins the chain where there is none, and gives what is in the log without a link
    // a link that says so.
    void before(Database& database, Instant now);

    // Last thing in the same transaction.
    void after(Database& database, Instant now);

    const AuditKey& key() const { return key_; }

private:
    void add(Database& database, LinkKind kind, std::int64_t position, Instant now,
             std::string subject = {}, std::string detail = {});
    void add_entries(Database& database, LinkKind kind, Instant now);
    void add_answers(Database& database, Instant now);

    AuditKey key_;
    Link head_; // the newest link
    std::int64_t last_answer_ = 0;
};

// A chain begins, or begins again under another key: all that is there is sealed in its first link. Inside the
// caller's transaction.
void begin_chain(Database& database, const AuditKey& key, Instant now);

// A restored backup: from here on the log is of another lineage than the backup's. Inside the caller's transaction.
void chain_restored(Database& database, const AuditKey& key, const std::string& former_lineage,
                    Instant now);

// A digest of the log, the links before `link`, the reads up to its own and the answers that `counts` says are part.
std::string sealed_digest(Database& database, const Link& link,
                          const std::function<bool(std::string_view command_id)>& counts);

// A transaction of a subcommand, chained when it is committed.
class AuditedScope {
public:
    AuditedScope(Database& database, const std::filesystem::path& key_file);
    void commit();

private:
    Database& database_;
    WriteScope scope_;
    Chain chain_;
};

} // namespace evenload
