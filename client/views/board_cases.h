// The rows behind the board, read in a few narrow queries: every open case of a team with its patient, its
// plan, its next visit and its load. Not words, not order: board_view.h.
#pragma once

#include "client/views/board_view.h"
#include "common/model/professional.h"
#include "common/model/team.h"

#include <vector>

namespace evenload {

// `column` is the index of the owner in `professionals`.
std::vector<BoardCase> board_cases(Database& database, const Viewpoint& viewpoint, const Team& team,
                                   const std::vector<Professional>& professionals);

// The matrix rows of these people's bases and of the team's.
TravelMatrix base_matrix(Database& database, const Team& team,
                         const std::vector<Professional>& professionals);

} // namespace evenload
