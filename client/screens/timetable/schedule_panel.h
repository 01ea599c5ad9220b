// The comments on a schedule, of one professional or of the whole team, beside the timetable; and the button in its
// header that opens those of the team.
#pragma once

#include "client/screens/timetable/timetable_screen.h"
#include "client/views/schedule_thread.h"

namespace evenload::ui {

void draw_schedule_panel(Ui& ui, Rect area, const ScheduleThread& schedule, TimetableState& state,
                         Desk& desk);

struct ScheduleButton {
    int unread = 0;
    bool narrow = false; // the icon alone
};
// At the right end of `bar`.
void draw_schedule_button(Ui& ui, Rect& bar, const ScheduleButton& look, const Route& route,
                          Desk& desk);

} // namespace evenload::ui
