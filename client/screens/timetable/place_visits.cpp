#include "client/screens/timetable/place_visits.h"

#include "client/views/words.h"
#include "client/widgets/menu.h"
#include "common/commands/visit/pin_visit.h"
#include "common/commands/visit/place_visit.h"
#include "common/commands/visit/unplace_visit.h"

#include <algorithm>

namespace evenload::ui {
namespace {

std::string place_words(const TimetableView& view, const Placement& placement) {
    const int row = view.source->professional_index(placement.professional_id);
    const std::string name =
        row < 0 ? "" : " with " + view.rows[static_cast<std::size_t>(row)].name;
    return to_text(placement.start) + name;
}

MenuItem item_of(const TimetableRow& row, const PlacingAt& best, bool current) {
    MenuItem item{.key = "to:" + row.professional_id.text, .label = row.name, .checked = current};
    item.enabled = best.placing.kind != Placing::Kind::refused;
    if (!item.enabled)
        item.why_not = best.placing.text;
    else
        item.detail = best.placing.kind == Placing::Kind::fits ? "at " + to_text(best.start)
                                                               : best.placing.text;
    if (best.placing.kind == Placing::Kind::needs_reason) item.tint = Tint::warning;
    return item;
}

void act_on(int chosen, const DayContact& visit, const TimetableScreen& screen, Desk& desk) {
    const std::string& id = visit.contact.id.text;
    if (chosen == 0) {
        Route route = screen.route;
        route.contact_id = visit.contact.id;
        desk.go(route);
    } else if (chosen == 1) {
        desk.open({FormRequest::Kind::place_visit, id});
    } else if (chosen == 2) {
        const bool pinned = visit.contact.pinned;
        desk.give(PinVisit{visit.contact.id, !pinned},
                  (pinned ? "Unpinned " : "Pinned ") + visit.name);
    } else if (chosen == 3) {
        unplace_visit(screen.view, id, desk);
    } else if (chosen == 4) {
        desk.open({FormRequest::Kind::record_contact, id});
    }
}

} // namespace

void place_visit(const TimetableView& view, const Placement& placement, Desk& desk) {
    const DayContact* visit = view.source->find(placement.contact_id);
    if (!visit) return;
    const bool same = visit->contact.professional_id == placement.professional_id &&
                      visit->contact.start == placement.start;
    if (same) return;
    desk.give(
        PlaceVisit{visit->contact.id, view.day, placement.start, placement.professional_id, {}},
        "Placed " + visit->name + " at " + place_words(view, placement));
}

void unplace_visit(const TimetableView& view, const std::string& contact_id, Desk& desk) {
    const DayContact* visit = view.source->find(contact_id);
    if (visit) desk.give(UnplaceVisit{visit->contact.id, {}}, "Unplaced " + visit->name);
}

bool lift_visit(const TimetableView& view, const std::string& contact_id, TimetableState& state) {
    const DayContact* visit = view.source ? view.source->find(contact_id) : nullptr;
    if (!visit) return false;
    LiftedVisit lifted{contact_id, {}};
    const TimeOfDay from = visit->contact.start.value_or(visit->contact.window_start.value_or(
        TimeOfDay{view.is_today ? view.now_minute : view.first_minute}));
    for (std::size_t row = 0; row < view.rows.size(); ++row)
        lifted.best.push_back(best_placing(*view.source, *visit, static_cast<int>(row), from));
    state.lifted = std::move(lifted);
    return true;
}

Verdict verdict_of(const Placing& placing) {
    switch (placing.kind) {
    case Placing::Kind::fits: return {Fit::allowed, placing.text};
    case Placing::Kind::needs_reason: return {Fit::warning, placing.text};
    case Placing::Kind::refused: break;
    }
    return {Fit::refused, placing.text};
}

void open_visit_menu(Ui& ui, const TimetableView& view, TimetableState& state,
                     const std::string& contact_id, Rect anchor) {
    if (!lift_visit(view, contact_id, state)) return;
    state.menu_of = contact_id;
    open_menu(ui, visit_menu_key, anchor);
}

void draw_visit_menu(Ui& ui, const TimetableScreen& screen, TimetableState& state, Desk& desk) {
    if (!menu_is_open(ui, visit_menu_key)) return;
    const TimetableView& view = screen.view;
    const DayContact* visit = view.source ? view.source->find(state.menu_of) : nullptr;
    if (!visit || !state.lifted || state.lifted->best.size() != view.rows.size())
        return close_menu(ui);
    const VisitBlock* block = view.find_visit(state.menu_of);
    const std::string fixed = block ? block->why_fixed : view.is_past ? "This day is over" : "";
    const std::string no = view.why_not_place.value_or(fixed);
    const bool may = no.empty();
    const bool placed = visit->placed();

    std::vector<MenuItem> items{
        {.key = "open", .label = "Open the visit", .icon = Icon::panel_right},
        {.key = "schedule",
         .label = "Schedule at…",
         .icon = Icon::clock,
         .enabled = may,
         .why_not = no},
        {.key = "pin",
         .label = visit->contact.pinned ? "Unpin" : "Pin",
         .icon = visit->contact.pinned ? Icon::pin_off : Icon::pin,
         .enabled = may && placed,
         .why_not = may ? "It has no place yet" : no},
        {.key = "unplace",
         .label = "Unplace",
         .icon = Icon::inbox,
         .enabled = may && placed,
         .why_not = may ? "It has no place yet" : no},
        {.key = "record", .label = "Record contact", .icon = Icon::pencil},
        {.key = "heading", .label = "Move to", .heading = true, .separated = true}};
    const std::size_t first = items.size();
    std::vector<int> order;
    for (std::size_t row = 0; row < view.rows.size(); ++row)
        order.push_back(static_cast<int>(row));
    const auto& best = state.lifted->best;
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return best[static_cast<std::size_t>(a)].placing.kind <
               best[static_cast<std::size_t>(b)].placing.kind;
    });
    for (const int row : order) {
        const auto index = static_cast<std::size_t>(row);
        MenuItem item = item_of(view.rows[index], best[index], row == visit->professional);
        if (!may) {
            item.enabled = false;
            item.why_not = no;
        }
        items.push_back(std::move(item));
    }
    const auto chosen = menu(ui, visit_menu_key, visit->name, items);
    if (!chosen) return;
    const auto index = static_cast<std::size_t>(*chosen);
    if (index < first) return act_on(*chosen, *visit, screen, desk);
    const auto row = static_cast<std::size_t>(order[index - first]);
    place_visit(view, {state.menu_of, view.rows[row].professional_id, best[row].start}, desk);
}

} // namespace evenload::ui
