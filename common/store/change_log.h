// The log of committed commands and what each did. A position is 1, 2, 3 … in the order the server decided.
#pragma once

#include "common/base/civil_time.h"
#include "common/store/change.h"
#include "common/store/database.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace evenload {

// A change as it stands in the log.
struct LoggedChange {
    std::int64_t position = 0;
    int ordinal = 0; // of the change within its command
    std::string command_id;
    std::string command_name;
    std::string user_id;
    Instant at;
    Change change;
    std::string for_user_id = {}; // whose deputy did it; empty: in their own name
};

struct LogEntry {
    std::string command_id;
    std::string command_name;
    std::string user_id;
    Instant at;
    std::string for_user_id = {};
};

// The position of the last committed command; 0 in an empty log.
std::int64_t log_position(Database& database);

// A replica takes the position over from the server.
void set_log_position(Database& database, std::int64_t position);

// Appends the changes as the next position, which it returns. Inside the caller's transaction.
std::int64_t append_to_log(Database& database, const LogEntry& entry, const std::vector<Change>& changes);

// Writes changes that the server has committed into a replica's log, at the server's positions.
void copy_to_log(Database& database, const LoggedChange& change);

// Changes after a position, in order, only of the given units, whole commands, at most about `limit` rows.
// Returns the position reached: everything up to it has been given (or is not of these units).
std::int64_t changes_since(Database& database, std::int64_t position, const std::set<std::string>& unit_ids,
                           int limit, const std::function<void(const LoggedChange&)>& give);

std::vector<LoggedChange> changes_of_command(Database& database, const std::string& command_id);
std::vector<LoggedChange> changes_of_row(Database& database, const RecordType& type, const std::string& id);

// What somebody changed in the units at the positions, newest first, at most so many rows.
struct PositionRange {
    std::int64_t first = 1;
    std::int64_t end = 0; // not included
};
std::vector<LoggedChange> changes_by_user(Database& database, const std::string& user_id,
                                          const PositionRange& positions,
                                          const std::set<std::string>& unit_ids, int most);

// The answer that was given to a command, stored with it in the same transaction.
struct StoredAnswer {
    std::string body_hash; // of the request, so that the same id with another body is refused
    std::string answer;
};
std::optional<StoredAnswer> stored_answer(Database& database, const std::string& command_id);
void store_answer(Database& database, const std::string& command_id, const StoredAnswer& answer, Instant at);

// Which history this database's positions count; a restored backup gets another (sync cursors).
std::string lineage(Database& database);
void set_lineage(Database& database, const std::string& lineage);

// In a replica: which scope its rows are of (Cursor::scope).
std::string scope(Database& database);
void set_scope(Database& database, const std::string& scope);

} // namespace evenload
