#include "client/screens/frame/nav_rail.h"

#include "client/widgets/icon_button.h"
#include "client/widgets/menu.h"
#include "client/widgets/nav_item.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <vector>

namespace evenload::ui {
namespace {

struct Place {
    Page page;
    const char* label;
    Icon icon;
};

Route route_to(Page page, const Route& from) {
    Route route;
    route.page = page;
    route.team_id = from.team_id;
    return route;
}

void draw_place(Ui& ui, Rect rect, const Place& place, const Route& route, bool with_label,
                int badge, Desk& desk) {
    const Route target = route_to(place.page, route);
    if (nav_item(ui, rect,
                 {.key = "nav:" + std::string(place.label),
                  .label = place.label,
                  .icon = place.icon,
                  .address = to_address(target),
                  .current = route.page == place.page,
                  .with_label = with_label,
                  .badge = badge}))
        desk.go(target);
}

int badge_of(Page page, const NavBadges& badges) {
    if (page == Page::comments) return badges.comments;
    if (page == Page::not_recorded) return badges.not_recorded;
    return page == Page::attention ? badges.attention : 0;
}

constexpr Place all_places[] = {
    {Page::board, "Caseload board", Icon::layout_dashboard},
    {Page::timetable, "Contact schedule", Icon::calendar_clock},
    {Page::caseloads, "Caseloads", Icon::users},
    {Page::cases, "Cases", Icon::folder_open},
    {Page::my_day, "My day", Icon::user_check},
    {Page::not_recorded, "Not recorded as done", Icon::circle_alert},
    {Page::tasks, "Tasks", Icon::clipboard_check},
    {Page::comments, "Comments", Icon::message_square},
    {Page::reports, "Reports", Icon::chart_column},
    {Page::pathways, "Pathways", Icon::route},
    {Page::settings, "Settings", Icon::settings},
    {Page::attention, "Waiting and refused changes", Icon::cloud_upload},
};

// What the bottom bar has no room for.
void draw_more(Ui& ui, Rect rect, std::span<const Place> shown, const Route& route,
               const NavBadges& badges, Desk& desk) {
    std::vector<MenuItem> items;
    std::vector<Page> pages;
    for (const Place& place : all_places) {
        const bool in_bar = std::any_of(shown.begin(), shown.end(),
                                        [&](const Place& one) { return one.page == place.page; });
        if (in_bar || place.page == Page::my_day) continue;
        const int badge = badge_of(place.page, badges);
        items.push_back({.key = "more:" + std::string(place.label),
                         .label = place.label,
                         .detail = badge > 0 ? std::to_string(badge) : "",
                         .icon = place.icon,
                         .checked = route.page == place.page});
        pages.push_back(place.page);
    }
    if (icon_button(ui, rect.inset((rect.width - 44) / 2, (rect.height - 44) / 2),
                    {.key = "nav:more",
                     .icon = Icon::ellipsis,
                     .name = "More screens",
                     .opens_menu = true}))
        open_menu(ui, "nav:more:menu", rect);
    if (const auto chosen = menu(ui, "nav:more:menu", "More screens", items))
        desk.go(route_to(pages[static_cast<std::size_t>(*chosen)], route));
}

} // namespace

void draw_nav_rail(Ui& ui, Rect area, const Route& route, const NavBadges& badges, bool own_day,
                   Desk& desk) {
    ui.paint.fill(area, ui.theme().card);
    ui.paint.line({area.right() - 0.5f, area.y}, {area.right() - 0.5f, area.bottom()},
                  ui.theme().line);
    Container nav{ui.tree,
                  {.key = "nav",
                   .role = Role::navigation,
                   .name = "Screens",
                   .rect = area,
                   .arrows = Arrows::vertical}};
    Rect inside = area.inset(space_2);
    for (const Place& place : all_places)
        if (place.page != Page::my_day || own_day || route.page == Page::my_day)
            draw_place(ui, inside.cut_top(40, space_1), place, route, false,
                       badge_of(place.page, badges), desk);
}

void draw_bottom_bar(Ui& ui, Rect area, const Route& route, const NavBadges& badges, bool own_day,
                     Desk& desk) {
    static constexpr Place own[] = {{Page::my_day, "My day", Icon::calendar_clock},
                                    {Page::caseload, "My caseload", Icon::folder_open},
                                    {Page::tasks, "Tasks", Icon::clipboard_check},
                                    {Page::comments, "Comments", Icon::message_square}};
    static constexpr Place team[] = {{Page::board, "Board", Icon::layout_dashboard},
                                     {Page::timetable, "Schedule", Icon::calendar_clock},
                                     {Page::cases, "Cases", Icon::folder_open},
                                     {Page::comments, "Comments", Icon::message_square}};
    ui.paint.fill(area, ui.theme().card);
    ui.paint.line({area.x, area.y}, {area.right(), area.y}, ui.theme().line);
    Container nav{ui.tree,
                  {.key = "nav",
                   .role = Role::navigation,
                   .name = "Screens",
                   .rect = area,
                   .arrows = Arrows::horizontal}};
    Rect inside = area;
    const std::span<const Place> places = own_day ? std::span<const Place>(own) : team;
    const float width = area.width / static_cast<float>(places.size() + 1);
    for (const Place& place : places)
        draw_place(ui, inside.cut_left(width), place, route, true, badge_of(place.page, badges),
                   desk);
    draw_more(ui, inside, places, route, badges, desk);
}

} // namespace evenload::ui
