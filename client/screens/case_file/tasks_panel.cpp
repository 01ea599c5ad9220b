#include "client/screens/case_file/tasks_panel.h"

#include "client/screens/case_file/box.h"
#include "client/screens/lists/export_button.h"
#include "client/screens/tasks/task_list.h"
#include "client/views/list_csv.h"

namespace evenload::ui {

float draw_tasks_panel(Ui& ui, Rect place, const CaseView& view, Desk& desk) {
    const float width = place.width - 2 * Box::padding;
    float height = view.tasks.empty() ? 24 : 0;
    for (const TaskLine& task : view.tasks)
        height += task_height(ui, task, width, false);
    Box box{ui, place, height, "case:tasks", "Tasks"};
    const Button add{.key = "case:tasks:add",
                     .label = "Add a task",
                     .icon = Icon::plus,
                     .kind = ButtonKind::quiet,
                     .enabled = !view.actions.task,
                     .why_not = view.actions.task.value_or("")};
    if (box.head_button(ui, add)) desk.open({FormRequest::Kind::add_task, view.id.text});
    Rect before = box.head.moved(0, -8);
    before.height = 28;
    before.cut_right(button_width(ui, add), space_2);
    if (export_button(ui, before, "case:tasks:export", "these tasks", view.tasks.empty()))
        desk.save_csv("tasks_of_case", tasks_csv(view.tasks));
    if (view.tasks.empty()) {
        paragraph(ui, box.inside, "case:tasks:none", "Nothing is to be done but the contacts.",
                  Face::body, Tint::neutral, true);
        return Box::outer(height);
    }
    const Container list{
        ui.tree,
        {.key = "case:tasks:list", .role = Role::list, .name = "Tasks", .rect = box.inside}};
    Rect inside = box.inside;
    TaskPlace next{{}, 0, static_cast<int>(view.tasks.size()), false};
    for (const TaskLine& task : view.tasks) {
        next.rect = inside.cut_top(task_height(ui, task, width, false));
        ++next.position;
        if (next.rect.intersects(ui.paint.clip()))
            draw_task(ui, next, task, view.actions.task, desk);
    }
    return Box::outer(height);
}

} // namespace evenload::ui
