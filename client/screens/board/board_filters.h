// The filters of a board and of a table: chips joined by "and", in the address, with how much they let through.
#pragma once

#include "client/screens/desk.h"
#include "client/views/board_view.h"
#include "client/widgets/ui.h"

namespace evenload::ui {

float filters_width(const Ui& ui, const BoardView& view, const Route& route);

// Cut from the left of the bar.
void draw_filters(Ui& ui, Rect& bar, const BoardView& view, const Route& route, Desk& desk);

} // namespace evenload::ui
