// The comments on one professional's schedule, beside the timetable.
#pragma once

#include "client/screens/timetable/timetable_screen.h"
#include "client/views/schedule_thread.h"

namespace evenload::ui {

void draw_schedule_panel(Ui& ui, Rect area, const ScheduleThread& schedule, TimetableState& state,
                         Desk& desk);

} // namespace evenload::ui
