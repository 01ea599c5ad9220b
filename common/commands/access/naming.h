// Naming people who may see a restricted record although they do not work with the patient: a grant of the person.
#pragma once

#include "common/commands/guards.h"

namespace evenload {

// Of the same organisation, active, and neither a commissioner nor a wall display.
Guard may_be_named(Transaction& transaction, const Id<User>& user_id);

// Writes the grant, or revokes it. False: it is so already, and nothing is written.
bool set_named(Transaction& transaction, const Patient& patient, const Id<User>& user_id,
               bool named);

} // namespace evenload
