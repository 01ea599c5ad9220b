#include "client/screens/tasks/task_list.h"

#include "client/screens/tints.h"
#include "client/widgets/button.h"
#include "client/widgets/checkbox.h"
#include "client/widgets/chip.h"
#include "client/widgets/icon_button.h"
#include "common/commands/task/complete_task.h"

namespace evenload::ui {
namespace {

constexpr float padding = 8;
constexpr float line_height = 20;
constexpr float target_height = 28; // of the line with the button that opens the case

std::string below_title(const TaskLine& task) {
    return task.done ? task.done_by : task.who;
}

std::string spoken(const TaskLine& task) {
    std::string words =
        task.title + ", " + task.due.text + ", " + task.about + ", " + below_title(task);
    if (!task.details.empty()) words += ": " + task.details;
    return words;
}

void open_case(const TaskLine& task, Desk& desk) {
    Route route;
    route.page = Page::cases;
    route.case_reference = task.case_reference;
    route.tab = "tasks";
    desk.go(route);
}

} // namespace

float task_height(const Ui& ui, const TaskLine& task, float width, bool with_case) {
    const float details = task.details.empty()
                              ? 0
                              : ui.paint.paragraph_height(Face::small, task.details, width - 48, 3);
    return 2 * padding + ui.control_height() + details + (with_case ? target_height : line_height);
}

void draw_task(Ui& ui, const TaskPlace& place, const TaskLine& task,
               const std::optional<std::string>& why_not, Desk& desk) {
    const Theme& theme = ui.theme();
    const Container item{ui.tree,
                         {.key = "task:" + task.id.text,
                          .role = Role::listitem,
                          .name = spoken(task),
                          .rect = place.rect,
                          .position = place.position,
                          .set_size = place.set_size}};
    ui.paint.line({place.rect.x, place.rect.y}, {place.rect.right(), place.rect.y}, theme.line);
    Rect inside = place.rect.inset(0, padding);
    Rect first = inside.cut_top(ui.control_height());
    if (!task.done && icon_button(ui, first.cut_right(ui.control_height(), space_1),
                                  {.key = "task:amend:" + task.id.text,
                                   .icon = Icon::pencil,
                                   .name = "Amend: " + task.title,
                                   .enabled = !why_not,
                                   .why_not = why_not.value_or("")}))
        desk.open({FormRequest::Kind::amend_task, task.id.text});
    const Chip due{.label = task.due.text, .tint = tint(task.due.tone)};
    const float width = chip_width(ui, due);
    chip(ui, {first.right() - width, first.y + (first.height - chip_height) / 2}, due);
    first.cut_right(width, space_2);
    if (checkbox(ui, first,
                 {.key = "task:done:" + task.id.text,
                  .label = task.title,
                  .checked = task.done,
                  .enabled = !why_not,
                  .why_not = why_not.value_or("")}))
        desk.give(CompleteTask{task.id, !task.done},
                  (task.done ? "Opened again: " : "Done: ") + task.title);
    inside.cut_left(28);
    Rect second = inside.cut_top(place.with_case ? target_height : line_height);
    if (place.with_case) {
        const Button about{.key = "task:case:" + task.id.text,
                           .label = task.about,
                           .kind = ButtonKind::link,
                           .name = "Open the case " + task.about};
        if (button_left(ui, second, about)) open_case(task, desk);
    }
    ui.paint.text_in(second, Face::small, theme.muted, below_title(task));
    if (!task.details.empty())
        ui.paint.paragraph(inside, Face::small, theme.muted, task.details, 3);
}

} // namespace evenload::ui
