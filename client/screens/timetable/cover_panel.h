// Beside the timetable after an absence: whom it affects, who would take each visit by the plan under way, what stays
// without cover and why. The grid shows the same plan; using or discarding it is one press here.
#pragma once

#include "client/screens/timetable/timetable_screen.h"

namespace evenload::ui {

void draw_cover_panel(Ui& ui, Rect area, const TimetableScreen& screen, TimetableState& state,
                      TimetableResult& result, Desk& desk);

} // namespace evenload::ui
