// The board's cases where their patients live: how dense the work is, each locality with its amount, each case as a dot.
// A press on a locality filters by it; few cases are dots that open.
#pragma once

#include "client/screens/board/board_screen.h"
#include "client/views/map_view.h"

namespace evenload::ui {

// The value of Route::view that shows it.
inline constexpr const char* as_map = "map";

void draw_case_map(Ui& ui, Rect area, const BoardScreen& screen, const MapView& map, Desk& desk);

} // namespace evenload::ui
