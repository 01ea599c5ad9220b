#include "client/screens/board/move_cases.h"

#include "client/screens/tints.h"
#include "client/views/words.h"
#include "client/widgets/menu.h"
#include "common/commands/case/allocate_cases.h"
#include "common/commands/case/move_case.h"
#include "common/commands/case/unallocate_case.h"

#include <algorithm>

namespace evenload::ui {
namespace {

std::string subject_words(const BoardView& view, const std::vector<std::string>& case_ids) {
    if (case_ids.size() != 1) return count_words(static_cast<int>(case_ids.size()), "case");
    const BoardCase* item = view.find(case_ids.front());
    return item ? item->reference : "a case";
}

MenuItem item_of(const BoardColumn& column, const ColumnFit& fit) {
    MenuItem item{
        .key = "to:" + column.professional_id.text, .label = column.name, .detail = fit.detail};
    item.enabled = fit.kind != ColumnFit::Kind::refused;
    if (!item.enabled) item.why_not = fit.text;
    if (fit.kind == ColumnFit::Kind::needs_reason) {
        item.detail = fit.text;
        item.tint = Tint::warning;
    }
    return item;
}

} // namespace

void move_cases(const BoardView& view, const std::vector<std::string>& case_ids, int column,
                Desk& desk) {
    std::vector<std::string> moving;
    for (const std::string& id : case_ids)
        if (const BoardCase* item = view.find(id); item && item->column != column)
            moving.push_back(id);
    if (moving.empty()) return;
    const bool to_tray = column == tray_column;
    const BoardColumn* target = to_tray ? nullptr : &view.columns[static_cast<std::size_t>(column)];
    const Id<Professional> receiver = target ? target->professional_id : Id<Professional>{};
    const std::string what =
        "Moved " + subject_words(view, moving) + " to " + (target ? target->name : "Unallocated");
    if (moving.size() > 1) {
        AllocateCases all;
        for (const std::string& id : moving)
            all.cases.push_back({Id<Case>(id), receiver});
        desk.give(std::move(all), what);
    } else if (to_tray) {
        desk.give(UnallocateCase{Id<Case>(moving.front()), {}}, what);
    } else {
        desk.give(MoveCase{Id<Case>(moving.front()), receiver, {}}, what);
    }
}

std::vector<std::string> moved_with(const BoardState& state, const std::string& case_id) {
    const bool selected =
        std::find(state.selected.begin(), state.selected.end(), case_id) != state.selected.end();
    return selected ? state.selected : std::vector<std::string>{case_id};
}

Verdict verdict_of(const ColumnFit& fit) {
    switch (fit.kind) {
    case ColumnFit::Kind::fits: return {Fit::allowed, fit.text};
    case ColumnFit::Kind::needs_reason: return {Fit::warning, fit.text};
    case ColumnFit::Kind::refused: break;
    }
    return {Fit::refused, fit.text};
}

void open_move_menu(Ui& ui, const BoardScreen& screen, BoardState& state,
                    const std::string& case_id, Rect anchor) {
    state.fits = screen.fits_of(moved_with(state, case_id));
    open_menu(ui, move_menu_key, anchor);
}

void draw_move_menu(Ui& ui, const BoardScreen& screen, BoardState& state, Desk& desk) {
    if (!state.fits || !menu_is_open(ui, move_menu_key)) return;
    const BoardFits& fits = *state.fits;
    const BoardView& view = screen.view;
    const bool one = fits.case_ids.size() == 1;
    const BoardCase* item = view.find(fits.case_ids.front());
    if (!item) return close_menu(ui);
    const std::string name = one ? item->name : subject_words(view, fits.case_ids);

    std::vector<MenuItem> items;
    items.push_back({.key = "open",
                     .label = "Open the case",
                     .icon = Icon::folder_open,
                     .enabled = one,
                     .why_not = "Several cases are chosen"});
    items.push_back({.key = "back",
                     .label = "Unallocate",
                     .icon = Icon::inbox,
                     .enabled = !fits.tray.current,
                     .why_not = "Has no owner"});
    items.push_back({.key = "emergency",
                     .label = "Emergency visit now…",
                     .icon = Icon::plus,
                     .enabled = one,
                     .why_not = "Several cases are chosen"});
    items.push_back(
        {.key = "heading", .label = "Move " + name + " to", .heading = true, .separated = true});
    const std::size_t first = items.size();
    std::vector<int> receivers;
    for (const int column : fits.ranked)
        if (!fits.columns[static_cast<std::size_t>(column)].current) receivers.push_back(column);
    for (const int column : receivers)
        items.push_back(item_of(view.columns[static_cast<std::size_t>(column)],
                                fits.columns[static_cast<std::size_t>(column)]));
    const auto chosen = menu(ui, move_menu_key, "Move " + name + " to", items);
    if (!chosen) return;
    const auto index = static_cast<std::size_t>(*chosen);
    if (index == 0) {
        Route route = screen.route;
        route.case_reference = item->reference;
        return desk.go(route);
    }
    if (index == 2) return desk.open({FormRequest::Kind::emergency_now, item->id});
    const int column = index == 1 ? tray_column : receivers[index - first];
    move_cases(view, fits.case_ids, column, desk);
    state.selected.clear();
}

} // namespace evenload::ui
