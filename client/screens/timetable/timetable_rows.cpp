#include "client/screens/timetable/timetable_rows.h"

#include "client/screens/timetable/place_visits.h"
#include "client/screens/timetable/row_label.h"
#include "client/screens/timetable/row_menu.h"
#include "client/screens/timetable/timetable_geometry.h"
#include "client/screens/timetable/told_place.h"
#include "client/screens/timetable/visit_block.h"
#include "client/screens/timetable/visit_menu.h"
#include "client/screens/tints.h"
#include "client/views/words.h"
#include "client/widgets/avatar.h"
#include "client/widgets/capacity_bar.h"
#include "client/widgets/column_header.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/scroll.h"

#include <algorithm>
#include <utility>

namespace evenload::ui {
namespace {

constexpr float block_inset = 10;
constexpr float least_pixels_a_minute = 1.3f;

float label_width(const Ui& ui) {
    return ui.screen.width < 900 ? 128.f : 200.f;
}

void draw_hours(Ui& ui, Rect bar, const TimeAxis& axis) {
    ui.paint.push_clip(bar);
    for (int minute = axis.first_minute; minute < axis.last_minute; minute += 60)
        ui.paint.text_in({axis.x_of(minute) + 6, bar.y, axis.width_of(60) - 6, bar.height},
                         Face::small, ui.theme().muted, to_text(TimeOfDay{minute}));
    ui.paint.pop_clip();
    ui.paint.line({bar.x, bar.bottom()}, {bar.right(), bar.bottom()}, ui.theme().line);
}

Rect band_place(Rect row, const TimeBand& band, const TimeAxis& axis) {
    const float left = std::max(axis.x_of(std::max(band.from, axis.first_minute)), row.x);
    const float right = std::min(axis.x_of(std::min(band.until, axis.last_minute)), row.right());
    return {left, row.y, std::max(0.f, right - left), row.height};
}

void draw_band(Ui& ui, Rect row, const TimeBand& band, const TimeAxis& axis) {
    const Rect place = band_place(row, band, axis);
    if (place.width < 1) return;
    const Theme& theme = ui.theme();
    if (band.kind == TimeBand::Kind::rest_break)
        ui.paint.fill(place, theme.page);
    else
        ui.paint.hatch(place, theme.hatch, theme.page);
}

// After the ways to visits, on a patch of its own, so that no line runs through a word.
void draw_band_words(Ui& ui, Rect row, const TimeBand& band, const TimeAxis& axis) {
    const Rect place = band_place(row, band, axis);
    const float words = ui.paint.width(Face::small, band.text);
    const float least = band.kind == TimeBand::Kind::rest_break ? words + 2 : words + 16;
    if (place.width < least) return;
    const Rect at{place.x + std::min(10.f, (place.width - words) / 2), place.centre().y - 8, words,
                  16};
    ui.paint.fill(at, ui.theme().page);
    ui.paint.text_in(at, Face::small, ui.theme().muted, band.text);
}

// The way to the visit: a line as long as the travel, red where there is not time for it.
void draw_leg(Ui& ui, const VisitBlock& block, Rect place, const TimeAxis& axis) {
    if (!block.leg || block.leg->minutes == 0) return;
    const bool enough = block.leg->enough();
    const int shown = std::min(block.leg->minutes, std::max(0, block.leg->gap_minutes));
    const float length = std::max(axis.width_of(shown), enough ? 0.f : 6.f);
    const Colour colour = enough ? ui.theme().control_line : ui.theme().of(Tint::danger).accent;
    const float y = place.centre().y;
    ui.paint.line({place.x - length, y}, {place.x, y}, colour, 3);
    if (!enough) ui.paint.line({place.x - length, y - 5}, {place.x - length, y + 5}, colour, 2);
}

// What lies in one row, in order of time; keyboard and assistive technology walk it from left to right.
class Lane {
public:
    Lane(Ui& drawn_on, const TimetableScreen& shown, TimetableState& kept, const TimeAxis& hours,
         Desk& asked)
        : ui(drawn_on)
        , screen(shown)
        , state(kept)
        , axis(hours)
        , desk(asked) {}

