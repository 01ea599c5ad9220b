// Tasks as rows with a tick: on the page of tasks and in a case.
#pragma once

#include "client/screens/desk.h"
#include "client/views/tasks_view.h"
#include "client/widgets/ui.h"

#include <optional>
#include <string>

namespace evenload::ui {

float task_height(const Ui& ui, const TaskLine& task, float width, bool with_case);

struct TaskPlace {
    Rect rect;
    int position = 0;
    int set_size = 0;
    bool with_case = true; // says which case it is about, and opens it
};

void draw_task(Ui& ui, const TaskPlace& place, const TaskLine& task,
               const std::optional<std::string>& why_not, Desk& desk);

} // namespace evenload::ui
