#include "client/screens/lists/not_recorded_screen.h"

#include "client/screens/lists/export_button.h"
#include "client/screens/timetable/visit_events.h"
#include "client/screens/tints.h"
#include "client/views/list_csv.h"
#include "client/widgets/button.h"
#include "client/widgets/chip.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/icon_button.h"
#include "client/widgets/label.h"
#include "client/widgets/scroll.h"
#include "client/widgets/tabs.h"

#include <algorithm>

namespace evenload::ui {
namespace {

constexpr float column = 900;
constexpr float padding = 12;
constexpr float beside = 620; // narrower, the buttons stand below the words

struct Line {
    const NotRecordedLine& what;
    const std::optional<std::string>& why_not;
    bool stacked = false;
};

float height_of(const Ui& ui, const Line& line) {
    const float words = 22 + 18 + 18;
    return 2 * padding + words + (line.stacked ? ui.control_height() + space_2 : 0);
}

void open_case(const NotRecordedLine& line, Desk& desk) {
    Route route;
    route.page = Page::cases;
    route.case_reference = line.reference;
    desk.go(route);
}

void draw_buttons(Ui& ui, Rect bar, const Line& line, Desk& desk) {
    const NotRecordedLine& what = line.what;
    const std::string no = line.why_not.value_or("");
    if (button_right(ui, bar,
                     {.key = "record:" + what.id.text,
                      .label = "Record",
                      .icon = Icon::pencil,
                      .kind = ButtonKind::primary,
                      .enabled = no.empty(),
                      .why_not = no,
                      .name = "Record the contact with " + what.name}))
        desk.open({FormRequest::Kind::record_contact, what.id.text});
    if (button_right(ui, bar,
                     {.key = "no_access:" + what.id.text,
                      .label = "No access",
                      .enabled = no.empty(),
                      .why_not = no,
                      .name = "No access to " + what.name}))
        give_event({VisitEvent::Kind::no_access, what.id, what.name}, desk);
    if (icon_button(ui, bar.cut_right(ui.control_height(), space_2),
                    {.key = "call:" + what.id.text,
                     .icon = Icon::phone,
                     .name = "Call " + what.name,
                     .bordered = true,
                     .enabled = !what.phone.empty(),
                     .why_not = "No telephone number is known"}))
        desk.leave_to("tel:" + what.phone);
}

void draw_line(Ui& ui, Rect rect, const Line& line, int position, int count, Desk& desk) {
    const Theme& theme = ui.theme();
    const NotRecordedLine& what = line.what;
    Container item{ui.tree,
                   {.key = "late:" + what.id.text + ":item",
                    .role = Role::listitem,
                    .rect = rect,
                    .position = position,
                    .set_size = count}};
    ui.paint.surface(rect, radius_large, Elevation::card);
    ui.paint.fill({rect.x, rect.y + 6, 4, rect.height - 12}, theme.of(tint(what.mark.tone)).accent,
                  2);
    Rect inside = rect.inset(padding);
    if (line.stacked) {
        draw_buttons(ui, inside.cut_bottom(ui.control_height()), line, desk);
        inside.cut_bottom(space_2);
    } else {
        const Rect right = inside.cut_right(300, space_2);
        draw_buttons(
            ui,
            {right.x, right.centre().y - ui.control_height() / 2, right.width, ui.control_height()},
            line, desk);
    }
    const Interaction seen =
        control(ui, {.key = "late:" + what.id.text,
                     .role = Role::button,
                     .name = what.spoken,
                     .rect = {rect.x, rect.y, inside.right() - rect.x, inside.bottom() - rect.y},
                     .actions = action::activate});
    Rect first = inside.cut_top(22);
    const Chip mark{.label = what.mark.text, .tint = tint(what.mark.tone), .strong = true};
    const float width = std::min(chip_width(ui, mark), first.width * 0.6f);
    const Rect place = first.cut_right(width, space_2);
    chip(ui, place.top_left(), mark, width);
    ui.paint.text_in(first, Face::strong, seen.hovered ? theme.brand : theme.ink, what.name);
    ui.paint.text_in(inside.cut_top(18), Face::small, theme.ink,
                     tabular(what.when) + " · " + what.who);
    ui.paint.text_in(inside.cut_top(18), Face::small, theme.muted,
                     what.reference + " · " + what.detail);
    if (seen.clicked) open_case(what, desk);
}

} // namespace

NotRecordedResult draw_not_recorded(Ui& ui, Rect area, const NotRecordedView& view,
                                    NotRecordedState& state, Desk& desk) {
    NotRecordedResult result;
    Rect inside = area.inset(space_4, 10);
    if (inside.width > column) inside.width = column;
    Rect head = inside.cut_top(36, space_1);
    if (view.can_be_mine) {
        static const Tab whose[] = {{"late:team", "Team"}, {"late:mine", "Mine"}};
        const float width = segments_width(ui, whose);
        if (const auto chosen = segments(ui, head.cut_right(width, space_2), "late:whose", "Whose",
                                         whose, view.mine ? 1 : 0))
            result.mine = *chosen == 1;
    }
    if (export_button(ui, head, "late:export", "these contacts", view.lines.empty()))
        desk.save_csv("not_recorded", not_recorded_csv(view));
    heading(ui, head, "page:title", "Not recorded as done", 1, Face::title);
    Rect line = inside.cut_top(20, space_2);
    ui.tree.leaf({.key = "late:summary",
                  .role = Role::status,
                  .name = view.summary,
                  .description = view.definition,
                  .rect = line});
    ui.paint.text_in(line, Face::body, ui.theme().muted, view.summary);
    if (line.contains(ui.pointer())) ui.tooltip("late:summary", line, view.definition);
    if (view.lines.empty()) {
        empty_state(ui, inside,
                    {.key = "late:none",
                     .icon = Icon::circle_check,
                     .title = "Everything is recorded",
                     .text = "A contact comes here when its time is over and nobody has said what "
                             "became of it."});
        return result;
    }
    Container list{ui.tree,
                   {.key = "late:list",
                    .role = Role::list,
                    .name = "Not recorded as done",
                    .rect = inside,
                    .arrows = Arrows::vertical}};
    const Scroll scroll{ui, {.key = "late:scroll", .rect = inside, .content_height = state.height}};
    const float width = inside.width - 8;
    float y = 0;
    const int count = static_cast<int>(view.lines.size());
    for (int i = 0; i < count; ++i) {
        const Line one{view.lines[static_cast<std::size_t>(i)], view.why_not_record,
                       width < beside};
        const Rect place{0, y, width, height_of(ui, one)};
        y += place.height + space_2;
        if (scroll.wants(place)) draw_line(ui, scroll.to_screen(place), one, i + 1, count, desk);
    }
    if (y != state.height) ui.host.request_frames(1);
    state.height = y;
    return result;
}

} // namespace evenload::ui
