// A team as it begins: with the pathways that every team starts with.
#pragma once

#include "common/model/team.h"
#include "common/store/transaction.h"

#include <string>

namespace evenload {

// An id that nothing has yet, for a row that no command made.
std::string fresh_id();

void insert_team(Transaction& transaction, const Team& team);

} // namespace evenload
