#include "client/screens/timetable/visit_menu.h"

#include "client/screens/timetable/place_visits.h"
#include "client/screens/timetable/visit_events.h"
#include "client/widgets/menu.h"
#include "common/base/sort_stably.h"
#include "common/commands/visit/pin_visit.h"

#include <functional>
#include <numeric>

namespace evenload::ui {
namespace {

constexpr const char* menu_key = "timetable:visit";

MenuItem item_of(const TimetableRow& row, const PlacingAt& best, const std::string& effect,
                 bool current) {
    MenuItem item{.key = "to:" + row.professional_id.text, .label = row.name, .checked = current};
    item.enabled = best.placing.kind != Placing::Kind::refused;
    if (!item.enabled)
        item.why_not = best.placing.text;
    else
        item.detail = (best.placing.kind == Placing::Kind::fits ? "at " + to_text(best.start)
                                                                : best.placing.text) +
                      " · " + effect;
    if (best.placing.kind == Placing::Kind::needs_reason) item.tint = Tint::warning;
    return item;
}

// A choice, and what it does.
struct Choice {
    MenuItem item;
    std::function<void()> act;
};

void add_usual(std::vector<Choice>& choices, const TimetableScreen& screen, const DayContact& visit,
               const std::string& no, Desk& desk) {
    const std::string id = visit.contact.id.text;
    const bool may = no.empty();
    const bool pinned = visit.contact.pinned;
    const std::string no_place = may ? "It has no place yet" : no;
    const bool can_take = may && visit.placed();
    choices.push_back({{.key = "open", .label = "Open the visit", .icon = Icon::panel_right},
                       [&screen, &desk, id] {
                           Route route = screen.route;
                           route.contact_id = Id<Contact>(id);
                           desk.go(route);
                       }});
    choices.push_back({{.key = "schedule",
                        .label = "Schedule at…",
                        .icon = Icon::clock,
                        .enabled = may,
                        .why_not = no},
                       [&desk, id] {
                           desk.open({FormRequest::Kind::place_visit, id});
                       }});
    choices.push_back({{.key = "pin",
                        .label = pinned ? "Unpin" : "Pin",
                        .icon = pinned ? Icon::pin_off : Icon::pin,
                        .enabled = can_take,
                        .why_not = no_place},
                       [&desk, &visit, pinned] {
                           desk.give(PinVisit{visit.contact.id, !pinned},
                                     (pinned ? "Unpinned " : "Pinned ") + visit.name);
                       }});
    choices.push_back({{.key = "unplace",
                        .label = "Unplace",
                        .icon = Icon::inbox,
                        .enabled = can_take,
                        .why_not = no_place},
                       [&screen, &desk, id] { unplace_visit(screen.view, id, desk); }});
    choices.push_back(
        {{.key = "record", .label = "Record contact", .icon = Icon::pencil}, [&desk, id] {
             desk.open({FormRequest::Kind::record_contact, id});
         }});
    choices.push_back({{.key = "emergency",
                        .label = "Emergency visit now…",
                        .icon = Icon::plus,
                        .enabled = !screen.view.why_not_emergency,
                        .why_not = screen.view.why_not_emergency.value_or("")},
                       [&desk, &visit] {
                           desk.open({FormRequest::Kind::emergency_now, visit.case_id.text});
                       }});
    choices.push_back({{.key = "extra",
                        .label = "Extra visit…",
                        .icon = Icon::plus,
                        .enabled = !screen.view.why_not_add,
                        .why_not = screen.view.why_not_add.value_or("")},
                       [&desk, &visit] {
                           desk.open({FormRequest::Kind::add_visit, visit.case_id.text});
                       }});
}

void add_people(std::vector<Choice>& choices, const TimetableScreen& screen,
                const DayContact& visit, const std::string& no, TimetableState& state, Desk& desk) {
    const TimetableView& view = screen.view;
    const auto& best = state.lifted->best;
    choices.push_back(
        {{.key = "heading", .label = "Move to", .heading = true, .separated = true}, {}});
    std::vector<std::size_t> order(view.rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    sort_stably(order, [&](std::size_t a, std::size_t b) {
        return best[a].placing.kind < best[b].placing.kind;
    });
    for (const std::size_t row : order) {
        MenuItem item = item_of(view.rows[row], best[row], state.lifted->effects[row],
                                static_cast<int>(row) == visit.professional);
        if (!no.empty()) {
            item.enabled = false;
            item.why_not = no;
        }
        choices.push_back({std::move(item), [&view, &state, &desk, row] {
                               place_visit(view,
                                           {state.menu_of, view.rows[row].professional_id,
                                            state.lifted->best[row].start},
                                           state, desk);
                           }});
    }
}

} // namespace

void open_visit_menu(Ui& ui, const TimetableScreen& screen, TimetableState& state,
                     const std::string& contact_id, Rect anchor) {
    if (!lift_visit(screen, contact_id, state)) return;
    state.menu_of = contact_id;
    open_menu(ui, menu_key, anchor);
}

void draw_visit_menu(Ui& ui, const TimetableScreen& screen, TimetableState& state, Desk& desk) {
    if (!menu_is_open(ui, menu_key)) return;
    const TimetableView& view = screen.view;
    const DayContact* visit = view.source ? view.source->find(state.menu_of) : nullptr;
    if (!visit || !state.lifted || state.lifted->best.size() != view.rows.size())
        return close_menu(ui);
    const VisitBlock* block = view.find_visit(state.menu_of);
    const std::string fixed = block ? block->why_fixed : view.is_past ? "This day is over" : "";
    const std::string no = view.why_not_place.value_or(fixed);

    std::vector<Choice> choices;
    add_usual(choices, screen, *visit, no, desk);
    for (const VisitEvent& event : events_of(event_facts_of(view, *visit)))
        choices.push_back({menu_item_of(event), [&desk, event] { give_event(event, desk); }});
    add_people(choices, screen, *visit, no, state, desk);
    std::vector<MenuItem> items;
    for (const Choice& choice : choices)
        items.push_back(choice.item);
    if (const auto chosen = menu(ui, menu_key, visit->name, items))
        choices[static_cast<std::size_t>(*chosen)].act();
}

} // namespace evenload::ui
