// The week and the four weeks of a team: how many visits and how much care each person has each day. A cell opens its
// day.
#pragma once

#include "client/screens/timetable/timetable_screen.h"
#include "client/views/week_view.h"

namespace evenload::ui {

struct WeekScreen {
    const WeekView& view;
    const Route& route;
    PlanningProgress planning;
    std::string no_plan;                      // why it cannot be planned; empty: it can
    const ScheduleThread* schedule = nullptr; // whose comments are read
};

TimetableResult draw_week(Ui& ui, Rect area, const WeekScreen& screen, TimetableState& state,
                          Desk& desk);

// "Day", "Week", "4 weeks": at the left end of `bar`.
void draw_spans(Ui& ui, Rect& bar, const Route& route, Desk& desk);

} // namespace evenload::ui
