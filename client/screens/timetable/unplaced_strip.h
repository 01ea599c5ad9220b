// What nobody has time for, below the timetable: each with its reason and what would help. Its cards are
// dragged onto the rows.
#pragma once

#include "client/screens/timetable/timetable_screen.h"

namespace evenload::ui {

// Of the `room` that it shares with the rows; folded, it is one line.
float unplaced_strip_height(const TimetableView& view, const TimetableState& state, float room);
void draw_unplaced_strip(Ui& ui, Rect area, const TimetableScreen& screen, TimetableState& state,
                         Desk& desk);

} // namespace evenload::ui
