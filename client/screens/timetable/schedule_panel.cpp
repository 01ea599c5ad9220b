#include "client/screens/timetable/schedule_panel.h"

#include "client/widgets/button.h"
#include "client/widgets/icon_button.h"
#include "client/widgets/label.h"
#include "client/widgets/scroll.h"

namespace evenload::ui {
namespace {

constexpr float padding = 14;
constexpr float close_side = 28;

} // namespace

void draw_schedule_button(Ui& ui, Rect& bar, const ScheduleButton& look, const Route& route,
                          Desk& desk) {
    const std::string name = "Comments on the team's schedule" + unread_words(look.unread);
    const Button wanted{.key = "schedule:open",
                        .label = "Comments",
                        .icon = Icon::message_square,
                        .name = name,
                        .badge = look.unread > 0 ? look.unread : -1};
    const bool pressed =
        look.narrow
            ? icon_button(ui, bar.cut_right(ui.control_height(), space_2),
                          {.key = wanted.key, .icon = wanted.icon, .name = name, .bordered = true})
            : button_right(ui, bar, wanted);
    if (!pressed) return;
    Route thread = route.without_panel();
    thread.tab = "comments";
    desk.go(thread);
}

void draw_schedule_panel(Ui& ui, Rect area, const ScheduleThread& schedule, TimetableState& state,
                         Desk& desk) {
    Container panel{
        ui.tree,
        {.key = "schedule", .role = Role::complementary, .name = schedule.title, .rect = area}};
    ui.paint.surface(area, radius_large, Elevation::card);
    const Rect inside = area.inset(padding);
    {
        const Scroll scroll{
            ui, {.key = "schedule:panel", .rect = inside, .content_height = state.panel_height}};
        Rect place{scroll.origin.x, scroll.origin.y, inside.width, 100000};
        const Rect title = place.cut_top(24, 2);
        heading(ui, {title.x, title.y, title.width - close_side, title.height}, "schedule:title",
                schedule.title, 2, Face::heading);
        place.cut_top(paragraph(ui, place, "schedule:period", schedule.period, Face::small,
                                Tint::neutral, true),
                      space_3);
        const CommentsPanel comments{schedule.thread,
                                     {CommentSubject::contact_schedule, schedule.schedule_id.text},
                                     "schedule",
                                     schedule.why_not_comment,
                                     true,
                                     &schedule};
        place.cut_top(draw_comments(ui, place, comments, state.comment, desk));
        const float height = place.y - scroll.origin.y + space_4;
        if (height != state.panel_height) ui.host.request_frames(1);
        state.panel_height = height;
    }
    if (icon_button(ui, {area.right() - close_side - 8, area.y + 8, close_side, close_side},
                    {.key = "schedule:close", .icon = Icon::x, .name = "Close the comments"}))
        desk.back_from_panel();
}

} // namespace evenload::ui
