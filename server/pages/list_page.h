// The board as lists: who waits for an owner first, then each professional's cases. The same data as the
// canvas for paper, screen readers, 400 % zoom and browsers without WebGL. Reads; changes nothing.
#pragma once

#include "common/base/civil_time.h"
#include "common/model/team.h"
#include "common/store/database.h"

#include <string>

namespace evenload {

std::string list_page(Database& database, const Team& team, LocalTime now);

} // namespace evenload
