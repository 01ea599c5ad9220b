#include "client/screens/timetable/week_screen.h"

#include "client/screens/timetable/proposal_bar.h"
#include "client/screens/timetable/schedule_panel.h"
#include "client/screens/tints.h"
#include "client/widgets/avatar.h"
#include "client/widgets/button.h"
#include "client/widgets/icon_button.h"
#include "client/widgets/label.h"
#include "client/widgets/scroll.h"
#include "client/widgets/tabs.h"

#include <algorithm>

namespace evenload::ui {
namespace {

constexpr float panel_width = 300;
constexpr float room_beside = 1000; // narrower, the comments stand instead of the days
constexpr float head_height = 44;
constexpr float week_row = 52;
constexpr float label_week = 190;
constexpr float label_narrow = 116;
constexpr float least_cell = 78;
constexpr float least_cell_of_four_weeks = 54;

struct Columns {
    float label = 0;
    float cell = 0;
    Rect of(Rect row, int column) const {
        return {row.x + label + cell * static_cast<float>(column), row.y, cell, row.height};
    }
};

void draw_heads(Ui& ui, Rect bar, const WeekView& view, const Columns& columns, float left) {
    const Theme& theme = ui.theme();
    ui.paint.push_clip({bar.x + columns.label, bar.y, bar.width - columns.label, bar.height});
    for (std::size_t i = 0; i < view.columns.size(); ++i) {
        const WeekDay& day = view.columns[i];
        Rect place = columns.of({left, bar.y, bar.width, bar.height}, static_cast<int>(i));
        ui.tree.leaf({.key = "week:day:" + to_text(day.day),
                      .role = Role::columnheader,
                      .name = short_text(day.day) + ", " + day.foot,
                      .rect = place});
        place = place.inset(6, 5);
        ui.paint.text_in(place.cut_top(17), Face::small_strong,
                         day.is_today ? theme.brand : theme.ink, day.name);
        ui.paint.text_in(place.cut_top(16), Face::small, theme.of(tint(day.tone)).text, day.foot);
    }
    ui.paint.pop_clip();
    ui.paint.line({bar.x, bar.bottom()}, {bar.right(), bar.bottom()}, theme.line);
}

void draw_cell(Ui& ui, Rect rect, const WeekCell& cell, const WeekDay& day, const std::string& key,
               const Route& route, Desk& desk) {
    const Theme& theme = ui.theme();
    const Interaction seen = control(ui, {.key = key,
                                          .role = Role::gridcell,
                                          .name = cell.spoken,
                                          .rect = rect,
                                          .actions = action::activate});
    const Rect inside = rect.inset(3, 4);
    if (cell.visits == 0) {
        if (!cell.at_work) ui.paint.hatch(inside, theme.hatch, theme.page);
        ui.paint.text_in(inside, Face::small, theme.muted, cell.text, Align::centre);
    } else {
        const TintColours& colours = theme.of(tint(cell.tone));
        ui.paint.fill(inside, colours.background, radius_small);
        Rect words = inside.inset(6, 5);
        ui.paint.text_in(words.cut_top(16), Face::small_strong, colours.text, cell.text);
        Rect bar = words.cut_bottom(5);
        const float share = cell.shift_minutes > 0
                                ? std::min(1.f, static_cast<float>(cell.minutes) /
                                                    static_cast<float>(cell.shift_minutes))
                                : 1.f;
        ui.paint.fill(bar, theme.card, 2);
        ui.paint.fill({bar.x, bar.y, bar.width * share, bar.height}, colours.accent, 2);
        // Beside the words where there is room, else below them.
        constexpr float side = 13;
        const float spare = inside.width - 10 - ui.paint.width(Face::small_strong, cell.text);
        const float top = spare >= 2 * (side + 2) ? inside.y + 5 : bar.y - side;
        float right = inside.right() - 4;
        const auto mark = [&](bool wanted, Icon icon) {
            if (!wanted) return;
            ui.paint.icon({right - side, top, side, side}, icon, colours.text);
            right -= side + 2;
        };
        mark(cell.changed > 0, Icon::circle_dashed);
        mark(cell.critical > 0, Icon::clock);
    }
    if (seen.hovered || seen.focused) {
        ui.paint.stroke(inside, theme.brand, radius_small, 1.5f);
        ui.tooltip(key, rect, cell.spoken);
    }
    if (!seen.clicked) return;
    Route to = route;
    to.span.clear();
    to.day = day.day;
    desk.go(to);
}

void draw_label(Ui& ui, Rect rect, const WeekRow& row) {
    ui.paint.fill(rect, ui.theme().card);
    Rect inside = rect.inset(10, 8);
    if (rect.width > 150) {
        const Rect circle = inside.cut_left(30, 8);
        avatar(ui, {circle.x, circle.y + 2, 30, 30}, row.initials, row.name);
    }
    ui.paint.text_in(inside.cut_top(18), Face::strong, ui.theme().ink, row.name);
    ui.paint.text_in(inside.cut_top(16), Face::small, ui.theme().muted, row.note);
}

void draw_grid(Ui& ui, Rect area, const WeekScreen& screen, Desk& desk) {
    const WeekView& view = screen.view;
    Rect heads = area.cut_top(head_height);
    Container grid{ui.tree,
                   {.key = "week:grid",
                    .role = Role::grid,
                    .name = "Visits of " + view.title,
                    .rect = area,
                    .arrows = Arrows::both,
                    .row_count = static_cast<int>(view.rows.size()),
                    .column_count = view.days + 1}};
    Columns columns;
    columns.label = ui.screen.width < 900 ? label_narrow : label_week;
    const float room = (area.width - columns.label) / static_cast<float>(view.days);
    columns.cell = std::max(room, view.days > 7 ? least_cell_of_four_weeks : least_cell);
    const float width = columns.label + columns.cell * static_cast<float>(view.days);
    const float height = week_row * static_cast<float>(view.rows.size());
    { // before the rows, which are clipped to what lies below
        Container line{ui.tree, {.key = "week:heads", .role = Role::row, .rect = heads, .row = 0}};
        draw_heads(ui, heads, view, columns, area.x - scroll_offset(ui, "week:rows").x);
    }
    const Scroll scroll{ui,
                        {.key = "week:rows",
                         .rect = area,
                         .content_height = height,
                         .content_width = width > area.width + 1 ? width : 0}};
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        const Rect content{0, week_row * static_cast<float>(i), width, week_row};
        if (!scroll.wants(content)) continue;
        const WeekRow& row = view.rows[i];
        const Rect place{area.x, scroll.origin.y + content.y, area.width, week_row};
        const std::string key = "week:" + row.professional_id.text;
        Container line{
            ui.tree,
            {.key = key, .role = Role::row, .rect = place, .row = static_cast<int>(i) + 1}};
        const Rect label{place.x, place.y, columns.label, place.height};
        ui.tree.leaf({.key = key + ":name",
                      .role = Role::rowheader,
                      .name = row.name + ", " + row.note,
                      .rect = label});
        const Rect lanes{area.x + columns.label, area.y, area.width - columns.label, area.height};
        ui.paint.push_clip(lanes);
        for (int d = 0; d < view.days; ++d) {
            const auto at = static_cast<std::size_t>(d);
            const Rect cell = columns.of({scroll.origin.x, place.y, width, place.height}, d);
            if (cell.right() < lanes.x + 8 || cell.x > lanes.right() - 8) continue;
            draw_cell(ui, cell, row.cells[at], view.columns[at], key + ":" + std::to_string(d),
                      screen.route, desk);
        }
        ui.paint.pop_clip();
        draw_label(ui, label, row);
        ui.paint.line({place.x, place.bottom()}, {place.right(), place.bottom()}, ui.theme().line);
    }
}

void draw_bar(Ui& ui, Rect bar, const WeekScreen& screen, TimetableResult& result, Desk& desk) {
    const WeekView& view = screen.view;
    const bool narrow = ui.screen.width < 700;
    if (!narrow)
        bar.cut_left(heading(ui, bar, "page:title", "Contact schedule", 1, Face::title), space_4);
    if (!narrow && button_right(ui, bar,
                                {.key = "week:plan",
                                 .label = view.days > 7 ? "Plan four weeks" : "Plan seven days",
                                 .icon = Icon::wand_sparkles,
                                 .enabled = screen.no_plan.empty(),
                                 .why_not = screen.no_plan}))
        result.plan_days = view.days;
    draw_schedule_button(ui, bar, {view.unread, narrow}, screen.route, desk);
    Container group{ui.tree,
                    {.key = "week:days",
                     .role = Role::toolbar,
                     .name = "Period",
                     .rect = bar,
                     .arrows = Arrows::horizontal}};
    const auto go = [&](Date day) {
        Route route = screen.route.without_panel();
        route.day = day;
        desk.go(route);
    };
    const float side = ui.control_height();
    const char* what = view.days > 7 ? "four weeks" : "week";
    if (icon_button(ui, bar.cut_left(side, space_2),
                    {.key = "week:before",
                     .icon = Icon::chevron_left,
                     .name = std::string("The ") + what + " before",
                     .bordered = true}) ||
        ui.shortcut("["))
        go(view.first_day - view.days);
    const float width = ui.paint.width(Face::strong, view.title);
    heading(ui, bar.cut_left(width, space_2), narrow ? "page:title" : "week:title", view.title,
            narrow ? 1 : 2, Face::strong);
    if (icon_button(ui, bar.cut_left(side, space_3),
                    {.key = "week:after",
                     .icon = Icon::chevron_right,
                     .name = std::string("The ") + what + " after",
                     .bordered = true}) ||
        ui.shortcut("]"))
        go(view.first_day + view.days);
    if (!narrow) draw_spans(ui, bar, screen.route, desk);
}

} // namespace

