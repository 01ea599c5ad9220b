#include "client/screens/board/board_column.h"

#include "client/screens/board/move_cases.h"
#include "client/screens/tints.h"
#include "client/views/words.h"
#include "client/widgets/column_header.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/label.h"
#include "client/widgets/scroll.h"

#include <algorithm>

namespace evenload::ui {
namespace {

constexpr float card_gap = 8;
constexpr float padding = 10;

const std::vector<int>& cases_in(const BoardView& view, int column) {
    return column == tray_column ? view.tray.cases
                                 : view.columns[static_cast<std::size_t>(column)].cases;
}

std::string key_of(const BoardView& view, int column) {
    return column == tray_column
               ? "column:unallocated"
               : "column:" + view.columns[static_cast<std::size_t>(column)].professional_id.text;
}

std::string name_of(const BoardView& view, int column) {
    return column == tray_column ? "Unallocated"
                                 : view.columns[static_cast<std::size_t>(column)].name;
}

Card card_at(const BoardScreen& screen, int index) {
    return card_of(board_card(screen.view.cases[static_cast<std::size_t>(index)], screen.view.now),
                   screen.pending);
}

const ColumnLayout& layout_of(Ui& ui, const BoardScreen& screen, BoardState& state, int column,
                              float width) {
    if (state.stamp != screen.stamp) state.layouts.clear();
    state.stamp = screen.stamp;
    ColumnLayout& layout = state.layouts[column];
    if (layout.width == width && !layout.tops.empty()) return layout;
    layout = {width, {}};
    float top = 0;
    for (const int index : cases_in(screen.view, column)) {
        layout.tops.push_back(top);
        top += card_height(ui, card_at(screen, index), width) + card_gap;
    }
    layout.tops.push_back(top);
    return layout;
}

void choose(const BoardScreen& screen, BoardState& state, int column, const BoardCase& item,
            const Interaction& seen, Desk& desk) {
    auto& selected = state.selected;
    const auto found = std::find(selected.begin(), selected.end(), item.id);
    if (seen.extend && !state.anchor.empty()) {
        const std::vector<int>& order = cases_in(screen.view, column);
        const auto place = [&](const std::string& id) {
            return std::find_if(order.begin(), order.end(), [&](int index) {
                return screen.view.cases[static_cast<std::size_t>(index)].id == id;
            });
        };
        auto from = place(state.anchor);
        auto until = place(item.id);
        if (from == order.end()) return;
        if (until < from) std::swap(from, until);
        selected.clear();
        for (auto at = from; at <= until; ++at)
            selected.push_back(screen.view.cases[static_cast<std::size_t>(*at)].id);
        return;
    }
    state.anchor = item.id;
    if (seen.add) {
        if (found != selected.end())
            selected.erase(found);
        else
            selected.push_back(item.id);
        return;
    }
    selected.clear();
    Route route = screen.route;
    route.case_reference = item.reference;
    desk.go(route);
}

void lift(Ui& ui, Rect rect, const Card& shown, const BoardCase& item, const BoardScreen& screen,
          BoardState& state) {
    const std::vector<std::string> moving = moved_with(state, item.id);
    state.fits = screen.fits_of(moving);
    const int count = static_cast<int>(moving.size());
    ui.drag.lift({.keys = moving,
                  .source = shown.key,
                  .title = count == 1 ? item.name : count_words(count, "case"),
                  .from = rect,
                  .draw_ghost = [shown, count](Ui& drawn_on, Rect at) {
                      card_ghost(drawn_on, at, shown, count);
                  }});
}

void draw_cards(Ui& ui, Rect area, int column, const BoardScreen& screen, BoardState& state,
                bool dimmed, Desk& desk) {
    const BoardView& view = screen.view;
    const std::vector<int>& cases = cases_in(view, column);
    const float width = area.width - 2 * padding;
    const ColumnLayout& layout = layout_of(ui, screen, state, column, width);
    const Scroll scroll{ui,
                        {.key = key_of(view, column) + ":cards",
                         .rect = area,
                         .content_height = layout.tops.back() + padding}};
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const Rect place{padding, layout.tops[i], width,
                         layout.tops[i + 1] - layout.tops[i] - card_gap};
        if (!scroll.wants(place)) continue;
        const BoardCase& item = view.cases[static_cast<std::size_t>(cases[i])];
        Card shown = card_at(screen, cases[i]);
        shown.position = static_cast<int>(i) + 1;
        shown.set_size = static_cast<int>(cases.size());
        shown.selected = item.reference == screen.route.case_reference ||
                         std::find(state.selected.begin(), state.selected.end(), item.id) !=
                             state.selected.end();
        shown.dimmed = dimmed;
        shown.draggable = !view.why_not_move;
        shown.has_menu = !view.why_not_move;
        const Rect rect = scroll.to_screen(place);
        const Interaction seen = card(ui, rect, shown);
        if (seen.menu)
            open_move_menu(ui, screen, state, item.id, rect);
        else if (seen.lifted)
            lift(ui, rect, shown, item, screen, state);
        else if (seen.clicked)
            choose(screen, state, column, item, seen, desk);
    }
}

void draw_tray_head(Ui& ui, Rect& area, const std::optional<Verdict>& verdict,
                    const BoardScreen& screen) {
    const UnallocatedTray& tray = screen.view.tray;
    Rect head = area.cut_top(30, space_1).inset(padding, 0);
    heading(ui, head, "tray:heading", "Unallocated", 2, Face::strong);
    const Chip count{.label = tray.summary, .tint = tray.case_count ? Tint::danger : Tint::ok};
    const float width = chip_width(ui, count);
    chip(ui, {head.right() - width, head.centre().y - chip_height / 2}, count);
    ui.tree.leaf({.key = "tray:count", .role = Role::text, .name = tray.summary, .rect = head});
    if (verdict) {
        Rect strip = area.cut_top(24, space_2).inset(padding, 0);
        verdict_strip(ui, strip, *verdict);
        return;
    }
    if (tray.warning.empty()) return;
    const Tint colours = tint(tray.warning_tone);
    const float text_width = area.width - 2 * padding - 20;
    const float height = ui.paint.paragraph_height(Face::small, tray.warning, text_width, 3);
    Rect line = area.cut_top(height, space_2).inset(padding, 0);
    ui.paint.icon(line.cut_left(14, 6), Icon::triangle_alert, ui.theme().of(colours).text);
    paragraph(ui, line, "tray:warning", tray.warning, Face::small, colours);
}

ColumnHeader head_of(const BoardColumn& column, const std::optional<Verdict>& verdict) {
    return {.key = "head:" + column.professional_id.text,
            .initials = column.initials,
            .avatar_key = column.name,
            .name = column.name,
            .role = column.note.empty() ? column.role : column.role + " · " + column.note,
            .count = column.count,
            .capacity = {.percent = column.percent, .amount = column.amount},
            .verdict = verdict,
            .has_menu = true};
}

void draw_head(Ui& ui, Rect& area, float least, const BoardColumn& column,
               const std::optional<Verdict>& verdict, const BoardScreen& screen, Desk& desk) {
    const ColumnHeader header = head_of(column, verdict);
    Rect place = area;
    place.height = column_header_height(ui, header, place.width);
    area.cut_top(std::max(place.height, least));
    const Interaction seen = column_header(ui, place, header);
    if (seen.menu) open_caseload_menu(ui, caseload_menu_of(screen.view, column), place);
    if (!seen.clicked) return;
    Route route = screen.route;
    route.page = Page::my_day;
    route.professional_id = column.professional_id;
    route.case_reference.clear();
    desk.go(route);
}

void draw_surface(Ui& ui, Rect rect, int column) {
    if (column != tray_column) return ui.paint.fill(rect, ui.theme().column, radius_large);
    const TintColours& danger = ui.theme().of(Tint::danger);
    ui.paint.fill(rect, mix(ui.theme().page, danger.background, 0.35f), radius_large);
    ui.paint.dashed(rect, mix(danger.accent, danger.background, 0.5f), radius_large, 1);
}

DropState offer(Ui& ui, Rect rect, int column, const BoardScreen& screen, const BoardState& state) {
    if (!state.fits) return {};
    const ColumnFit& fit = column == tray_column
                               ? state.fits->tray
                               : state.fits->columns[static_cast<std::size_t>(column)];
    return drop_target(
        ui,
        {.key = key_of(screen.view, column), .name = name_of(screen.view, column), .rect = rect},
        [&](int) { return verdict_of(fit); });
}

void draw_nothing(Ui& ui, Rect area, int column, const BoardScreen& screen, Desk& desk) {
    if (column == tray_column && !screen.view.filter.on()) {
        if (empty_state(ui, area,
                        {.key = "tray:empty",
                         .icon = Icon::circle_check,
                         .title = "Everyone has someone",
                         .text = "New cases come here first, until they have an owner.",
                         .action_label = screen.view.why_not_open ? "" : "New case"}))
            desk.open({FormRequest::Kind::new_case});
        return;
    }
    const std::string text = screen.view.filter.on() ? "Nothing here passes the filter."
                                                     : "No cases yet. Drop one here.";
    paragraph(ui, area.inset(padding, space_2), key_of(screen.view, column) + ":empty", text,
              Face::small, Tint::neutral, true);
}

} // namespace