    DropState draw(Rect row, int index) {
        const TimetableRow& shown = screen.view.rows[static_cast<std::size_t>(index)];
        for (const TimeBand& band : shown.bands)
            draw_band(ui, row, band, axis);
        for (int minute = axis.first_minute + 60; minute < axis.last_minute; minute += 60)
            ui.paint.line({axis.x_of(minute), row.y}, {axis.x_of(minute), row.bottom()},
                          ui.theme().line);
        const DropState drop = offer(row, index);
        if (screen.route.view == compared)
            for (const ToldPlace& told : shown.told)
                draw_told(row, told);
        for (const VisitBlock& block : shown.visits)
            draw_leg(ui, block, place_of(row, block.start, block.minutes), axis);
        for (const TimeBand& band : shown.bands)
            draw_band_words(ui, row, band, axis);
        for (const VisitBlock& block : shown.visits)
            draw_visit(row, block);
        if (drop.over && drop.verdict) draw_landing(row, drop);
        return drop;
    }

private:
    Rect place_of(Rect row, int start, int minutes) const {
        return {axis.x_of(start), row.y + block_inset, std::max(axis.width_of(minutes), 14.f),
                row.height - 2 * block_inset};
    }

    DropState offer(Rect row, int index) {
        if (!ui.drag.active() || !state.lifted) return {};
        const TimetableView& view = screen.view;
        const DayContact* visit = view.source->find(state.lifted->contact_id);
        if (!visit || state.lifted->best.size() != view.rows.size()) return {};
        const PlacingAt& best = state.lifted->best[static_cast<std::size_t>(index)];
        const int best_step = (best.start.minutes - axis.first_minute) / step_minutes;
        const std::string& name = view.rows[static_cast<std::size_t>(index)].name;
        return drop_target(
            ui,
            {.key = "row:" + view.rows[static_cast<std::size_t>(index)].professional_id.text,
             .name = name,
             .rect = row,
             .axis = StepAxis{axis.left, axis.width_of(step_minutes), 0, axis.steps(), false},
             .start_step = index == visit->professional && visit->contact.start
                               ? (visit->contact.start->minutes - axis.first_minute) / step_minutes
                               : best_step,
             .name_of_step =
                 [this, name](int step) {
                     return name + ", " + to_text(TimeOfDay{axis.minute_of_step(step)});
                 }},
            [&](int step) {
                if (step == best_step)
                    return verdict_of(best.placing,
                                      state.lifted->effects[static_cast<std::size_t>(index)]);
                const TimeOfDay start{axis.minute_of_step(step)};
                return verdict_of(placing_of(*view.source, *visit, index, start),
                                  effect_of(view, *state.lifted, index, start));
            });
    }

    void draw_landing(Rect row, const DropState& drop) {
        const DayContact* visit = screen.view.source->find(state.lifted->contact_id);
        const Rect place =
            place_of(row, axis.minute_of_step(drop.step), visit->contact.planned_minutes);
        drop_outline(ui, place, *drop.verdict, true);
        const std::string time = to_text(TimeOfDay{axis.minute_of_step(drop.step)});
        ui.paint.fill({place.x, place.y - 9, ui.paint.width(Face::small_strong, time) + 8, 16},
                      ui.theme().toast, 4);
        ui.paint.text({place.x + 4, place.y - 9}, Face::small_strong, ui.theme().on_toast, time);
    }

    void draw_visit(Rect row, const VisitBlock& block) {
        const Rect place = place_of(row, block.start, block.minutes);
        const Rect near = ui.paint.clip().inset(-200, 0);
        if (place.right() < near.x || place.x > near.right()) return;
        const BlockLook look{block.id == screen.route.contact_id.text,
                             screen.pending.waiting.contains(block.id),
                             screen.pending.refused.contains(block.id)};
        draw_expected(row, block);
        const Interaction seen = visit_block(ui, place, block, look);
        if (seen.menu) return open_visit_menu(ui, screen, state, block.id, place);
        if (seen.lifted) return lift(place, block);
        if (!seen.clicked) return;
        Route route = screen.route;
        route.contact_id = Id<Contact>(block.id);
        desk.go(route);
    }

    void draw_told(Rect row, const ToldPlace& told) {
        if (!told_place(ui, place_of(row, told.start, told.minutes), told)) return;
        Route route = screen.route;
        route.contact_id = Id<Contact>(told.contact_id);
        desk.go(route);
    }

    // Where a late visit is expected: a dashed place behind the planned one, which stays.
    void draw_expected(Rect row, const VisitBlock& block) {
        if (block.expected <= block.start) return;
        Rect expected = place_of(row, block.expected, block.minutes).inset(0, 4);
        ui.paint.dashed(expected, ui.theme().of(Tint::warning).accent, radius, 1.5f);
    }

