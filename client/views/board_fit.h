// Whether the cases in the air fit each column, and why not: computed once when they are lifted (or a menu
// opens), for all columns, with the rules that the command will apply.
#pragma once

#include "client/views/board_view.h"

#include <string>
#include <vector>

namespace evenload {

struct ColumnFit {
    enum class Kind { fits, needs_reason, refused };
    Kind kind = Kind::fits;
    std::string text; // "Best fit: +2 h 15/wk · 2.1 km · knows patient", "Lacks skill: wound care"
    std::string detail;   // for a menu: "58% → 66% · 12 min"
    bool current = false; // they are here already
    int percent_after = 0;
    int travel_minutes = 0;
    bool knows_patient = false;
    int rank = 0; // 0 is the best
};

struct BoardFits {
    std::vector<std::string> case_ids;
    std::vector<ColumnFit> columns; // as BoardView::columns
    ColumnFit tray;                 // giving the cases back
    std::vector<int> ranked;        // columns, best first, for the menu
};

BoardFits board_fits(Database& database, const Viewpoint& viewpoint, const BoardView& board,
                     std::vector<std::string> case_ids);

} // namespace evenload
