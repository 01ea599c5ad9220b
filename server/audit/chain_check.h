// Whether the audit chain holds: every row as it was when it was chained, none missing, none added; and whether it
// still is the chain that signed checkpoints told of.
#pragma once

#include "server/audit/checkpoint.h"

#include <string>
#include <vector>

namespace evenload {

struct ChainCheck {
    std::int64_t links = 0;
    std::int64_t entries = 0; // of the log, chained
    std::int64_t reads = 0;
    std::size_t checkpoints = 0;
    std::vector<std::string> notes;    // what a reader must know, and is no fault
    std::vector<std::string> problems; // sentences with positions, without contents; at most 50
};

// Reading is enough; of one moment. `checkpoints` are those of elsewhere; those in the database are looked at too.
ChainCheck check_chain(Database& database, const AuditKey& key,
                       const std::vector<Checkpoint>& checkpoints);

bool has_chain(Database& database);

} // namespace evenload
