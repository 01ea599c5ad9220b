// The browser's copy of what its session may see: a prefix of the server's log, and on top, inside an open
// savepoint, this browser's own commands that the server has not answered yet.
//
// Invariants
//  1. Below the savepoint the tables equal the server's rows in scope at cursor().position.
//  2. Above it are exactly the pending commands, performed in the order they were given.
//  3. A pending command leaves only by an answer: accepted and seen in the log, or rejected.
//  4. What no longer holds after a rebase stays pending and is marked; it is never dropped.
#pragma once

#include "common/commands/command.h"
#include "common/store/sqlite.h"
#include "common/sync/protocol.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace evenload {

struct TouchedRow {
    const RecordType* type = nullptr;
    std::string row_id;
};

class Replica {
public:
    // Fault when the image is not a database of this schema version.
    Replica(std::span<const std::byte> image, Actor actor);

    Database& database() { return *database_; }
    const Cursor& cursor() const { return cursor_; }
    const Actor& actor() const { return actor_; }
    // Raised by every change of the tables, so that views know when to rebuild.
    std::uint64_t version() const { return version_; }

    // The rows that may differ between the tables at `version` and now, so that a view can read those and no
    // others; a row may be listed twice. None: too long ago, or the tables are another image's.
    std::optional<std::span<const TouchedRow>> touched_since(std::uint64_t version) const;

    // Performs a new command here, at once. Rejected: nothing is pending and nothing has changed.
    Outcome perform(Command command, Instant now);

    // A command that was given before, in another tab or an earlier page: pending again, also when it no longer
    // holds here (the server decides). Nothing when the log or what is pending has it already.
    void adopt(Command command, Instant given_at);
    bool knows(const std::string& command_id) const; // the log has it

    // Rows from the server: rolls back pending commands, applies, performs them again.
    // False when the cursor cannot be continued: fetch an image and use `replace`.
    bool apply(const ChangesMessage& message);

    // A new image (another history or other scopes); pending commands are performed again on it. In another
    // history nothing that was accepted before counts, unless its log has it.
    void replace(std::span<const std::byte> image, Actor actor);

    // The server's answer. Accepted: the command stays applied until its position has been received.
    void answered(const Answer& answer);

    struct Pending {
        Command command;
        Instant given_at;
        std::optional<std::int64_t> accepted_at;  // position in the log
        std::optional<Rejection> no_longer_holds; // after a rebase, judged here; the server decides
        std::vector<TouchedRow> touched = {};     // what it changed when it was performed last
    };
    const std::vector<Pending>& pending() const { return pending_; }

private:
    void open_savepoint();
    Outcome perform_above(const Command& command, Instant now, std::vector<TouchedRow>& touched);
    void close_savepoint();
    void perform_pending_again();
    void forget(const std::function<bool(const Pending&)>& confirmed);
    void touch(std::span<const TouchedRow> rows);
    void raise_version();

    std::unique_ptr<SqliteDatabase> database_;
    Actor actor_;
    Cursor cursor_;
    std::uint64_t version_ = 1;
    std::vector<Pending> pending_;
    std::vector<TouchedRow> touched_; // since the first of marks_
    // For each version that can be asked about: how much of touched_ came before it.
    struct Mark {
        std::uint64_t version;
        std::size_t touched;
    };
    std::vector<Mark> marks_{{1, 0}};
};

} // namespace evenload