CaseloadMenu caseload_menu_of(const BoardView& view, const BoardColumn& column) {
    return {column.caseload_id, column.professional_id, column.name, view.why_not_caseload};
}

Card card_of(const BoardCard& words, const PendingView& pending) {
    Card shown{.key = "case:" + words.id,
               .title = words.name,
               .title_note = words.age,
               .reference = words.reference,
               .subtitle = words.reason,
               .accent = tint(words.accent),
               .spoken = words.spoken};
    shown.chips.push_back({.label = words.frequency, .icon = Icon::repeat});
    shown.chips.push_back(
        {.label = words.due.text, .icon = Icon::clock, .tint = tint(words.due.tone)});
    if (words.double_up)
        shown.chips.push_back({.label = "Double-up", .icon = Icon::users, .tint = Tint::brand});
    for (const std::string& need : words.needs)
        shown.chips.push_back({.label = need});
    if (!words.status.empty())
        shown.chips.push_back({.label = words.status, .tint = Tint::warning});
    if (words.open_comments)
        shown.chips.push_back(
            {.label = std::to_string(words.open_comments), .icon = Icon::message_square});
    if (words.unread)
        shown.chips.push_back({.label = std::to_string(words.unread) + " new",
                               .icon = Icon::message_square,
                               .tint = Tint::brand});
    if (const auto refused = pending.refused.find(words.id); refused != pending.refused.end()) {
        shown.mark = CardMark::failed;
        shown.mark_text = "Refused: " + refused->second;
    } else if (pending.waiting.contains(words.id)) {
        shown.mark = CardMark::pending;
        shown.mark_text = "Not saved yet";
    }
    return shown;
}

