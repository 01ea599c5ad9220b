// The rows behind the board, read in a few narrow queries: every open case of a team with its patient, its
// plan, its next visit and its load. Not words, not order: board_view.h.
#pragma once

#include "client/views/board_view.h"
#include "common/model/professional.h"
#include "common/model/team.h"
#include "common/rules/load.h"

#include <vector>

namespace evenload {

// Reads rows of the board: all of a team, or one again. `column` is the index of the owner in `professionals`,
// which must outlive the reader.
class BoardCaseReader {
public:
    BoardCaseReader(Database& database, const Viewpoint& viewpoint, const Team& team,
                    const std::vector<Professional>& professionals);

    // The facts are those that each case's `due` was made from, in the same order.
    void read_all(std::vector<BoardCase>& cases, std::vector<DueFacts>& facts) const;
    // False: it is not on the board (any more).
    bool read_one(const std::string& case_id, BoardCase& item, DueFacts& facts) const;

private:
    int load_minutes(const LoadTerms& terms, const BoardCase& item) const;

    Database& database_;
    Viewpoint viewpoint_;
    const Team& team_;
    const std::vector<Professional>& professionals_;
    std::string first_day_; // of the visits that cards speak of
    std::string last_day_;
    TravelMatrix matrix_;
};

std::vector<BoardCase> board_cases(Database& database, const Viewpoint& viewpoint, const Team& team,
                                   const std::vector<Professional>& professionals);

// The matrix rows of these people's bases and of the team's.
TravelMatrix base_matrix(Database& database, const Team& team,
                         const std::vector<Professional>& professionals);

} // namespace evenload
