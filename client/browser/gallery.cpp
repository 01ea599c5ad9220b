#include "client/browser/gallery.h"

#include "client/widgets/avatar.h"
#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "client/widgets/checkbox.h"
#include "client/widgets/dialog.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/icon_button.h"
#include "client/widgets/label.h"
#include "client/widgets/list_row.h"
#include "client/widgets/menu.h"
#include "client/widgets/nav_item.h"
#include "client/widgets/panel.h"
#include "client/widgets/progress.h"
#include "client/widgets/scroll.h"
#include "client/widgets/tabs.h"
#include "client/widgets/text_field.h"

namespace evenload {

using namespace ui;

namespace {

Card make_card(std::string key, std::string title, std::string age, std::string need,
               std::string plan, Chip due, std::string skill) {
    Card card{.key = std::move(key), .title = std::move(title), .title_note = std::move(age)};
    card.reference = card.key;
    card.subtitle = std::move(need);
    card.accent = due.tint;
    card.chips = {{std::move(plan), Icon::repeat}, std::move(due), {std::move(skill)}};
    return card;
}

ColumnHeader make_header(std::string initials, std::string name, std::string role, int percent,
                         std::string amount) {
    ColumnHeader header{.key = "person:" + initials, .initials = initials, .name = std::move(name)};
    header.role = std::move(role);
    header.capacity = {percent, std::move(amount)};
    return header;
}

} // namespace

void Gallery::make_columns() {
    columns_ = {
        {make_header("AO", "Amara Osei", "District nurse · B6", 82, "24 h 40 of 30 h"),
         {},
         {Fit::warning, "Fits: +2 h 15/wk · 6.4 km"}},
        {make_header("BL", "Beth Lindqvist", "Community nurse · B5", 104, "28 h 30 of 27.5 h"),
         {},
         {Fit::warning, "Over capacity: 104 % → 112 %"}},
        {make_header("CR", "Callum Reyes", "Community nurse · B5", 58, "16 h 0 of 27.5 h"),
         {},
         {Fit::allowed, "Best fit: +2 h 15/wk · 2.1 km · knows patient"}},
        {make_header("DN", "Divya Nair", "Physiotherapist · B6", 91, "22 h 45 of 25 h"),
         {},
         {Fit::refused, "Lacks skill: wound care"}},
    };
    const Chip today{"Due today", Icon::clock, Tint::danger};
    const Chip tomorrow{"Tomorrow", Icon::clock, Tint::warning};
    const Chip daily{"08:00 daily", Icon::clock, Tint::time_critical};
    const Chip clinic{"Wed 25", Icon::clock, Tint::clinic};
    const Chip later{"Thu 26", Icon::clock};
    columns_[0].cards = {make_card("C-1042", "Mrs J. Adeyemi", "81", "Leg ulcer dressing",
                                   "3×/wk · 45 min", today, "Wound"),
                         make_card("C-0987", "Mr P. Whitlock", "77", "Insulin, time-critical 08:00",
                                   "2×/day · 20 min", daily, "Insulin"),
                         make_card("C-1110", "Ms Zoë Nićkowska", "69", "Catheter review",
                                   "1×/12 wk · 30 min", clinic, "Catheter"),
                         make_card("C-0871", "Mr D. Okafor", "90", "Palliative — fast track",
                                   "daily · 60 min", {"Double-up", Icon::users, Tint::danger},
                                   "EoL")};
    columns_[1].cards = {make_card("C-1008", "Mr S. Brennan", "73", "Pressure ulcer cat. 3",
                                   "3×/wk · 50 min", tomorrow, "Wound"),
                         make_card("C-0945", "Mrs L. Petrov", "84", "Bloods + BP", "1×/wk · 25 min",
                                   later, "Bloods")};
    columns_[1].cards[0].mark = CardMark::pending;
    columns_[1].cards[0].mark_text = "Not saved yet";
    columns_[1].cards[1].mark = CardMark::failed;
    columns_[1].cards[1].mark_text = "Needs attention";
    columns_[2].cards = {make_card("C-1126", "Mrs G. Holloway-Featherstonehaugh", "79",
                                   "Post-op wound", "2×/wk · 30 min", later, "Wound"),
                         make_card("C-0999", "Ms T. Варга", "58", "PEG feed support",
                                   "1×/wk · 40 min", later, "Enteral")};
    columns_[2].cards[1].selected = true;
    columns_[3].cards = {make_card("C-1077", "Mr A. Lindgren", "82", "Falls — mobility programme",
                                   "2×/wk · 45 min", {"Tue 24", Icon::clock, Tint::warning},
                                   "Falls")};
    for (Column& column : columns_)
        column.header.count = std::to_string(column.cards.size());
}

void Gallery::draw(Ui& ui) {
    if (columns_.empty()) make_columns();
    Rect all = ui.screen;
    draw_header(ui, all.cut_top(48));
    if (all.width >= 600) draw_rail(ui, all.cut_left(56));
    const Container main{ui.tree,
                         {.key = "main", .role = Role::main, .name = "Gallery", .rect = all}};
    Rect inside = all.inset(16, 12);
    draw_bar(ui, inside.cut_top(32, 12));
    if (inside.width > 900) draw_controls(ui, inside.cut_right(300, 16));
    const Container board{ui.tree,
                          {.key = "board",
                           .role = Role::group,
                           .name = "Board",
                           .rect = inside,
                           .arrows = Arrows::both}};
    const float columns = inside.width < 600 ? 1.f : static_cast<float>(columns_.size());
    const float width = (inside.width - 10 * (columns - 1)) / columns;
    for (Column& column : columns_)
        draw_column(ui, inside.cut_left(width, 10), column);

    std::vector<MenuItem> items{{.key = "title", .label = "Move to", .heading = true}};
    for (const Column& column : columns_) {
        const bool refused = column.verdict.fit == Fit::refused;
        items.push_back({.key = column.header.key,
                         .label = column.header.name,
                         .detail = column.verdict.reason,
                         .tint = column.verdict.fit == Fit::warning ? Tint::warning : Tint::neutral,
                         .enabled = !refused,
                         .why_not = column.verdict.reason});
    }
    if (const auto chosen = menu(ui, "move", "Move " + menu_card_ + " to", items)) {
        move(menu_card_, items[static_cast<std::size_t>(*chosen)].key);
    }
    if (asking_ && ask(ui, {.key = "ask",
                            .title = "Close this case?",
                            .text = "Mrs Adeyemi's case will leave the caseload. It can be opened "
                                    "again within 28 days.",
                            .confirm_label = "Close case",
                            .dangerous = true}) != Answer::none) {
        asking_ = false;
    }
    if (!moving_to_.empty()) {
        ui.toasts.show(ui, {.text = "Moved " + moving_card_, .action_label = "Undo"});
    }
}

void Gallery::draw_header(Ui& ui, Rect bar) {
    const Theme& t = ui.theme();
    const Container header{ui.tree, {.key = "header", .role = Role::banner, .rect = bar}};
    ui.paint.fill(bar, t.header);
    Rect inside = bar.inset(16, 8);
    ui.paint.icon(inside.cut_left(20, 6), Icon::scale, t.on_header);
    ui.paint.text_in(inside.cut_left(80, 16), Face::heading, t.on_header, "Evenload");
    avatar(ui, inside.cut_right(32, 12), "MK", "marta");
    if (inside.width < 500) return;
    Rect middle{inside.centre().x - 150, inside.y, 300, inside.height};
    const TextFieldResult found = text_field(ui, middle,
                                             {.key = "find",
                                              .label = "Find a case, person or postcode",
                                              .value = find_,
                                              .placeholder = "Find a case, person or postcode",
                                              .icon = Icon::search,
                                              .kind = "search",
                                              .on_header = true,
                                              .keyhint = "/"});
    if (found.changed) find_ = *found.changed;
    if (ui.shortcut("/")) ui.tree.focus("find");
}

void Gallery::draw_rail(Ui& ui, Rect rail) {
    ui.paint.fill(rail, ui.theme().card);
    ui.paint.fill({rail.right() - 1, rail.y, 1, rail.height}, ui.theme().line);
    const Container nav{ui.tree,
                        {.key = "rail", .role = Role::navigation, .name = "Screens", .rect = rail}};
    Rect column = rail.inset(8, 8);
    const std::pair<Icon, const char*> places[] = {
        {Icon::layout_dashboard, "Board"}, {Icon::calendar_clock, "Timetable"},
        {Icon::folder_open, "Cases"},      {Icon::clipboard_check, "Reviews"},
        {Icon::chart_column, "Reports"},   {Icon::settings, "Settings"}};
    for (const auto& [icon, label] : places) {
        nav_item(ui, column.cut_top(40, 4),
                 {.key = std::string("nav:") + label,
                  .label = label,
                  .icon = icon,
                  .address = "/",
                  .current = icon == Icon::layout_dashboard});
    }
}

void Gallery::draw_bar(Ui& ui, Rect bar) {
    const Container tools{ui.tree,
                          {.key = "tools", .role = Role::group, .name = "Tools", .rect = bar}};
    bar.cut_left(heading(ui, bar, "title", "Caseload board", 1, Face::title), 12);
    if (bar.width > 500) {
        button_right(ui, bar,
                     {.key = "balance",
                      .label = "Balance caseloads",
                      .icon = Icon::wand_sparkles,
                      .kind = ButtonKind::primary});
        if (button_right(ui, bar, {.key = "share", .label = "Share", .icon = Icon::share_2}))
            asking_ = true;
        button_right(
            ui, bar,
            {.key = "comments", .label = "Comments", .icon = Icon::message_square, .badge = 3});
        button_right(ui, bar,
                     {.key = "undo",
                      .label = "Undo",
                      .icon = Icon::undo_2,
                      .enabled = false,
                      .why_not = "Nothing to undo"});
    }
    for (const char* label : {"Zone: all", "Skill: wound care"}) {
        const FilterChip chip{.key = std::string("filter:") + label,
                              .label = label,
                              .icon = Icon::funnel,
                              .on = label[0] == 'S',
                              .removable = label[0] == 'S'};
        const float width = filter_chip_width(ui, chip);
        if (bar.width < width) break;
        filter_chip(ui, bar.cut_left(width, 6), chip);
    }
}

void Gallery::draw_column(Ui& ui, Rect area, Column& column) {
    const Theme& t = ui.theme();
    ui.paint.fill(area, t.column, radius_large);
    const DropState drop =
        drop_target(ui, {.key = column.header.key, .name = column.header.name, .rect = area},
                    [&](int) { return column.verdict; });
    if (drop.dropped) move(ui.drag.source().keys.front(), column.header.key);
    column.header.verdict = drop.dragging ? drop.verdict : std::nullopt;
    const Container group{ui.tree,
                          {.key = "group:" + column.header.key,
                           .role = Role::group,
                           .name = column.header.name,
                           .rect = area}};
    const Rect whole = area;
    const float header = column_header_height(ui, column.header, area.width);
    column_header(ui, area.cut_top(header), column.header);
    const Container list{ui.tree,
                         {.key = "list:" + column.header.key,
                          .role = Role::list,
                          .name = column.header.name,
                          .rect = area}};
    float total = 0;
    for (const Card& each : column.cards)
        total += card_height(ui, each, area.width - 16) + 8;
    {
        const Scroll scroll{
            ui, {.key = "scroll:" + column.header.key, .rect = area, .content_height = total}};
        float y = 2;
        int position = 0;
        for (Card& each : column.cards) {
            each.position = ++position;
            each.set_size = static_cast<int>(column.cards.size());
            each.dimmed = drop.dragging && column.verdict.fit == Fit::refused;
            const float height = card_height(ui, each, area.width - 16);
            const Rect place{8, y, area.width - 16, height};
            y += height + 8;
            if (!scroll.wants(place)) continue;
            const Interaction act = card(ui, scroll.to_screen(place), each);
            if (act.menu) {
                menu_card_ = each.key;
                open_menu(ui, "move", scroll.to_screen(place));
            }
            if (!act.lifted) continue;
            const Card copy = each;
            ui.drag.lift(
                {.keys = {each.key},
                 .source = each.key,
                 .title = each.title,
                 .draw_ghost = [copy](Ui& on, Rect rect) { card_ghost(on, rect, copy, 1); }});
        }
    }
    if (drop.verdict) drop_outline(ui, whole, *drop.verdict, drop.over);
}

void Gallery::draw_controls(Ui& ui, Rect area) {
    const Rect shown = area;
    const Container side{
        ui.tree,
        {.key = "controls", .role = Role::complementary, .name = "Controls", .rect = area}};
    Rect inside = panel(ui, shown, "panel", "Controls");
    const Banner offline{.key = "offline",
                         .text = "Offline: 2 changes wait on this device.",
                         .icon = Icon::cloud_off,
                         .tint = Tint::warning,
                         .action_label = "Retry"};
    banner(ui, inside.cut_top(banner_height(ui, offline, inside.width), 8), offline);
    const Tab some[] = {
        {"tab:summary", "Summary"}, {"tab:contacts", "Contacts"}, {"tab:tasks", "Tasks", 2}};
    if (const auto i =
            tabs(ui, inside.cut_top(tabs_height, 8), "tabs", "Parts of the case", some, tab_))
        tab_ = *i;
    const Tab spans[] = {{"day", "Day"}, {"week", "Week"}, {"weeks", "4 weeks"}};
    if (const auto i = segments(ui, inside.cut_top(32, 8), "segments", "Span", spans, segment_))
        segment_ = *i;
    if (checkbox(ui, inside.cut_top(32, 4),
                 {.key = "mine", .label = "Only mine", .checked = mine_}))
        mine_ = !mine_;
    inside.cut_top(
        name_value(ui, inside, "frequency", "Frequency", "3 × week, Mon Wed Fri, 45 min"), 8);
    {
        const ListRow row{.key = "row:1",
                          .title = "Mr S. Brennan",
                          .subtitle = "C-1008",
                          .chip = Chip{"Today", Icon::none, Tint::warning},
                          .selected = true,
                          .position = 1,
                          .set_size = 2};
        const ListRow second{.key = "row:2",
                             .title = "Amara Osei",
                             .subtitle = "Usual nurse · +4 km · fits 11:10",
                             .initials = "AO",
                             .avatar_key = "AO",
                             .position = 2,
                             .set_size = 2};
        Rect rows_area = inside.cut_top(2 * list_row_height(ui, row, inside.width) + 2, 8);
        const Container list{ui.tree,
                             {.key = "rows",
                              .role = Role::list,
                              .name = "Cases",
                              .rect = rows_area,
                              .arrows = Arrows::vertical}};
        list_row(ui, rows_area.cut_top(list_row_height(ui, row, inside.width), 2), row);
        list_row(ui, rows_area, second);
    }
    progress(ui, inside.cut_top(progress_height, 8),
             {.key = "plan", .text = "Planning 300 visits", .percent = 62});
    const Rect off = inside.cut_top(48, 8);
    ui.paint.hatch(off, ui.theme().hatch, ui.theme().card);
    ui.paint.text_in(off.inset(10, 0), Face::small, ui.theme().muted, "Off shift from 14:30");
    Rect field = inside.cut_top(32, 8);
    text_field(
        ui, field,
        {.key = "reply", .label = "Reply", .value = "", .placeholder = "Reply, @ to mention…"});
    empty_state(ui, inside,
                {.key = "empty",
                 .title = "Nothing unallocated",
                 .text = "New referrals appear here.",
                 .action_label = "Open a case"});
}

void Gallery::move(const std::string& card, const std::string& to) {
    moving_card_ = card;
    moving_to_ = to;
}

void Gallery::step() {
    if (moving_to_.empty()) return;
    Card taken;
    for (Column& column : columns_) {
        for (std::size_t i = 0; i < column.cards.size(); ++i) {
            if (column.cards[i].key != moving_card_) continue;
            taken = column.cards[i];
            column.cards.erase(column.cards.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }
    for (Column& column : columns_) {
        if (column.header.key == moving_to_) column.cards.insert(column.cards.begin(), taken);
        column.header.count = std::to_string(column.cards.size());
    }
    moving_to_.clear();
    host_.request_frames(2);
}

} // namespace evenload
