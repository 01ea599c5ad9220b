// The grid: hours across the top, a row per professional with their visits, and each row as a place to drop.
#pragma once

#include "client/screens/timetable/timetable_screen.h"

namespace evenload::ui {

void draw_timetable_rows(Ui& ui, Rect area, const TimetableScreen& screen, TimetableState& state,
                         Desk& desk);

} // namespace evenload::ui
