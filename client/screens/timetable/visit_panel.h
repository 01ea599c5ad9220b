// The chosen visit, beside the timetable: what is wrong, who could take it, what people said.
#pragma once

#include "client/screens/timetable/timetable_screen.h"

namespace evenload::ui {

void draw_visit_panel(Ui& ui, Rect area, const TimetableScreen& screen, TimetableState& state,
                      Desk& desk);

} // namespace evenload::ui