float column_head_height(const Ui& ui, int column, const BoardScreen& screen,
                         const BoardState& state, float width) {
    const auto index = static_cast<std::size_t>(column);
    std::optional<Verdict> verdict;
    if (ui.drag.active() && state.fits) verdict = verdict_of(state.fits->columns[index]);
    return column_header_height(ui, head_of(screen.view.columns[index], verdict), width);
}

void draw_column(Ui& ui, Rect rect, int column, float head, const BoardScreen& screen,
                 BoardState& state, Desk& desk) {
    const BoardView& view = screen.view;
    const bool is_tray = column == tray_column;
    draw_surface(ui, rect, column);
    const DropState drop = ui.drag.active() ? offer(ui, rect, column, screen, state) : DropState{};
    const BoardColumn* person = is_tray ? nullptr : &view.columns[static_cast<std::size_t>(column)];
    const std::string spoken = person ? person->spoken : "Unallocated, " + view.tray.summary;
    Container group{
        ui.tree, {.key = key_of(view, column), .role = Role::group, .name = spoken, .rect = rect}};
    Rect inside = rect;
    if (person) {
        draw_head(ui, inside, head, *person, drop.verdict, screen, desk);
    } else {
        inside.cut_top(padding);
        draw_tray_head(ui, inside, drop.verdict, screen);
    }
    const bool refused = drop.verdict && drop.verdict->fit == Fit::refused;
    if (cases_in(view, column).empty()) {
        draw_nothing(ui, inside, column, screen, desk);
    } else {
        Container cards{ui.tree,
                        {.key = key_of(view, column) + ":list",
                         .role = Role::list,
                         .name = name_of(view, column),
                         .rect = inside,
                         .set_size = static_cast<int>(cases_in(view, column).size())}};
        draw_cards(ui, inside, column, screen, state, refused, desk);
    }
    if (drop.verdict && drop.over) drop_outline(ui, rect, *drop.verdict, true);
    if (!drop.dropped) return;
    move_cases(view, state.fits->case_ids, column, desk);
    state.selected.clear();
}

} // namespace evenload::ui
