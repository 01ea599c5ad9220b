// Everything that publishing would change, before it is done.
#pragma once

#include "client/screens/timetable/timetable_screen.h"

namespace evenload::ui {

void draw_publish_dialog(Ui& ui, const TimetableScreen& screen, const Id<Team>& team_id,
                         TimetableState& state, Desk& desk);

} // namespace evenload::ui
