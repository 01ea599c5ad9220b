#include "client/screens/caseloads/caseload_page.h"

#include "client/screens/board/board_filters.h"
#include "client/screens/board/move_cases.h"
#include "client/screens/board/selection_bar.h"
#include "client/screens/caseloads/case_table.h"
#include "client/screens/caseloads/caseload_menu.h"
#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "client/widgets/capacity_bar.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/icon_button.h"
#include "client/widgets/label.h"
#include "client/widgets/scroll.h"
#include "client/widgets/tabs.h"
#include "common/commands/caseload/revoke_share.h"

#include <algorithm>

namespace evenload::ui {
namespace {

constexpr float side_width = 300;
constexpr float room_beside = 1000;
constexpr float padding = 14;

CaseloadMenu menu_of(const CaseloadView& view) {
    return {view.id, view.professional_id, view.name, view.why_not_change, false};
}

void draw_head(Ui& ui, Rect bar, const CaseloadView& view, const Route& route, Desk& desk) {
    const float side = ui.control_height();
    const bool words = bar.width > 760;
    if (icon_button(
            ui, bar.cut_left(side, space_2),
            {.key = "caseload:back", .icon = Icon::arrow_left, .name = "Back to the caseloads"})) {
        Route list = route;
        list.caseload_id = {};
        list.sort.clear();
        desk.go(list);
    }
    {
        Container group{ui.tree,
                        {.key = "caseload:actions",
                         .role = Role::toolbar,
                         .name = "This caseload",
                         .rect = bar,
                         .arrows = Arrows::horizontal}};
        const Rect more = bar.cut_right(side, space_2);
        if (icon_button(ui, more,
                        {.key = "caseload:more",
                         .icon = Icon::ellipsis,
                         .name = "More for this caseload",
                         .bordered = true,
                         .opens_menu = true}))
            open_caseload_menu(ui, menu_of(view), more);
        if (view.shared &&
            button_right(ui, bar,
                         {.key = "caseload:print", .label = "Print", .icon = Icon::printer}))
            desk.leave_to(print_address(menu_of(view), route));
        if (words && button_right(ui, bar,
                                  {.key = "caseload:share",
                                   .label = "Share…",
                                   .icon = Icon::share_2,
                                   .enabled = !view.why_not_change,
                                   .why_not = view.why_not_change.value_or("")}))
            desk.open({FormRequest::Kind::share_caseload, view.id.text});
    }
    draw_caseload_menu(ui, menu_of(view), route, desk);
    const float used = heading(ui, bar, "page:title", view.name, 1, Face::title);
    bar.cut_left(used, space_3);
    std::string caption = view.period;
    if (view.professional != view.name) caption = view.professional + " · " + caption;
    ui.tree.leaf({.key = "caseload:caption", .role = Role::text, .name = caption, .rect = bar});
    if (words) ui.paint.text_in(bar, Face::small, ui.theme().muted, caption);
}

float draw_shares(Ui& ui, Rect place, const CaseloadView& view, Desk& desk) {
    float y = place.y;
    heading(ui, {place.x, y, place.width, 24}, "caseload:shares:title", "Shared with", 2,
            Face::strong);
    y += 28;
    if (view.shares.empty()) {
        paragraph(ui, {place.x, y, place.width, 20}, "caseload:shares:none",
                  "Nobody beyond the team.", Face::small, Tint::neutral, true);
        return y + 28 - place.y;
    }
    Container list{
        ui.tree,
        {.key = "caseload:shares", .role = Role::list, .name = "Shared with", .rect = place}};
    for (const ShareLine& line : view.shares) {
        Rect row{place.x, y, place.width, 40};
        Container item{ui.tree,
                       {.key = "share:" + line.grant_id.text,
                        .role = Role::listitem,
                        .name = line.name + ", " + line.detail,
                        .rect = row}};
        const Button stop{.key = "unshare:" + line.grant_id.text,
                          .label = "Stop",
                          .kind = ButtonKind::link,
                          .enabled = !view.why_not_change,
                          .why_not = view.why_not_change.value_or(""),
                          .name = "Stop sharing with " + line.name};
        if (button_right(ui, row, stop))
            desk.give(RevokeShare{line.grant_id}, "Stopped sharing with " + line.name);
        ui.paint.text_in(row.cut_top(20), Face::small_strong, ui.theme().ink, line.name);
        ui.paint.text_in(row.cut_top(18), Face::small, ui.theme().muted, line.detail);
        y += 44;
    }
    return y - place.y;
}

void draw_side(Ui& ui, Rect area, const CaseloadView& view, CaseloadState& state, Desk& desk) {
    Container side{ui.tree,
                   {.key = "caseload:side",
                    .role = Role::complementary,
                    .name = "About this caseload",
                    .rect = area}};
    ui.paint.surface(area, radius_large, Elevation::card);
    const Rect inside = area.inset(padding);
    const Scroll scroll{
        ui, {.key = "caseload:about", .rect = inside, .content_height = state.side_height}};
    Rect place{scroll.origin.x, scroll.origin.y, inside.width - 6, 100000};
    if (!view.load.empty()) {
        const CapacityBar bar{.percent = view.percent, .amount = view.load};
        const Rect load = place.cut_top(capacity_bar_height(ui, bar), space_3);
        capacity_bar(ui, load, bar);
        ui.tree.leaf({.key = "caseload:load",
                      .role = Role::meter,
                      .name = "Load, " + view.load,
                      .rect = load,
                      .percent = view.percent});
    }
    if (!view.purpose.empty())
        place.cut_top(paragraph(ui, place, "caseload:purpose", view.purpose, Face::small), space_3);
    if (!view.shared) place.cut_top(draw_shares(ui, place, view, desk), space_3);
    heading(ui, place.cut_top(24, 4), "caseload:comments:title", "Comments", 2, Face::strong);
    const CommentsPanel comments{view.thread,
                                 {CommentSubject::caseload, view.id.text},
                                 "caseload",
                                 view.why_not_comment,
                                 !view.shared};
    place.cut_top(draw_comments(ui, place, comments, state.comment, desk));
    const float height = place.y - scroll.origin.y + space_4;
    if (height != state.side_height) ui.host.request_frames(1);
    state.side_height = height;
}

void draw_table(Ui& ui, Rect area, const CaseloadScreen& screen, BoardState& state, Desk& desk) {
    Rect bar = area.cut_top(ui.control_height(), space_2);
    draw_filters(ui, bar, screen.board.view, screen.board.route, desk);
    draw_case_table(ui, area,
                    {screen.board, *screen.board.table, "Cases of " + screen.view.name, false,
                     !screen.view.shared},
                    state, desk);
    draw_selection_bar(ui, area, screen.board, state);
}

} // namespace

void draw_caseload(Ui& ui, Rect area, const CaseloadScreen& screen, CaseloadState& state,
                   Desk& desk) {
    const CaseloadView& view = screen.view;
    if (!view.found) {
        empty_state(ui, area,
                    {.key = "caseload:none",
                     .icon = Icon::users,
                     .title = "There is no such caseload here",
                     .text = "It was deleted, or is not shared with you any more.",
                     .heading_level = 1});
        return;
    }
    forget_what_has_gone(screen.board.view, state.board);
    const Route& route = screen.board.route;
    Rect inside = area.inset(space_4, 10);
    draw_head(ui, inside.cut_top(36, space_2), view, route, desk);
    if (view.shared) {
        const Banner shared{
            .key = "caseload:shared", .text = view.shared->words, .icon = Icon::share_2};
        banner(ui, inside.cut_top(banner_height(ui, shared, inside.width), space_2), shared);
    }
    if (area.width >= room_beside) {
        draw_side(ui, inside.cut_right(side_width, space_3), view, state, desk);
        draw_table(ui, inside, screen, state.board, desk);
    } else {
        const Tab parts[] = {{"caseload:cases", "Cases", 0},
                             {"caseload:about", "About", view.thread.unread}};
        const bool about = route.tab == "about";
        const auto chosen = tabs(ui, inside.cut_top(tabs_height, space_2), "caseload:tabs",
                                 "Parts of the caseload", parts, about ? 1 : 0);
        if (about)
            draw_side(ui, inside, view, state, desk);
        else
            draw_table(ui, inside, screen, state.board, desk);
        if (chosen) {
            Route other = route;
            other.tab = *chosen == 1 ? "about" : "";
            desk.replace(other);
        }
    }
    draw_move_menu(ui, screen.board, state.board, desk);
}

} // namespace evenload::ui
