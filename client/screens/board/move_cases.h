// Moving cases: one command for a drop, a menu choice and a keyboard drag alike, and the menu itself.
#pragma once

#include "client/screens/board/board_screen.h"

namespace evenload::ui {

// To a column of the view; tray_column takes them from their owner. Nothing for those that are there already.
void move_cases(const BoardView& view, const std::vector<std::string>& case_ids, int column,
                Desk& desk);

// The selection when the card is part of it, else the card alone.
std::vector<std::string> moved_with(const BoardState& state, const std::string& case_id);

Verdict verdict_of(const ColumnFit& fit);

inline constexpr const char* move_menu_key = "board:move";
void open_move_menu(Ui& ui, const BoardScreen& screen, BoardState& state,
                    const std::string& case_id, Rect anchor);
// Call once a frame.
void draw_move_menu(Ui& ui, const BoardScreen& screen, BoardState& state, Desk& desk);

} // namespace evenload::ui
