#include "client/screens/tasks/tasks_screen.h"

#include "client/screens/lists/export_button.h"
#include "client/screens/tasks/task_list.h"
#include "client/views/list_csv.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/flow.h"
#include "client/widgets/label.h"
#include "client/widgets/scroll.h"
#include "client/widgets/tabs.h"

#include <array>

namespace evenload::ui {
namespace {

constexpr float column = 820;
constexpr float group_height = 34;

std::optional<TasksOf> draw_choice(Ui& ui, Rect bar, TasksOf whose) {
    static const std::array<Tab, 2> tabs{Tab{"tasks:mine", "Mine"}, Tab{"tasks:team", "Team"}};
    bar.width = segments_width(ui, tabs);
    const auto chosen =
        segments(ui, bar, "tasks:whose", "Whose tasks", tabs, whose == TasksOf::mine ? 0 : 1);
    if (!chosen) return std::nullopt;
    return *chosen == 0 ? TasksOf::mine : TasksOf::team;
}

float height_of(const Ui& ui, const TasksView& view, float width) {
    float height = 0;
    for (const TaskGroup& group : view.groups) {
        height += group_height + space_3;
        for (const TaskLine& task : group.tasks)
            height += task_height(ui, task, width, true);
    }
    return height;
}

void draw_group(Ui& ui, Flow& flow, const Scroll& scroll, const TaskGroup& group,
                const TasksView& view, Desk& desk) {
    const std::string title = group.title + " · " + std::to_string(group.tasks.size());
    heading(ui, flow.take(group_height), "tasks:" + group.title, title, 2, Face::small_strong);
    const Container list{ui.tree,
                         {.key = "tasks:" + group.title + ":list",
                          .role = Role::list,
                          .name = group.title,
                          .rect = scroll.view}};
    TaskPlace place{{}, 0, static_cast<int>(group.tasks.size()), true};
    for (const TaskLine& task : group.tasks) {
        place.rect = flow.take(task_height(ui, task, flow.width(), true));
        ++place.position;
        if (scroll.wants(place.rect.moved(-scroll.origin.x, -scroll.origin.y)))
            draw_task(ui, place, task, view.why_not_act, desk);
    }
    flow.skip(space_3);
}

} // namespace

std::optional<TasksOf> draw_tasks(Ui& ui, Rect area, const TasksScreen& screen, Desk& desk) {
    Rect inside = area.inset(space_4, 10);
    if (inside.width > column) inside.width = column;
    Rect head = inside.cut_top(36, space_2);
    head.cut_left(heading(ui, head, "page:title", "Tasks", 1, Face::title), space_3);
    if (export_button(ui, head, "tasks:export", "these tasks", screen.view.groups.empty()))
        desk.save_csv("tasks", tasks_csv(screen.view));
    ui.paint.text_in(head, Face::small, ui.theme().muted, screen.view.summary);
    ui.tree.leaf(
        {.key = "tasks:summary", .role = Role::text, .name = screen.view.summary, .rect = head});
    std::optional<TasksOf> whose;
    if (screen.may_be_mine)
        whose = draw_choice(ui, inside.cut_top(ui.control_height(), space_3), screen.whose);
    if (screen.view.groups.empty()) {
        empty_state(ui, inside,
                    {.key = "tasks:none",
                     .icon = Icon::clipboard_check,
                     .title = "Nothing is to be done",
                     .text = "A task is added in a case: what is to be done for it, and by when."});
        return whose;
    }
    const float width = inside.width - 8;
    const Scroll scroll{ui,
                        {.key = "tasks:scroll",
                         .rect = inside,
                         .content_height = height_of(ui, screen.view, width)}};
    Flow flow{{scroll.origin.x, scroll.origin.y, width, 0}};
    for (const TaskGroup& group : screen.view.groups)
        draw_group(ui, flow, scroll, group, screen.view, desk);
    return whose;
}

} // namespace evenload::ui
