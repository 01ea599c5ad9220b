#include "client/screens/caseloads/caseloads_screen.h"

#include "client/screens/caseloads/caseload_menu.h"
#include "client/screens/lists/export_button.h"
#include "client/views/list_csv.h"
#include "client/views/words.h"
#include "client/widgets/avatar.h"
#include "client/widgets/button.h"
#include "client/widgets/capacity_bar.h"
#include "client/widgets/chip.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/icon_button.h"
#include "client/widgets/label.h"
#include "client/widgets/scroll.h"

#include <algorithm>

namespace evenload::ui {
namespace {

constexpr float most_width = 1180;
constexpr float row_height = 68;
constexpr float phone_row_height = 104;
constexpr float narrow = 700;
constexpr float load_width = 230;
constexpr float shared_width = 250;
constexpr float padding = 12;

CaseloadMenu menu_of(const CaseloadLine& line, const CaseloadsView& view) {
    return {line.id, line.professional_id, line.name, view.why_not_create};
}

void draw_load(Ui& ui, Rect place, const CaseloadLine& line) {
    if (line.load.empty()) return;
    const CapacityBar bar{.percent = line.percent, .amount = line.load};
    const float height = capacity_bar_height(ui, bar);
    capacity_bar(ui, {place.x, place.centre().y - height / 2, place.width, height}, bar);
}

void draw_names(Ui& ui, Rect place, const CaseloadLine& line) {
    const Theme& theme = ui.theme();
    Rect first = place.cut_top(20, 2);
    if (line.unread > 0) {
        const Chip news{.label = std::to_string(line.unread) + " new",
                        .icon = Icon::message_square,
                        .tint = Tint::brand};
        const float name = ui.paint.width(Face::strong, line.name);
        if (name + 80 < first.width) chip(ui, {first.x + name + 8, first.y}, news);
    }
    ui.paint.text_in(first, Face::strong, theme.ink, line.name);
    std::string below = count_words(line.cases, "case") + " · " + line.period;
    if (line.professional != line.name && !line.professional.empty())
        below = line.professional + " · " + below;
    ui.paint.text_in(place.cut_top(18), Face::small, theme.muted, below);
}

void draw_line(Ui& ui, Rect rect, const CaseloadLine& line, const CaseloadsView& view,
               const Route& route, bool mine, int position, int count, Desk& desk) {
    const std::string key = "caseload:" + line.professional_id.text + line.id.text;
    const Theme& theme = ui.theme();
    Container item{ui.tree,
                   {.key = key + ":item",
                    .role = Role::listitem,
                    .rect = rect,
                    .position = position,
                    .set_size = count}};
    ui.paint.surface(rect, radius_large, Elevation::card);
    Rect inside = rect.inset(padding, 10);
    const float side = ui.control_height();
    if (!mine) {
        const Rect more = inside.cut_right(side, space_2);
        const Rect place{more.x, more.centre().y - side / 2, side, side};
        if (line.id) {
            if (icon_button(ui, place,
                            {.key = key + ":more",
                             .icon = Icon::ellipsis,
                             .name = "More for the caseload " + line.name,
                             .opens_menu = true}))
                open_caseload_menu(ui, menu_of(line, view), place);
        } else if (icon_button(ui, place,
                               {.key = key + ":new",
                                .icon = Icon::plus,
                                .name = "New caseload for " + line.name,
                                .bordered = true,
                                .enabled = !view.why_not_create,
                                .why_not = view.why_not_create.value_or("")})) {
            desk.open({FormRequest::Kind::new_caseload, line.professional_id.text});
        }
    }
    if (line.id) {
        Route target;
        target.page = Page::caseloads;
        target.team_id = route.team_id;
        target.caseload_id = line.id;
        Node node{.key = key, .role = Role::link, .name = line.spoken, .rect = inside};
        node.actions = action::activate;
        if (!mine) node.actions |= action::menu;
        node.address = to_address(target);
        const Interaction act = control(ui, std::move(node));
        if (act.hovered) ui.paint.stroke(rect, theme.brand, radius_large, 1.5f);
        if (act.menu) open_caseload_menu(ui, menu_of(line, view), rect);
        if (act.clicked) open_caseload(line.id, route, desk);
    } else {
        ui.tree.leaf({.key = key, .role = Role::text, .name = line.spoken, .rect = inside});
    }
    Rect text = inside;
    const Rect face = text.cut_left(36, space_3);
    avatar(ui, {face.x, inside.y + 2, 36, 36}, line.initials, line.professional);
    if (rect.width < narrow) {
        draw_names(ui, text.cut_top(42), line);
        draw_load(ui, {inside.x, text.y, inside.width, 30}, line);
        if (line.load.empty())
            ui.paint.text_in({inside.x, text.y, inside.width, 20}, Face::small, theme.muted,
                             line.shared);
    } else {
        const Rect shared = text.cut_right(shared_width, space_4);
        draw_load(ui, text.cut_right(load_width, space_4), line);
        draw_names(ui, text, line);
        if (!line.shared.empty()) {
            Rect words{shared.x, shared.centre().y - 18, shared.width, 36};
            ui.paint.icon({words.x, shared.centre().y - 8, 16, 16}, Icon::share_2, theme.muted);
            words.cut_left(22);
            ui.paint.paragraph({words.x, shared.centre().y - (mine ? 16.f : 8.f), words.width, 36},
                               Face::small, theme.muted,
                               mine ? line.shared : "Shared with " + line.shared, 2);
        }
    }
}

struct Section {
    const char* key;
    const char* title;
    const std::vector<CaseloadLine>& lines;
    bool mine;
};

// The team's and the shared ones below each other; only what is in sight.
void draw_lines(Ui& ui, Rect inside, const CaseloadsView& view, const Route& route,
                CaseloadsState& state, Desk& desk) {
    const Scroll scroll{ui,
                        {.key = "caseloads:list", .rect = inside, .content_height = state.height}};
    const float row = inside.width < narrow ? phone_row_height : row_height;
    float y = scroll.origin.y;
    const Section sections[] = {{"shared", "Shared with me", view.shared_with_me, true},
                                {"team", "Of the team", view.team, false}};
    for (const Section& section : sections) {
        if (section.lines.empty()) continue;
        const Rect line{inside.x, y, inside.width, 26};
        if (!view.shared_with_me.empty()) {
            heading(ui, line, std::string("caseloads:") + section.key, section.title, 2,
                    Face::strong);
            y += 32;
        }
        Container list{ui.tree,
                       {.key = std::string("caseloads:list:") + section.key,
                        .role = Role::list,
                        .name = section.title,
                        .rect = inside}};
        int position = 0;
        for (const CaseloadLine& one : section.lines) {
            const Rect rect{inside.x, y, inside.width - 8, row};
            y += row + space_2;
            ++position;
            if (rect.intersects(inside.inset(0, -200)))
                draw_line(ui, rect, one, view, route, section.mine, position,
                          static_cast<int>(section.lines.size()), desk);
        }
        y += space_3;
    }
    if (state.height != y - scroll.origin.y) ui.host.request_frames(1);
    state.height = y - scroll.origin.y;
}

} // namespace

void draw_caseloads(Ui& ui, Rect area, const CaseloadsView& view, const Route& route,
                    CaseloadsState& state, Desk& desk) {
    Rect inside = area.inset(space_4, 10);
    inside.width = std::min(inside.width, most_width);
    Rect head = inside.cut_top(36, space_2);
    const float title = heading(ui, head, "page:title", "Caseloads", 1, Face::title);
    head.cut_left(title, space_3);
    if (button_right(ui, head,
                     {.key = "caseloads:new",
                      .label = inside.width < narrow ? "New" : "New caseload",
                      .icon = Icon::plus,
                      .kind = ButtonKind::primary,
                      .enabled = !view.why_not_create,
                      .why_not = view.why_not_create.value_or(""),
                      .name = "New caseload"}))
        desk.open({FormRequest::Kind::new_caseload});
    if (export_button(ui, head, "caseloads:export", "the caseloads of the team", view.team.empty()))
        desk.save_csv("caseloads", caseloads_csv(view));
    ui.tree.leaf(
        {.key = "caseloads:summary", .role = Role::text, .name = view.summary, .rect = head});
    if (inside.width >= narrow) ui.paint.text_in(head, Face::small, ui.theme().muted, view.summary);
    if (view.team.empty() && view.shared_with_me.empty()) {
        empty_state(ui, inside,
                    {.key = "caseloads:none",
                     .icon = Icon::users,
                     .title = "No caseloads yet",
                     .text = "Import the people of this team first; then each can have one."});
        return;
    }
    draw_lines(ui, inside, view, route, state, desk);
    for (const CaseloadLine& line : view.team)
        draw_caseload_menu(ui, menu_of(line, view), route, desk);
}

} // namespace evenload::ui
