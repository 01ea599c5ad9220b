// The line above the board: its title, the filters, and what can be done with the whole of it.
#pragma once

#include "client/screens/board/board_screen.h"

namespace evenload::ui {

struct BoardBarResult {
    bool balance = false;
};

float board_bar_height(float width);
BoardBarResult draw_board_bar(Ui& ui, Rect area, const BoardScreen& screen, BoardState& state,
                              Desk& desk);

} // namespace evenload::ui
