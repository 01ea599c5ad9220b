// One column of the board, the tray among them: its head, its cards, and itself as a place to drop.
#pragma once

#include "client/screens/board/board_screen.h"
#include "client/screens/caseloads/caseload_menu.h"
#include "client/views/board_card.h"
#include "client/widgets/card.h"

namespace evenload::ui {

float column_head_height(const Ui& ui, int column, const BoardScreen& screen,
                         const BoardState& state, float width);

// `head` is the least height of its head, so that neighbours' cards begin on one line.
void draw_column(Ui& ui, Rect rect, int column, float head, const BoardScreen& screen,
                 BoardState& state, Desk& desk);

Card card_of(const BoardCard& words, const PendingView& pending);

// Behind the head of a column.
CaseloadMenu caseload_menu_of(const BoardView& view, const BoardColumn& column);

} // namespace evenload::ui
