// A guard of the server's edge: a file can be attached only by who has sent its bytes here, and as what was found in
// them. Not a rule of care and not in common: a browser's replica has no bytes to look at.
#pragma once

#include "common/commands/command.h"

#include <optional>

namespace evenload {

// Nothing for every other command. Asked inside the writer's transaction, before the command is decided.
std::optional<Rejection> sent_first(Database& database, const Command& command,
                                    const Id<User>& user_id, Instant now);

} // namespace evenload
