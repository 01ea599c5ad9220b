// Cases as a table, on the board of a team and for one caseload: heads that sort, rows that are chosen, moved by the
// board's menu and opened. On a narrow screen two lines a row. Only the rows in sight are drawn and described.
#pragma once

#include "client/screens/board/board_screen.h"
#include "client/views/case_table.h"

#include <string>

namespace evenload::ui {

struct CaseTableScreen {
    const BoardScreen& board; // whose rows, fits and route
    const CaseTable& table;
    std::string name;         // "Cases of Beth Lindqvist"
    bool opens_aside = false; // beside the table, as on the board; else the case's own page
    bool may_leave = true;    // as a file; not what another team shares
};

void draw_case_table(Ui& ui, Rect area, const CaseTableScreen& screen, BoardState& state,
                     Desk& desk);

} // namespace evenload::ui
