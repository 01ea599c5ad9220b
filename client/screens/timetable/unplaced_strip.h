// What nobody has time for, below the timetable: each with its reason and what would help. Its cards are
// dragged onto the rows.
#pragma once

#include "client/screens/timetable/timetable_screen.h"

namespace evenload::ui {

float unplaced_strip_height(const TimetableView& view, float room);
void draw_unplaced_strip(Ui& ui, Rect area, const TimetableScreen& screen, TimetableState& state,
                         Desk& desk);

} // namespace evenload::ui
