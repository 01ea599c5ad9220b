// What is chosen on a board or in a table, and what to do with it: a bar over the foot of the screen.
#pragma once

#include "client/screens/board/board_screen.h"

namespace evenload::ui {

// Nothing while nothing is chosen. Call it after what is chosen from, with the menu of move_cases.h.
void draw_selection_bar(Ui& ui, Rect area, const BoardScreen& screen, BoardState& state);

void forget_what_has_gone(const BoardView& view, BoardState& state);

} // namespace evenload::ui
