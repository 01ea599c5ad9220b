// undo: takes back what one command did, as long as nothing that it touched has changed since. It is a command
// like any other: logged, and undone by another undo (which is how redo works).
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct Undo {
    std::string command_id; // of the command to take back
};
BOOST_DESCRIBE_STRUCT(Undo, (), (command_id))

Outcome perform(const Undo& command, Transaction& transaction);

} // namespace evenload
