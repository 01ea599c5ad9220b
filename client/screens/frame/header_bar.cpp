#include "client/screens/frame/header_bar.h"

#include "client/screens/frame/search_box.h"
#include "client/screens/tints.h"
#include "client/views/words.h"
#include "client/widgets/avatar.h"
#include "client/widgets/icon_button.h"
#include "client/widgets/menu.h"

namespace evenload::ui {
namespace {

constexpr float narrow = 760; // below it words give way to their icon
constexpr float phone = 600;  // below it search is behind an icon

Icon icon_of(SaveState::Sign sign) {
    switch (sign) {
    case SaveState::Sign::saved: return Icon::cloud;
    case SaveState::Sign::saving: return Icon::cloud_upload;
    case SaveState::Sign::offline: return Icon::cloud_off;
    case SaveState::Sign::attention: return Icon::triangle_alert;
    case SaveState::Sign::signed_out: return Icon::log_in;
    }
    return Icon::cloud;
}

void draw_brand(Ui& ui, Rect& bar) {
    const Theme& theme = ui.theme();
    const bool word = ui.screen.width >= phone;
    Rect place = bar.cut_left(word ? 108 : 26, 0);
    ui.paint.icon({place.x, place.centre().y - 9, 18, 18}, Icon::scale, theme.on_header);
    if (!word) return;
    ui.paint.text_in({place.x + 24, place.y, place.width - 24, place.height}, Face::heading,
                     theme.on_header, "Evenload");
}

// A control on the blue bar: a lighter field under its words.
Interaction on_bar(Ui& ui, Rect rect, Node node, bool filled) {
    node.rect = rect;
    const Interaction seen = control(ui, std::move(node));
    if (filled || seen.hovered) ui.paint.fill(rect, ui.theme().header_field, radius);
    return seen;
}

void draw_team(Ui& ui, Rect& bar, const HeaderBar& header, Desk& desk) {
    const bool choice = header.teams.size() > 1;
    const float words = ui.paint.width(Face::body, header.team_name);
    const float width =
        std::min(words + (choice ? 40 : 20), bar.width * (ui.screen.width < phone ? 1.f : 0.4f));
    Rect rect = bar.cut_left(width, space_3);
    rect = {rect.x, rect.centre().y - 14, rect.width, 28};
    const Theme& theme = ui.theme();
    if (!choice) {
        ui.tree.leaf(
            {.key = "header:team", .role = Role::text, .name = header.team_name, .rect = rect});
        ui.paint.text_in(rect, Face::body, theme.on_header, header.team_name);
        return;
    }
    const Interaction seen = on_bar(ui, rect,
                                    {.key = "header:team",
                                     .role = Role::button,
                                     .name = "Team: " + header.team_name,
                                     .actions = action::activate},
                                    true);
    Rect inside = rect.inset(10, 0);
    ui.paint.icon(inside.cut_right(16, 4).inset(0, 6), Icon::chevron_down, theme.on_header_field);
    ui.paint.text_in(inside, Face::body, theme.on_header_field, header.team_name);
    if (seen.clicked) open_menu(ui, "header:teams", rect);
    std::vector<MenuItem> items;
    for (const TeamChoice& team : header.teams)
        items.push_back({.key = "team:" + team.id.text,
                         .label = team.name,
                         .checked = team.name == header.team_name});
    if (const auto chosen = menu(ui, "header:teams", "Teams", items)) {
        Route route;
        route.page = header.route.page;
        route.team_id = header.teams[static_cast<std::size_t>(*chosen)].id;
        desk.go(route);
    }
}

float saved_width(const Ui& ui, const HeaderBar& header) {
    return ui.screen.width >= narrow ? ui.paint.width(Face::small, header.saved.mark.text) + 34
                                     : 32;
}

void draw_saved(Ui& ui, Rect place, const HeaderBar& header, Desk& desk) {
    const Theme& theme = ui.theme();
    const bool words = ui.screen.width >= narrow;
    const std::string& text = header.saved.mark.text;
    const bool loud =
        header.saved.mark.tone == Tone::danger || header.saved.mark.tone == Tone::warning;
    const Rect rect{place.x, place.centre().y - 14, place.width, 28};
    const Interaction seen = on_bar(ui, rect,
                                    {.key = "header:saved",
                                     .role = Role::link,
                                     .name = text,
                                     .actions = action::activate,
                                     .address = "/attention"},
                                    loud);
    const Colour colour = loud ? theme.on_header_field : theme.on_header;
    ui.paint.icon({rect.x + 8, rect.centre().y - 8, 16, 16}, icon_of(header.saved.sign), colour);
    if (words)
        ui.paint.text_in({rect.x + 28, rect.y, rect.width - 28, rect.height}, Face::small, colour,
                         text);
    else if (seen.hovered || seen.focused)
        ui.tooltip("header:saved", rect, text);
    Route route;
    route.page = Page::attention;
    if (seen.clicked) desk.go(route);
}

void draw_person(Ui& ui, Rect place, const HeaderBar& header, HeaderState& state,
                 HeaderResult& result, Desk& desk) {
    const Rect rect{place.x, place.centre().y - 16, 32, 32};
    const Interaction seen = control(ui, {.key = "header:person",
                                          .role = Role::button,
                                          .name = header.user_name + ", " + header.user_role,
                                          .rect = rect,
                                          .actions = action::activate});
    avatar(ui, rect, initials_of(header.user_name), header.user_name);
    if (seen.clicked) open_menu(ui, "header:account", rect);
    std::vector<MenuItem> items{
        {.key = "who", .label = header.user_name, .detail = header.user_role, .heading = true},
        {.key = "theme:0",
         .label = "Colours of this device",
         .icon = Icon::monitor,
         .checked = state.theme == 0},
        {.key = "theme:1", .label = "Light", .icon = Icon::sun, .checked = state.theme == 1},
        {.key = "theme:2", .label = "Dark", .icon = Icon::moon, .checked = state.theme == 2},
        {.key = "theme:3",
         .label = "High contrast",
         .icon = Icon::contrast,
         .checked = state.theme == 3},
        {.key = "letters",
         .label = "Single-letter shortcuts",
         .icon = Icon::keyboard,
         .checked = state.letters_work,
         .separated = true},
        {.key = "sheet",
         .label = "Keyboard shortcuts",
         .detail = "?",
         .icon = Icon::circle_question_mark},
        {.key = "account", .label = "Your account…", .icon = Icon::user, .separated = true},
        {.key = "calendar", .label = "Calendar feed…", .icon = Icon::calendar_clock},
        {.key = "exchange", .label = "Import and export…", .icon = Icon::arrow_right_left},
        {.key = "out", .label = "Sign out", .icon = Icon::log_out, .separated = true},
    };
    if (ui.screen.width < phone)
        items.push_back({.key = "views", .label = "Saved views…", .icon = Icon::bookmark});
    const auto chosen = menu(ui, "header:account", header.user_name, items);
    if (!chosen) return;
    if (*chosen >= 1 && *chosen <= 4) result.theme = *chosen - 1;
    if (*chosen == 5) result.toggle_shortcuts = true;
    if (*chosen == 6) result.open_shortcuts = true;
    const std::string& key = items[static_cast<std::size_t>(*chosen)].key;
    if (key == "account") desk.leave_to("/account");
    if (key == "calendar") desk.leave_to("/calendar");
    if (key == "exchange") desk.leave_to("/import");
    if (key == "out") result.sign_out = true;
    if (key == "views") open_views_menu(ui, rect);
}

// Beside the search, where there is room: a phone has it in the person's menu.
void draw_views(Ui& ui, Rect place, const HeaderBar& header, Desk& desk) {
    if (ui.screen.width >= phone) {
        const Rect button{place.x, place.centre().y - 16, 32, 32};
        if (icon_button(ui, button,
                        {.key = "header:views",
                         .icon = Icon::bookmark,
                         .name = "Saved views",
                         .on_header = true,
                         .opens_menu = true}))
            open_views_menu(ui, button);
    }
    draw_views_menu(ui, header.views, desk);
}

} // namespace

HeaderResult draw_header(Ui& ui, Rect area, const HeaderBar& header, HeaderState& state,
                         Desk& desk) {
    HeaderResult result;
    ui.paint.fill(area, ui.theme().header);
    Container banner{ui.tree,
                     {.key = "header", .role = Role::banner, .name = "Evenload", .rect = area}};
    const float middle = area.centre().x;
    Rect bar = area.inset(space_4, 0);
    if (state.search_only && ui.screen.width < phone) {
        const Rect back = bar.cut_left(40, space_2);
        if (icon_button(ui, {back.x, back.centre().y - 20, 40, 40},
                        {.key = "header:search:close",
                         .icon = Icon::arrow_left,
                         .name = "Close the search",
                         .on_header = true})) {
            state.search_only = false;
            state.search_text.clear();
        }
        result.search_text = draw_search(ui, {bar.x, area.centre().y - 18, bar.width, 36},
                                         header.search, state, desk);
        return result;
    }
    // Room is given from the right; things are drawn, and come by Tab, from the left.
    draw_brand(ui, bar);
    const Rect person = bar.cut_right(32, space_2);
    const Rect saved = bar.cut_right(saved_width(ui, header), space_2);
    const bool narrow_window = ui.screen.width < phone;
    const Rect views = bar.cut_right(narrow_window ? 0 : 32, narrow_window ? 0 : space_2);
    if (narrow_window) {
        const Rect open = bar.cut_right(40, space_1);
        draw_team(ui, bar, header, desk);
        if (icon_button(ui, {open.x, open.centre().y - 20, 40, 40},
                        {.key = "header:search:open",
                         .icon = Icon::search,
                         .name = search_label,
                         .on_header = true}) ||
            ui.shortcut("/")) {
            state.search_only = true;
            ui.tree.focus("header:search");
        }
    } else {
        draw_team(ui, bar, header, desk);
        // In the middle of the window where there is room, else in what is left.
        const float width = std::min(300.f, bar.width);
        const float left = std::clamp(middle - width / 2, bar.x, bar.right() - width);
        if (width >= 120)
            result.search_text = draw_search(ui, {left, area.centre().y - 15, width, 30},
                                             header.search, state, desk);
    }
    draw_views(ui, views, header, desk);
    draw_saved(ui, saved, header, desk);
    draw_person(ui, person, header, state, result, desk);
    return result;
}

} // namespace evenload::ui
