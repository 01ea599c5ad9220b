#include "client/screens/timetable/timetable_screen.h"

#include "client/screens/timetable/cover_panel.h"
#include "client/screens/timetable/place_visits.h"
#include "client/screens/timetable/proposal_bar.h"
#include "client/screens/timetable/publish_dialog.h"
#include "client/screens/timetable/row_menu.h"
#include "client/screens/timetable/schedule_panel.h"
#include "client/screens/timetable/timetable_bar.h"
#include "client/screens/timetable/timetable_rows.h"
#include "client/screens/timetable/unplaced_strip.h"
#include "client/screens/timetable/visit_menu.h"
#include "client/screens/timetable/visit_panel.h"
#include "client/widgets/banner.h"

namespace evenload::ui {
namespace {

constexpr float panel_width = 300;
constexpr float room_beside = 1000; // narrower, the panel lies over the grid
constexpr float one_column = 480;   // … or instead of it

// What was said on the day may leave a plan that another would serve better; nothing is planned unasked.
void draw_offer(Ui& ui, Rect& grid, const TimetableScreen& screen, TimetableResult& result) {
    if (screen.replan_offer.empty() || screen.planning.shown) return;
    const Banner offer{.key = "replan",
                       .text = screen.replan_offer + ". The rest of the day stays as it is.",
                       .icon = Icon::clock,
                       .tint = Tint::warning,
                       .action_label = "Plan again with least change",
                       .dismissable = true};
    const BannerResult answer =
        banner(ui, grid.cut_top(banner_height(ui, offer, grid.width)), offer);
    result.plan_least_change |= answer.pressed;
    result.close_offer |= answer.pressed || answer.dismissed;
}

} // namespace

TimetableResult draw_timetable(Ui& ui, Rect area, const TimetableScreen& screen,
                               TimetableState& state, Desk& desk) {
    Rect inside = area.inset(space_4, 10);
    TimetableResult result = draw_timetable_bar(
        ui, inside.cut_top(timetable_bar_height(ui), space_2), screen, state, desk);
    const bool of_visit = screen.visit && screen.visit->found;
    const bool of_schedule = screen.schedule && screen.schedule->found;
    const bool panel = of_visit || of_schedule || screen.cover;
    const auto draw_panel = [&](Rect place) {
        if (of_visit)
            draw_visit_panel(ui, place, screen, state, desk);
        else if (of_schedule)
            draw_schedule_panel(ui, place, *screen.schedule, state, desk);
        else
            draw_cover_panel(ui, place, screen, state, result, desk);
    };
    Rect beside;
    if (panel) {
        if (area.width >= room_beside)
            beside = inside.cut_right(panel_width, space_3);
        else
            beside =
                inside.width < one_column ? inside : inside.cut_right(panel_width + 40, space_2);
    }
    // The panel is drawn instead of what it would cover: nothing is out of reach behind it.
    if (panel && beside.x <= inside.x + 1) {
        draw_panel(beside);
    } else {
        Rect grid = inside;
        if (panel && beside.x < inside.right()) grid.width = beside.x - inside.x - space_2;
        ui.paint.surface(grid, radius_large, Elevation::card);
        ui.paint.push_clip(grid.inset(1));
        if (screen.planning.shown)
            draw_proposal_bar(ui,
                              grid.cut_top(proposal_bar_height(ui, screen.planning, grid.width)),
                              screen.planning, result);
        draw_offer(ui, grid, screen, result);
        const Rect strip = grid.cut_bottom(unplaced_strip_height(screen.view, state, grid.height));
        draw_timetable_rows(ui, grid, screen, state, desk);
        ui.paint.line({strip.x, strip.y}, {strip.right(), strip.y}, ui.theme().line);
        draw_unplaced_strip(ui, strip, screen, state, desk);
        ui.paint.pop_clip();
        if (panel) draw_panel(beside);
    }
    draw_visit_menu(ui, screen, state, desk);
    draw_row_menu(ui, screen, state, desk);
    draw_pattern_question(ui, state, desk);
    draw_discard_question(ui, screen, state, desk);
    if (screen.view.source)
        draw_publish_dialog(ui, screen, screen.view.source->team.id, state, desk);
    return result;
}

} // namespace evenload::ui
