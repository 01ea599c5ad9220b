// One column of the board, the tray among them: its head, its cards, and itself as a place to drop.
#pragma once

#include "client/screens/board/board_screen.h"
#include "client/views/board_card.h"
#include "client/widgets/card.h"

namespace evenload::ui {

void draw_column(Ui& ui, Rect rect, int column, const BoardScreen& screen, BoardState& state,
                 Desk& desk);

Card card_of(const BoardCard& words, const PendingView& pending);

} // namespace evenload::ui