void draw_spans(Ui& ui, Rect& bar, const Route& route, Desk& desk) {
    static const Tab spans[] = {{"span:day", "Day"}, {"span:week", "Week"}, {"span:4", "4 weeks"}};
    static constexpr const char* names[] = {"", "week", "month"};
    static constexpr const char* keys[] = {"d", "w", "4"};
    const int current = route.span == "week" ? 1 : route.span == "month" ? 2 : 0;
    const float width = segments_width(ui, spans);
    const auto chosen =
        segments(ui, bar.cut_left(width, space_2), "span", "Shown at once", spans, current);
    int wanted = chosen.value_or(current);
    for (int i = 0; i < 3; ++i)
        if (ui.shortcut(keys[i])) wanted = i;
    if (wanted == current) return;
    Route to = route.without_panel();
    to.span = names[wanted];
    desk.go(to);
}

TimetableResult draw_week(Ui& ui, Rect area, const WeekScreen& screen, TimetableState& state,
                          Desk& desk) {
    TimetableResult result;
    Rect inside = area.inset(space_4, 10);
    if (screen.schedule && screen.schedule->found) {
        const bool beside = area.width >= room_beside;
        const Rect panel = beside ? inside.cut_right(panel_width, space_3) : inside;
        draw_schedule_panel(ui, panel, *screen.schedule, state, desk);
        if (!beside) return result;
    }
    draw_bar(ui, inside.cut_top(36, space_2), screen, result, desk);
    if (ui.screen.width < 700) {
        Rect line = inside.cut_top(36, space_2);
        draw_spans(ui, line, screen.route, desk);
    }
    const Rect foot = inside.cut_bottom(24);
    ui.tree.leaf(
        {.key = "week:summary", .role = Role::status, .name = screen.view.summary, .rect = foot});
    ui.paint.text_in(foot, Face::small, ui.theme().muted, screen.view.summary);
    ui.paint.surface(inside, radius_large, Elevation::card);
    ui.paint.push_clip(inside.inset(1));
    if (screen.planning.shown)
        draw_proposal_bar(ui,
                          inside.cut_top(proposal_bar_height(ui, screen.planning, inside.width)),
                          screen.planning, result);
    draw_grid(ui, inside, screen, desk);
    ui.paint.pop_clip();
    return result;
}

} // namespace evenload::ui
