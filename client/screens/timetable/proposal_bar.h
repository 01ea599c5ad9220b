// Above the timetable while a day is planned and until its plan is used: how far it is, what the best plan so
// far would change, and the choice. The grid below shows that plan.
#pragma once

#include "client/screens/timetable/timetable_screen.h"

namespace evenload::ui {

float proposal_bar_height(const Ui& ui, const PlanningProgress& planning, float width);
void draw_proposal_bar(Ui& ui, Rect rect, const PlanningProgress& planning,
                       TimetableResult& result);

} // namespace evenload::ui
