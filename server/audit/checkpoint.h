// A signed word of how far the audit chain was at a moment. Kept in the database, and elsewhere where the operator
// wants it: a chain that was cut, or made again by somebody who has the key, does not end as it said.
#pragma once

#include "server/audit/links.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace evenload {

struct Checkpoint {
    std::int64_t link = 0; // the newest, and so how many there are
    std::string mac;       // its code
    std::int64_t position = 0;
    std::int64_t read = 0;
    Instant at;
    std::string lineage;
    std::string public_key; // of who signed, 64 hexadecimal digits
    std::string signature;  // Ed25519, 128 hexadecimal digits
};

// Creates the table where it is missing; inside the caller's transaction.
void prepare_checkpoints(Database& database);

// Of the chain as it is now; nothing while there is no chain. Reading is enough.
std::optional<Checkpoint> checkpoint_now(Database& database, const AuditKey& key, Instant now);

// Whether it was signed with the key whose public half it names.
bool is_signed(const Checkpoint& checkpoint);

// One line of JSON without its line break, and back; Fault when it is none.
std::string to_line(const Checkpoint& checkpoint);
Checkpoint checkpoint_from(std::string_view line);

// Inside the caller's transaction.
void keep_checkpoint(Database& database, const Checkpoint& checkpoint);

// All that are kept in the database; those of a file, in order. Fault, naming the line, for what is none.
std::vector<Checkpoint> kept_checkpoints(Database& database);
std::vector<Checkpoint> checkpoints_in(const std::filesystem::path& file);

// Adds a line to a file, which is made when it is missing. Fault when it cannot be written.
void append_checkpoint(const std::filesystem::path& file, const Checkpoint& checkpoint);

} // namespace evenload
