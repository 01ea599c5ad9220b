// A refused change, looked at again: where two people changed the same fields, or recorded the same contact, which of the
// two values each shall have; else what was written, to be changed and sent again. Either way it goes as a new command.
#pragma once

#include "client/screens/forms/form_flow.h"
#include "common/base/outcome.h"
#include "common/commands/command.h"

namespace evenload {

// Nothing when there is nothing that a person could write otherwise, as in a move by drag.
std::optional<FormFlow> refused_form(Database& database, const Command& refused,
                                     const Rejection& why, const std::string& what);

} // namespace evenload
