// The line above the timetable: which day, whether it is a draft, and what can be done with the whole of it.
#pragma once

#include "client/screens/timetable/timetable_screen.h"

namespace evenload::ui {

float timetable_bar_height(const Ui& ui);
TimetableResult draw_timetable_bar(Ui& ui, Rect area, const TimetableScreen& screen,
                                   TimetableState& state, Desk& desk);

} // namespace evenload::ui
