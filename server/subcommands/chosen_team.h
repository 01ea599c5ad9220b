// Which team a subcommand is about: the one that --team names, or the only one there is.
#pragma once

#include "common/model/team.h"
#include "common/store/database.h"

#include <string>

namespace evenload {

// By name or id. Fault, listing the teams, when the choice is not clear.
Team chosen_team(Database& database, const std::string& name);

} // namespace evenload
