// What can be done with one visit of the timetable, in one menu: by a right click, the m key, or a long touch. Whatever
// comes up on the day takes two gestures from here: this menu, and a choice.
#pragma once

#include "client/screens/timetable/timetable_screen.h"

namespace evenload::ui {

void open_visit_menu(Ui& ui, const TimetableScreen& screen, TimetableState& state,
                     const std::string& contact_id, Rect anchor);
// Call once a frame.
void draw_visit_menu(Ui& ui, const TimetableScreen& screen, TimetableState& state, Desk& desk);

} // namespace evenload::ui
