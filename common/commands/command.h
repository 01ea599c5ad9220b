// Commands: everything a person can do. A command is a small described struct with
//     Outcome perform(const TheCommand&, Transaction&);
// guards in order of precedence, each a named rule, then writes (design decision 3). The list in
// registry.cpp is the permission matrix, the audit vocabulary, the API reference and the undo history.
#pragma once

#include "common/base/outcome.h"
#include "common/model/description.h"
#include "common/store/transaction.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace evenload {

struct CommandType {
    std::string_view name;   // "move_case"
    std::string_view label;  // "Move case", for history and undo
    std::vector<Role> roles; // who may; empty: only the program itself (import, demo)
    const RecordType* arguments;
    std::shared_ptr<void> (*create)();
    Outcome (*perform)(const void* arguments, Transaction& transaction);
};

const std::vector<CommandType>& all_commands();
const CommandType* find_command(std::string_view name);
bool may_use(Role role, const CommandType& type);

// One command that someone gave: its id is the idempotency key.
struct Command {
    std::string id;
    const CommandType* type = nullptr;
    std::shared_ptr<const void> arguments;
};

template <class Arguments>
Command make_command(std::string id, Arguments arguments) {
    const CommandType* type = find_command(description_of<Arguments>().name);
    EVENLOAD_CHECK(type);
    return {std::move(id), type, std::make_shared<const Arguments>(std::move(arguments))};
}

// {"id":"…","command":"move_case","arguments":{…}}
std::string to_json_text(const Command& command);
// Fault that says what was found and what is expected; never applied by halves.
Command command_from_json(std::string_view json);

// Role, then the command's own guards and writes. On a rejection nothing has been written.
// A rejection (restricted) may have written, and its caller rolls back.
Outcome perform(const Command& command, Transaction& transaction);

// In one's own name; what one may not do in it, in that of the first whose deputy one is and who may. The caller rolls
// back what was not accepted.
struct Acted {
    Outcome outcome;
    std::vector<Change> changes;
    Id<User> acted_for; // none: in their own name
};
Acted perform_acting(const Command& command, Database& database, Transaction::Context context);

bool may_use(const Actor& actor, const CommandType& type); // themselves or as a deputy

} // namespace evenload