    void lift(Rect place, const VisitBlock& block) {
        if (screen.view.why_not_place) return ui.refuse(*screen.view.why_not_place);
        if (!lift_visit(screen, block.id, state)) return;
        ui.drag.lift({.keys = {block.id},
                      .source = "visit:" + block.id,
                      .title = block.name,
                      .from = place,
                      .draw_ghost = [block](Ui& drawn_on, Rect at) {
                          paint_block(drawn_on, at, block, {});
                      }});
    }

    Ui& ui;
    const TimetableScreen& screen;
    TimetableState& state;
    const TimeAxis& axis;
    Desk& desk;
};

void show_chosen(Ui& ui, const TimetableScreen& screen, TimetableState& state, const TimeAxis& axis,
                 Rect lanes) {
    const std::string& wanted = screen.route.contact_id.text;
    if (wanted == state.shown_visit) return;
    state.shown_visit = wanted;
    int row = 0;
    const VisitBlock* block = screen.view.find_visit(wanted, &row);
    if (!block) return;
    const Point now = scroll_offset(ui, "timetable:rows");
    Point to = now;
    const float top = static_cast<float>(row) * row_height;
    if (top < now.y || top + row_height > now.y + lanes.height)
        to.y = std::max(0.f, top - lanes.height / 2);
    const float left = axis.width_of(block->start - axis.first_minute);
    if (left < now.x || left > now.x + lanes.width - 80)
        to.x = std::max(0.f, left - lanes.width / 2);
    if (!(to == now)) scroll_to(ui, "timetable:rows", to);
}

// The minute that stays where it is when hours grow: of the visit that has the focus, else of the middle.
float anchor_minute(const Ui& ui, const TimetableView& view, float middle) {
    constexpr std::string_view visit = "visit:";
    const std::string& focused = ui.tree.focused();
    if (!focused.starts_with(visit)) return middle;
    const VisitBlock* block = view.find_visit(focused.substr(visit.size()), nullptr);
    return block ? static_cast<float>(block->start - view.first_minute) : middle;
}

// Who comes to a day with long hours finds it at this moment, or where it begins.
void keep_anchor(Ui& ui, const TimetableScreen& screen, TimetableState& state, const TimeAxis& axis,
                 Rect lanes) {
    const TimetableView& view = screen.view;
    const float before = std::exchange(state.pixels_a_minute, axis.pixels_a_minute);
    if (before == axis.pixels_a_minute) return;
    if (axis.width_of(axis.last_minute - axis.first_minute) <= lanes.width + 1) return;
    const Point now = scroll_offset(ui, "timetable:rows");
    const float middle = lanes.width / 2;
    float to = 0;
    if (before > 0) {
        const float minute = anchor_minute(ui, view, (now.x + middle) / before);
        to = minute * axis.pixels_a_minute - (minute * before - now.x);
    } else if (view.is_today && screen.route.zoom > 1) {
        to = axis.width_of(view.now_minute - axis.first_minute) - middle;
    }
    scroll_to(ui, "timetable:rows", {std::max(0.f, to), now.y});
}

void draw_now_line(Ui& ui, Rect lanes, const TimetableView& view, const TimeAxis& axis) {
    if (!view.is_today) return;
    const float x = axis.x_of(view.now_minute);
    if (x < lanes.x || x > lanes.right()) return;
    const Theme& theme = ui.theme();
    ui.paint.line({x, lanes.y}, {x, lanes.bottom()}, theme.now_line, 2);
    ui.paint.circle({x, lanes.y}, 4, theme.now_line);
}

struct RowPlace {
    Rect row;   // on the screen, label and lane
    Rect label; // stays in sight when the hours scroll
    Rect lanes; // the part of the window that hours are seen in
};

// Where no visit lies: its menu is the row's, with the time that was pointed at.
void offer_free_time(Ui& ui, const RowPlace& place, const TimetableRow& row, const TimeAxis& axis,
                     const TimetableScreen& screen, TimetableState& state) {
    const Rect lane{place.lanes.x, place.row.y, place.lanes.width, place.row.height};
    const Interaction free = control(ui, {.key = "row:" + row.professional_id.text + ":free",
                                          .role = Role::gridcell,
                                          .name = "Free time of " + row.name,
                                          .rect = lane,
                                          .actions = action::menu});
    if (!free.menu) return;
    if (!free.menu_at_pointer) return open_row_menu(ui, state, row.professional_id, lane);
    const Point at = ui.pointer();
    const int now = screen.view.is_today ? screen.view.now_minute : 0;
    const int minute = std::max(now, axis.minute_at(at.x));
    open_row_menu(ui, state, row.professional_id, {at.x, at.y, 1, 1},
                  TimeOfDay{(minute + step_minutes - 1) / step_minutes * step_minutes});
}

void draw_row(Ui& ui, const RowPlace& place, int index, Lane& lane, const TimeAxis& axis,
              const TimetableScreen& screen, TimetableState& state, Desk& desk) {
    const TimetableRow& shown = screen.view.rows[static_cast<std::size_t>(index)];
    const std::string key = "row:" + shown.professional_id.text;
    Container line{ui.tree,
                   {.key = key + ":line", .role = Role::row, .rect = place.row, .row = index + 1}};
    const Interaction head = control(ui, {.key = key + ":name",
                                          .role = Role::rowheader,
                                          .name = shown.spoken,
                                          .rect = place.label,
                                          .actions = action::activate | action::menu});
    if (head.clicked || head.menu) open_row_menu(ui, state, shown.professional_id, place.label);
    ui.paint.push_clip(place.lanes);
    offer_free_time(ui, place, shown, axis, screen, state);
    const DropState drop =
        lane.draw({place.lanes.x, place.row.y, place.lanes.width, place.row.height}, index);
    ui.paint.pop_clip();
    draw_row_label(ui, place.label, shown, drop.verdict);
    if ((head.hovered || head.focused) && !drop.verdict) {
        const Rect at{place.label.right() - 26, place.label.y + 8, 20, 20};
        ui.paint.fill(at, ui.theme().page, radius_small);
        ui.paint.icon({at.x + 3, at.y + 3, 14, 14}, Icon::ellipsis, ui.theme().ink);
    }
    const float foot = place.row.bottom() - 0.5f;
    ui.paint.line({place.row.x, foot}, {place.row.right(), foot}, ui.theme().line);
    if (drop.dropped)
        place_visit(screen.view,
                    {state.lifted->contact_id, shown.professional_id,
                     TimeOfDay{axis.minute_of_step(drop.step)}},
                    state, desk);
}

} // namespace

void draw_timetable_rows(Ui& ui, Rect area, const TimetableScreen& screen, TimetableState& state,
                         Desk& desk) {
    const TimetableView& view = screen.view;
    const Rect hours = area.cut_top(hour_bar_height);
    Container grid{ui.tree,
                   {.key = "timetable:grid",
                    .role = Role::grid,
                    .name = "Visits on " + view.title,
                    .rect = area,
                    .arrows = Arrows::both,
                    .row_count = static_cast<int>(view.rows.size()),
                    .column_count = 2}};
    if (view.rows.empty()) {
        empty_state(ui, area,
                    {.key = "timetable:nobody",
                     .icon = Icon::users,
                     .title = "No professionals yet",
                     .text = "Import the people of this team and their hours, then their day is "
                             "planned here."});
        return;
    }
    const float labels = label_width(ui);
    const int minutes = std::max(60, view.last_minute - view.first_minute);
    const float pixels =
        std::max((area.width - labels) / static_cast<float>(minutes), least_pixels_a_minute) *
        static_cast<float>(screen.route.zoom);
    const float content_width = labels + pixels * static_cast<float>(minutes);
    const float content_height = row_height * static_cast<float>(view.rows.size());
    const Rect lanes{area.x + labels, area.y, area.width - labels, area.height};
    TimeAxis axis{0, pixels, view.first_minute, view.first_minute + minutes};
    {
        const Scroll scroll{ui,
                            {.key = "timetable:rows",
                             .rect = area,
                             .content_height = content_height,
                             .content_width = content_width > area.width + 1 ? content_width : 0}};
        axis.left = scroll.origin.x + labels;
        keep_anchor(ui, screen, state, axis, lanes);
        show_chosen(ui, screen, state, axis, lanes);
        Lane lane{ui, screen, state, axis, desk};
        for (std::size_t i = 0; i < view.rows.size(); ++i) {
            const Rect content{0, row_height * static_cast<float>(i), content_width, row_height};
            if (!scroll.wants(content, row_height)) continue;
            const Rect row{area.x, scroll.origin.y + content.y, area.width, row_height};
            draw_row(ui, {row, {row.x, row.y, labels, row.height}, lanes}, static_cast<int>(i),
                     lane, axis, screen, state, desk);
        }
        ui.paint.line({lanes.x - 0.5f, area.y}, {lanes.x - 0.5f, area.bottom()}, ui.theme().line);
        draw_now_line(ui, {lanes.x, area.y, lanes.width, std::min(area.height, content_height)},
                      view, axis);
    }
    draw_hours(ui, {lanes.x, hours.y, lanes.width, hours.height}, axis);
}

} // namespace evenload::ui
