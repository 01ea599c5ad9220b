// All tasks: mine or the team's, what is overdue first. A tick does one; its case is a click away.
#pragma once

#include "client/screens/desk.h"
#include "client/views/tasks_view.h"
#include "client/widgets/ui.h"

#include <optional>

namespace evenload::ui {

struct TasksScreen {
    const TasksView& view;
    TasksOf whose = TasksOf::team;
    bool may_be_mine = false;
};

// Returns whose tasks were just asked for.
std::optional<TasksOf> draw_tasks(Ui& ui, Rect area, const TasksScreen& screen, Desk& desk);

} // namespace evenload::ui
