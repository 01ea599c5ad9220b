// What a command has led to, for the toast after it: "… now 104%", "3 visits are unplaced".
#pragma once

#include "client/views/board_view.h"
#include "common/base/outcome.h"
#include "common/commands/command.h"

#include <string>

namespace evenload {

// `board` is of after the command; null where it is not at hand.
std::string result_words(const Command& command, const std::string& what, const Outcome& outcome,
                         const BoardView* board);

} // namespace evenload
