#include "client/screens/lists/inbox_list.h"

#include "client/screens/lists/export_button.h"
#include "client/screens/lists/thread_route.h"
#include "client/views/list_csv.h"
#include "client/widgets/button.h"
#include "client/widgets/chip.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/icon_button.h"
#include "client/widgets/label.h"
#include "client/widgets/scroll.h"
#include "common/commands/comment/mark_notices_read.h"

#include <algorithm>

namespace evenload::ui {
namespace {

constexpr float padding = 12;

Icon icon_of(NoticeKind kind) {
    switch (kind) {
    case NoticeKind::mention: return Icon::message_square;
    case NoticeKind::schedule_published:
    case NoticeKind::schedule_withdrawn: return Icon::calendar_clock;
    case NoticeKind::handover_asked:
    case NoticeKind::handover_answered: return Icon::arrow_right_left;
    case NoticeKind::case_given: return Icon::folder_open;
    case NoticeKind::caseload_shared: return Icon::share_2;
    case NoticeKind::record_opened: return Icon::triangle_alert;
    case NoticeKind::deputy_named: return Icon::user_plus;
    case NoticeKind::absence_cover: break;
    }
    return Icon::user_x;
}

float text_height(const Ui& ui, const InboxLine& line, float width) {
    return line.text.empty() ? 0 : ui.paint.paragraph_height(Face::small, line.text, width, 3) + 2;
}

void open_line(const InboxLine& line, Desk& desk) {
    if (line.unread) desk.give(MarkNoticesRead{{{line.id}}}, "");
    if (!line.page_address.empty()) return desk.leave_to(line.page_address);
    if (line.opens) desk.go(route_to(line.place));
}

void draw_line(Ui& ui, Rect rect, const InboxLine& line, int position, int count, Desk& desk) {
    const Theme& theme = ui.theme();
    const std::string key = "notice:" + line.id.text;
    Container item{ui.tree,
                   {.key = key + ":item",
                    .role = Role::listitem,
                    .rect = rect,
                    .position = position,
                    .set_size = count}};
    ui.paint.accented_surface(rect, radius_large, Elevation::card,
                              line.unread ? theme.brand : theme.line, theme.line);
    Rect inside = rect.inset(padding + 4, padding);
    if (line.unread &&
        icon_button(
            ui, inside.cut_right(ui.control_height(), space_2),
            {.key = key + ":read", .icon = Icon::check, .name = "Mark as read: " + line.title}))
        desk.give(MarkNoticesRead{{{line.id}}}, "");
    Node node{.key = key,
              .role = Role::button,
              .name = line.title + ", " + line.when + (line.unread ? ", unread" : "") + ". " +
                      line.detail + (line.text.empty() ? "" : ": " + line.text),
              .rect = inside};
    node.actions = action::activate;
    if (!line.opens && !line.unread) {
        node.states |= state::disabled;
        node.description = "What it was about is not yours to see now";
    }
    const Interaction act = control(ui, std::move(node));
    if (act.hovered) ui.paint.stroke(rect, theme.brand, radius_large, 1.5f);
    ui.paint.icon({inside.x, inside.y, 18, 20}, icon_of(line.kind), theme.muted);
    inside.cut_left(26);
    Rect first = inside.cut_top(20, 2);
    const float when = ui.paint.width(Face::small, line.when) + 4;
    if (line.unread && first.width > 320) {
        const Chip news{.label = "Unread", .tint = Tint::brand};
        const float width = chip_width(ui, news);
        chip(ui, first.cut_right(width, space_2).top_left(), news);
    }
    ui.paint.text_in(first.cut_right(when, space_2), Face::small, theme.muted, line.when,
                     Align::right);
    ui.paint.text_in(first, line.unread ? Face::strong : Face::body, theme.ink, line.title);
    ui.paint.text_in(inside.cut_top(18, 2), Face::small, theme.muted, line.detail);
    if (!line.text.empty()) ui.paint.paragraph(inside, Face::small, theme.ink, line.text, 3);
    if (act.clicked) open_line(line, desk);
}

} // namespace

void draw_inbox(Ui& ui, Rect area, const InboxView& view, InboxState& state, Desk& desk) {
    Rect head = area.cut_top(32, space_2);
    head.cut_left(heading(ui, head, "inbox:title", "For me", 2, Face::heading), space_3);
    if (export_button(ui, head, "inbox:export", "what is for me", view.lines.empty()))
        desk.save_csv("notices", notices_csv(view));
    if (view.unread > 0 &&
        button_right(ui, head,
                     {.key = "inbox:all", .label = "Mark all as read", .kind = ButtonKind::quiet}))
        desk.give(MarkNoticesRead{}, "Marked all as read");
    ui.tree.leaf({.key = "inbox:unread", .role = Role::status, .name = view.summary, .rect = head});
    ui.paint.text_in(head, Face::small, ui.theme().muted, view.summary);
    if (view.lines.empty()) {
        empty_state(ui, area,
                    {.key = "inbox:none",
                     .icon = Icon::circle_check,
                     .title = "Nothing for you yet",
                     .text = "You are told here when somebody mentions you, answers you, shares a "
                             "caseload, gives you a case or publishes your schedule."});
        return;
    }
    Container list{ui.tree,
                   {.key = "inbox:list", .role = Role::list, .name = "For me", .rect = area}};
    const Scroll scroll{ui, {.key = "inbox:scroll", .rect = area, .content_height = state.height}};
    float y = scroll.origin.y;
    int position = 0;
    for (const InboxLine& line : view.lines) {
        const float beside =
            2 * (padding + 4) + 26 + (line.unread ? ui.control_height() + space_2 : 0);
        const float height = 2 * padding + 42 + text_height(ui, line, area.width - 8 - beside);
        const Rect rect{area.x, y, area.width - 8, height};
        y += height + space_2;
        ++position;
        if (rect.intersects(area.inset(0, -200)))
            draw_line(ui, rect, line, position, static_cast<int>(view.lines.size()), desk);
    }
    if (state.height != y - scroll.origin.y) ui.host.request_frames(1);
    state.height = y - scroll.origin.y;
}

} // namespace evenload::ui
