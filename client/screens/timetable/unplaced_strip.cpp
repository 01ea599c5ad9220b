#include "client/screens/timetable/unplaced_strip.h"

#include "client/screens/lists/export_button.h"
#include "client/screens/timetable/place_visits.h"
#include "client/screens/timetable/visit_block.h"
#include "client/screens/timetable/visit_menu.h"
#include "client/screens/tints.h"
#include "client/views/list_csv.h"
#include "client/widgets/button.h"
#include "client/widgets/card.h"
#include "client/widgets/chip.h"
#include "client/widgets/column_header.h"
#include "client/widgets/icon_button.h"
#include "client/widgets/label.h"
#include "client/widgets/scroll.h"

#include <algorithm>

namespace evenload::ui {
namespace {

constexpr float card_height_pixels = 90;
constexpr float gap = 10;
constexpr float head_height = 36;
constexpr float room_for_cards = 400; // in a lower window the strip begins folded
constexpr float least_card_width = 320;

int columns_in(float width) {
    return std::max(1, static_cast<int>((width + gap) / (least_card_width + gap)));
}

void lift(Ui& ui, Rect rect, const UnplacedVisit& visit, const TimetableScreen& screen,
          TimetableState& state) {
    if (screen.view.why_not_place) return ui.refuse(*screen.view.why_not_place);
    if (!lift_visit(screen, visit.id, state)) return;
    VisitBlock ghost;
    ghost.id = visit.id;
    ghost.title = visit.name;
    ghost.subtitle = visit.detail;
    ghost.tone = visit.window.tone == Tone::time_critical ? Tone::time_critical : Tone::brand;
    const Rect from{rect.x, rect.y, std::min(rect.width, 140.f), 60};
    ui.drag.lift(
        {.keys = {visit.id},
         .source = "unplaced:" + visit.id,
         .title = visit.name,
         .from = from,
         .draw_ghost = [ghost](Ui& drawn_on, Rect at) { paint_block(drawn_on, at, ghost, {}); }});
}

// One visit by hand, or all that have to move together.
void apply_advice(const TimetableView& view, const UnplacedVisit& visit,
                  const UnplacedAdvice& advice, TimetableState& state, Desk& desk) {
    if (advice.together)
        return desk.give(*advice.together, "Placed " + visit.name + ": " + advice.remedy);
    place_visit(view, {visit.id, advice.professional_id, advice.start}, state, desk);
}

// "Apply this" and "Other options", at the foot of the card.
void draw_links(Ui& ui, Rect line, const UnplacedVisit& visit, const UnplacedAdvice* advice,
                const TimetableScreen& screen, TimetableState& state, Desk& desk) {
    if (advice && advice->has_remedy && !screen.view.why_not_place &&
        button_left(ui, line,
                    {.key = "apply:" + visit.id,
                     .label = "Apply this",
                     .kind = ButtonKind::link,
                     .name = "Apply this: " + visit.name + ", " + advice->remedy}))
        apply_advice(screen.view, visit, *advice, state, desk);
    if (!button_left(ui, line,
                     {.key = "options:" + visit.id,
                      .label = "Other options",
                      .kind = ButtonKind::link,
                      .name = "Other options for " + visit.name}))
        return;
    Route route = screen.route;
    route.contact_id = Id<Contact>(visit.id);
    desk.go(route);
}

void draw_card(Ui& ui, Rect rect, const UnplacedVisit& visit, int position,
               const TimetableScreen& screen, TimetableState& state, Desk& desk) {
    const Theme& theme = ui.theme();
    const int count = static_cast<int>(screen.view.unplaced.size());
    Container item{ui.tree,
                   {.key = "unplaced:" + visit.id + ":item",
                    .role = Role::listitem,
                    .rect = rect,
                    .position = position,
                    .set_size = count}};
    const UnplacedAdvice* advice = screen.advice_of ? screen.advice_of(visit.id) : nullptr;
    const std::string reason = advice ? advice->sentence : "Looking for the reason…";
    const std::string key = "unplaced:" + visit.id;
    const bool chosen = visit.id == screen.route.contact_id.text;
    Rect control_rect = rect;
    control_rect.height -= 30;
    std::string name = visit.name + ", " + visit.detail;
    if (!visit.window.text.empty()) name += ", " + visit.window.text;
    name += unread_words(visit.unread);
    const Interaction seen =
        control(ui, {.key = key,
                     .role = Role::button,
                     .name = name,
                     .description = reason,
                     .rect = control_rect,
                     .actions = action::activate | action::menu | action::drag});
    if (ui.drag.is_source(key)) return ui.paint.dashed(rect, theme.control_line, 8);
    const TintColours& danger = theme.of(Tint::danger);
    ui.paint.fill(rect, theme.card, 8);
    ui.paint.stroke(rect, chosen ? theme.brand : mix(danger.accent, danger.background, 0.55f), 8,
                    chosen ? 2.f : 1.f);
    Rect inside = rect.inset(12, 7);
    Rect links = inside.cut_bottom(20);
    Rect title = inside.cut_top(20, 2);
    const float detail = std::min(ui.paint.width(Face::small, visit.detail), title.width * 0.6f);
    ui.paint.text_in(title.cut_right(detail, 8), Face::small, theme.muted, visit.detail,
                     Align::right);
    if (!visit.window.text.empty()) {
        const Chip window{
            .label = visit.window.text, .icon = Icon::clock, .tint = tint(visit.window.tone)};
        const float wanted = chip_width(ui, window);
        if (title.width - wanted > 90) {
            const Rect place = title.cut_right(wanted, 8);
            chip(ui, place.top_left(), window);
        }
    }
    if (visit.unread > 0 && title.width > 130) {
        Rect unread = title.cut_right(30, 6);
        unread.y += 3;
        paint_unread(ui, unread, visit.unread);
    }
    ui.paint.text_in(title, Face::strong, theme.ink, visit.name);
    ui.paint.icon({inside.x, inside.y, 16, 16}, Icon::circle_question_mark, theme.muted);
    ui.paint.paragraph({inside.x + 20, inside.y, inside.width - 20, inside.height}, Face::small,
                       theme.ink, reason, 2);
    draw_links(ui, links, visit, advice, screen, state, desk);
    if (seen.menu) return open_visit_menu(ui, screen, state, visit.id, control_rect);
    if (seen.lifted) return lift(ui, rect, visit, screen, state);
    if (!seen.clicked) return;
    Route route = screen.route;
    route.contact_id = Id<Contact>(visit.id);
    desk.go(route);
}

void draw_nothing(Ui& ui, Rect area, const TimetableView& view) {
    const bool none = !view.source || view.source->contacts.empty();
    const std::string text =
        none ? "No visits on this day yet. Plan day makes those that the contact plans ask for."
             : "Every visit of this day has a time and a person.";
    ui.paint.icon({area.x + 12, area.centre().y - 8, 16, 16},
                  none ? Icon::info : Icon::circle_check,
                  ui.theme().of(none ? Tint::neutral : Tint::ok).text);
    ui.tree.leaf({.key = "unplaced:none", .role = Role::text, .name = text, .rect = area});
    ui.paint.text_in(area.inset(36, 0), Face::small, ui.theme().muted, text);
}

void draw_cards(Ui& ui, Rect list, const TimetableScreen& screen, TimetableState& state,
                Desk& desk) {
    const auto& unplaced = screen.view.unplaced;
    const int columns = columns_in(list.width);
    const float width =
        (list.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const int rows = (static_cast<int>(unplaced.size()) + columns - 1) / columns;
    const float height = static_cast<float>(rows) * (card_height_pixels + gap);
    Container cards{ui.tree,
                    {.key = "unplaced:list",
                     .role = Role::list,
                     .name = "Not placed",
                     .rect = list,
                     .arrows = Arrows::both}};
    const Scroll scroll{ui, {.key = "unplaced:cards", .rect = list, .content_height = height}};
    for (std::size_t i = 0; i < unplaced.size(); ++i) {
        const auto column = static_cast<float>(static_cast<int>(i) % columns);
        const auto row = static_cast<float>(static_cast<int>(i) / columns);
        const Rect place{column * (width + gap), row * (card_height_pixels + gap), width,
                         card_height_pixels};
        if (scroll.wants(place, 10))
            draw_card(ui, scroll.to_screen(place), unplaced[i], static_cast<int>(i) + 1, screen,
                      state, desk);
    }
}

// Dropping here takes the place of a visit away again.
void take_drops(Ui& ui, Rect area, const TimetableView& view, const TimetableState& state,
                Desk& desk) {
    const DropState drop =
        drop_target(ui, {.key = "unplaced:drop", .name = "Not placed", .rect = area}, [](int) {
            return Verdict{Fit::allowed, "Takes its time and person away"};
        });
    if (drop.over && drop.verdict) drop_outline(ui, area, *drop.verdict, true);
    if (drop.dropped && state.lifted && view.find_visit(state.lifted->contact_id))
        unplace_visit(view, state.lifted->contact_id, desk);
}

bool is_open(const TimetableState& state, float room) {
    return state.strip_open.value_or(room >= room_for_cards);
}

} // namespace

float unplaced_strip_height(const TimetableView& view, const TimetableState& state, float room) {
    if (view.unplaced.empty()) return 40;
    if (!is_open(state, room)) return head_height;
    const float one = head_height + card_height_pixels + 2 * gap;
    return view.unplaced.size() <= 4 ? one : std::clamp(room * 0.3f, one, one + 40);
}

void draw_unplaced_strip(Ui& ui, Rect area, const TimetableScreen& screen, TimetableState& state,
                         Desk& desk) {
    const TimetableView& view = screen.view;
    Container region{ui.tree,
                     {.key = "unplaced", .role = Role::region, .name = "Not placed", .rect = area}};
    const Rect whole = area;
    if (view.unplaced.empty()) {
        draw_nothing(ui, area, view);
        return take_drops(ui, whole, view, state, desk);
    }
    const Theme& theme = ui.theme();
    ui.paint.fill(area, mix(theme.card, theme.of(Tint::danger).background, 0.4f));
    Rect head = area.cut_top(head_height).inset(12, 0);
    const bool open = area.height > 1;
    const Rect fold = head.cut_right(28, space_2);
    if (icon_button(ui, {fold.x, fold.centre().y - 14, 28, 28},
                    {.key = "unplaced:fold",
                     .icon = open ? Icon::chevron_down : Icon::chevron_up,
                     .name = open ? "Fold what is not placed" : "Show what is not placed"}))
        state.strip_open = !open;
    if (export_button(ui, head, "unplaced:export", "what is not placed", false))
        desk.save_csv("not_placed", unplaced_csv(view));
    heading(ui, head, "unplaced:title", "Not placed · " + view.unplaced_summary, 2, Face::strong);
    if (open) draw_cards(ui, area.inset(12, 0), screen, state, desk);
    take_drops(ui, whole, view, state, desk);
}

} // namespace evenload::ui
