// The one place that decides: performs a command on the server's database, once. Used by the server's writer
// and, unchanged, by the simulation.
#pragma once

#include "common/commands/command.h"
#include "common/sync/protocol.h"

#include <string>

namespace evenload {

// What happened to a command that was given to the authority.
struct Verdict {
    enum class Kind {
        accepted,  // performed now
        rejected,  // the rules said no, now
        repeated,  // seen before: `answer` is byte for byte what was said then
        different  // the id was used before for another body; nothing was done
    };
    Kind kind = Kind::accepted;
    std::string answer; // JSON of Answer; empty for `different`
    std::int64_t position = 0; // of the log, when accepted
};

// Inside the caller's transaction (the writer groups several). `body` is the request as it came.
// Key, answer, rows and log entry are written together or not at all.
Verdict decide(Database& database, const Command& command, std::string_view body, const Actor& actor,
               Instant now);

} // namespace evenload
