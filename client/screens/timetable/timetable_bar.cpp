#include "client/screens/timetable/timetable_bar.h"

#include "client/screens/timetable/row_menu.h"
#include "client/screens/timetable/schedule_panel.h"
#include "client/screens/timetable/week_screen.h"
#include "client/screens/tints.h"
#include "client/views/words.h"
#include "client/widgets/button.h"
#include "client/widgets/chip.h"
#include "client/widgets/icon_button.h"
#include "client/widgets/label.h"
#include "client/widgets/menu.h"

#include <algorithm>

namespace evenload::ui {
namespace {

constexpr float bar_row = 36;
constexpr float wide = 1700;
constexpr float words_fit = 900;
constexpr float phone_width = 600; // narrower: what can be done has a row of its own

int rows_of(const Ui& ui) {
    return ui.screen.width < phone_width ? 3 : ui.screen.width < wide ? 2 : 1;
}

float height_of_row(const Ui& ui) {
    return std::max(bar_row, ui.control_height());
}

// Longer hours: the same day, several times as wide as the window. The hours in the middle stay there.
void draw_zoom(Ui& ui, Rect& bar, const Route& route, Desk& desk) {
    const auto look = [&](int zoom) {
        Route to = route;
        to.zoom = zoom;
        desk.replace(to);
    };
    const float side = ui.control_height();
    const std::string times = std::to_string(route.zoom) + " times";
    if (icon_button(ui, bar.cut_left(side, space_1),
                    {.key = "zoom:out",
                     .icon = Icon::zoom_out,
                     .name = "Shorter hours, now " + times,
                     .bordered = true,
                     .enabled = route.zoom > 1,
                     .why_not = "The whole day is shown"}) ||
        (ui.shortcut("-") && route.zoom > 1))
        look(route.zoom - 1);
    if (icon_button(ui, bar.cut_left(side, space_2),
                    {.key = "zoom:in",
                     .icon = Icon::zoom_in,
                     .name = "Longer hours, now " + times,
                     .bordered = true,
                     .enabled = route.zoom < most_zoom,
                     .why_not = "Hours are as long as they get"}) ||
        ((ui.shortcut("+") || ui.shortcut("=")) && route.zoom < most_zoom))
        look(route.zoom + 1);
}

// What was published, behind the draft; in the address, so that a colleague sees the same.
void draw_compare(Ui& ui, Rect& bar, const TimetableScreen& screen, Desk& desk) {
    const bool on = screen.route.view == compared;
    if (screen.view.changes == 0 && !on) return;
    if (!icon_button(ui, bar.cut_left(ui.control_height(), space_2),
                     {.key = "day:compare",
                      .icon = Icon::arrow_right_left,
                      .name = "Compare with what is published",
                      .bordered = true,
                      .toggled = on ? 1 : 0}))
        return;
    Route to = screen.route;
    to.view = on ? "" : compared;
    desk.replace(to);
}

void draw_day(Ui& ui, Rect& bar, const TimetableScreen& screen, Desk& desk) {
    const auto go = [&](std::optional<Date> day) {
        Route route = screen.route.without_panel();
        route.day = day;
        desk.go(route);
    };
    Container group{ui.tree,
                    {.key = "day",
                     .role = Role::toolbar,
                     .name = "Day",
                     .rect = bar,
                     .arrows = Arrows::horizontal}};
    const float side = ui.control_height();
    const Date day = screen.view.day;
    if (icon_button(ui, bar.cut_left(side, space_2),
                    {.key = "day:before",
                     .icon = Icon::chevron_left,
                     .name = "The day before",
                     .bordered = true}) ||
        ui.shortcut("["))
        go(day - 1);
    const bool narrow = ui.screen.width < 700;
    const std::string title = narrow ? short_text(day) : screen.view.title;
    const float width = ui.paint.width(Face::strong, title);
    const Rect place = bar.cut_left(width, space_2);
    heading(ui, place, "day:title", title, 2, Face::strong);
    if (icon_button(ui, bar.cut_left(side, space_2),
                    {.key = "day:after",
                     .icon = Icon::chevron_right,
                     .name = "The day after",
                     .bordered = true}) ||
        ui.shortcut("]"))
        go(day + 1);
    const bool today = screen.view.is_today;
    if (button_left(ui, bar,
                    {.key = "day:today",
                     .label = "Today",
                     .enabled = !today,
                     .why_not = "This is today"}) ||
        (ui.shortcut("t") && !today))
        go(std::nullopt);
    if (!narrow) draw_spans(ui, bar, screen.route, desk);
    if (!narrow) draw_zoom(ui, bar, screen.route, desk);
    if (screen.view.draft.text.empty()) return;
    const Chip draft{.label = screen.view.draft.text, .tint = tint(screen.view.draft.tone)};
    ui.tree.leaf({.key = "day:draft", .role = Role::status, .name = draft.label, .rect = bar});
    const float chip_room = chip(ui, {bar.x, bar.centre().y - chip_height / 2}, draft, bar.width);
    bar.cut_left(chip_room, space_2);
    if (!narrow) draw_compare(ui, bar, screen, desk);
}

// The list of what is wrong; choosing one shows it.
void draw_problems(Ui& ui, Rect& bar, const TimetableScreen& screen, Desk& desk) {
    const auto& problems = screen.view.problems;
    if (problems.empty()) return;
    const Rect before = bar;
    const Button wanted{.key = "problems",
                        .label = count_words(static_cast<int>(problems.size()), "problem"),
                        .icon = Icon::triangle_alert,
                        .opens_menu = true};
    const Rect anchor{before.right() - button_width(ui, wanted), bar.y, button_width(ui, wanted),
                      bar.height};
    if (button_right(ui, bar, wanted)) open_menu(ui, "problems:menu", anchor);
    std::vector<MenuItem> items;
    for (std::size_t i = 0; i < problems.size(); ++i)
        items.push_back(
            {.key = "problem:" + std::to_string(i),
             .label = problems[i].text,
             .icon = Icon::circle_alert,
             .tint = problems[i].severity == Severity::warn ? Tint::warning : Tint::danger});
    const auto chosen = menu(ui, "problems:menu", "Problems", items);
    if (!chosen) return;
    Route route = screen.route;
    route.contact_id = Id<Contact>(problems[static_cast<std::size_t>(*chosen)].contact_id);
    desk.go(route);
}

// Contacts of which nobody has said what became of them: their list is one press away.
void draw_not_recorded(Ui& ui, Rect& bar, const TimetableScreen& screen, Desk& desk) {
    if (screen.view.not_recorded == 0) return;
    const std::string count = std::to_string(screen.view.not_recorded);
    if (!button_right(ui, bar,
                      {.key = "timetable:not_recorded",
                       .label = count + " not recorded",
                       .icon = Icon::circle_alert,
                       .name = count + " contacts not recorded as done"}))
        return;
    Route route;
    route.page = Page::not_recorded;
    desk.go(route);
}

// Longer plans, what plans are made with, and taking back.
void draw_planning_menu(Ui& ui, Rect& bar, const std::string& no_plan, const TimetableView& view,
                        TimetableState& state, Desk& desk, TimetableResult& result) {
    const Rect anchor = bar.cut_right(ui.control_height(), space_2);
    if (icon_button(ui, anchor,
                    {.key = "planning:more",
                     .icon = Icon::sliders_horizontal,
                     .name = "More planning",
                     .bordered = true,
                     .opens_menu = true}))
        open_menu(ui, "planning:menu", anchor);
    const std::string no_discard = why_not_discard(view, view.standing);
    const std::string no_withdraw = why_not_withdraw(view, view.standing);
    const std::string no_settings = view.why_not_plan.value_or("");
    const auto item = [](const char* key, std::string label, Icon icon, const std::string& no,
                         bool separated = false) {
        return MenuItem{.key = key,
                        .label = std::move(label),
                        .icon = icon,
                        .enabled = no.empty(),
                        .why_not = no,
                        .separated = separated};
    };
    const MenuItem items[] = {
        item("planning:least", "Plan again with least change", Icon::wand_sparkles, no_plan),
        item("planning:7", "Plan seven days from " + short_text(view.day), Icon::wand_sparkles,
             no_plan),
        item("planning:28", "Plan four weeks from " + short_text(view.day), Icon::wand_sparkles,
             no_plan),
        item("planning:withdraw", "Withdraw what is published…", Icon::undo_2, no_withdraw, true),
        item("planning:discard", "Discard the draft…", Icon::trash_2, no_discard),
        item("planning:settings", "Planning settings…", Icon::sliders_horizontal, no_settings,
             true),
        item("planning:equipment", "Shared equipment…", Icon::package, no_settings)};
    const auto chosen = menu(ui, "planning:menu", "More planning", items);
    if (!chosen) return;
    switch (*chosen) {
    case 0: result.plan_least_change = true; break;
    case 1: result.plan_days = 7; break;
    case 2: result.plan_days = 28; break;
    case 3: desk.open({FormRequest::Kind::withdraw_schedule, to_text(view.day)}); break;
    case 4: state.discard_asked = Id<Professional>(); break;
    case 5: desk.open({FormRequest::Kind::planning_settings}); break;
    default: desk.open({FormRequest::Kind::shared_equipment});
    }
}

bool action_right(Ui& ui, Rect& bar, Button wanted) {
    if (ui.screen.width >= words_fit) return button_right(ui, bar, wanted);
    const Rect place = bar.cut_right(ui.control_height(), space_2);
    return icon_button(ui, place,
                       {.key = wanted.key,
                        .icon = wanted.icon,
                        .name = wanted.label,
                        .bordered = true,
                        .enabled = wanted.enabled,
                        .why_not = wanted.why_not});
}

} // namespace

float timetable_bar_height(const Ui& ui) {
    const auto rows = static_cast<float>(rows_of(ui));
    return rows * height_of_row(ui) + (rows - 1) * space_1;
}

TimetableResult draw_timetable_bar(Ui& ui, Rect area, const TimetableScreen& screen,
                                   TimetableState& state, Desk& desk) {
    TimetableResult result;
    const TimetableView& view = screen.view;
    const float row = height_of_row(ui);
    const int rows = rows_of(ui);
    Rect first = area.cut_top(row, space_1);
    const float title = heading(ui, first, "page:title", "Contact schedule", 1, Face::title);
    first.cut_left(title, space_4);
    if (rows == 3) {
        draw_problems(ui, first, screen, desk);
        first = area.cut_top(row, space_1);
    }
    {
        Container group{ui.tree,
                        {.key = "timetable:actions",
                         .role = Role::toolbar,
                         .name = "Schedule",
                         .rect = first,
                         .arrows = Arrows::horizontal}};
        const std::string nothing = view.changes == 0 ? "There is nothing new to publish" : "";
        const std::string no_publish = view.why_not_publish.value_or(nothing);
        if (action_right(ui, first,
                         {.key = "timetable:publish",
                          .label = "Publish to team",
                          .icon = Icon::send,
                          .kind = ButtonKind::primary,
                          .enabled = no_publish.empty(),
                          .why_not = no_publish}))
            state.publish_asked = true;
        const std::string past = view.is_past ? "This day is over" : "";
        const std::string running = screen.planning.shown ? "The day is being planned" : past;
        const std::string no_plan = view.why_not_plan.value_or(running);
        draw_planning_menu(ui, first, no_plan, view, state, desk, result);
        if (action_right(ui, first,
                         {.key = "timetable:plan",
                          .label = "Plan day",
                          .icon = Icon::wand_sparkles,
                          .enabled = no_plan.empty(),
                          .why_not = no_plan}))
            result.plan_days = 1;
        if (action_right(ui, first,
                         {.key = "timetable:absence",
                          .label = "Record absence",
                          .icon = Icon::user_x,
                          .enabled = !view.why_not_absence,
                          .why_not = view.why_not_absence.value_or("")}))
            desk.open({FormRequest::Kind::record_absence});
        const bool emergency = action_right(ui, first,
                                            {.key = "timetable:emergency",
                                             .label = "Emergency visit",
                                             .icon = Icon::plus,
                                             .enabled = !view.why_not_add,
                                             .why_not = view.why_not_add.value_or("")});
        if (emergency || (ui.shortcut("e") && !view.why_not_add))
            desk.open({FormRequest::Kind::emergency_visit});
        draw_schedule_button(ui, first, {view.unread, ui.screen.width < words_fit}, screen.route,
                             desk);
        if (rows < 3) draw_problems(ui, first, screen, desk);
        if (ui.screen.width >= words_fit) draw_not_recorded(ui, first, screen, desk);
    }
    Rect second = rows > 1 ? area.cut_top(row) : first;
    draw_day(ui, second, screen, desk);
    return result;
}

} // namespace evenload::ui
