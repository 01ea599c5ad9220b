#include "client/screens/board/board_bar.h"

#include "client/screens/board/board_filters.h"
#include "client/screens/board/case_map.h"
#include "client/views/words.h"
#include "client/widgets/button.h"
#include "client/widgets/chip.h"
#include "client/widgets/icon_button.h"
#include "client/widgets/label.h"
#include "client/widgets/scroll.h"
#include "client/widgets/tabs.h"

#include <algorithm>

namespace evenload::ui {
namespace {

constexpr float row_height = 36;
constexpr float wide = 1100; // room for words on every button, and for the filters beside them
constexpr float phone_width = 600;
constexpr float actions_in_words = 540;
constexpr float undo_in_words = 800; // left of the other actions: filters and switch come first
constexpr float pager_width = 130;

// A button with its word where there is room, else its icon.
bool action_right(Ui& ui, Rect& bar, bool words, Button wanted) {
    if (words) return button_right(ui, bar, wanted);
    const Rect place = bar.cut_right(ui.control_height(), space_2);
    return icon_button(ui, place,
                       {.key = wanted.key,
                        .icon = wanted.icon,
                        .name = wanted.name.empty() ? wanted.label : wanted.name,
                        .bordered = true,
                        .enabled = wanted.enabled,
                        .why_not = wanted.why_not});
}

// `room`: of the bar, what nothing else needs.
bool draw_actions(Ui& ui, Rect& bar, float room, const BoardScreen& screen, Desk& desk) {
    const BoardView& view = screen.view;
    const bool words = room > actions_in_words;
    const bool phone = ui.screen.width < phone_width;
    Container group{ui.tree,
                    {.key = "board:actions",
                     .role = Role::toolbar,
                     .name = "Board",
                     .rect = bar,
                     .arrows = Arrows::horizontal}};
    const bool balance = action_right(ui, bar, !phone,
                                      {.key = "board:balance",
                                       .label = words || phone ? "Balance caseloads" : "Balance",
                                       .icon = Icon::wand_sparkles,
                                       .kind = ButtonKind::primary,
                                       .enabled = !view.why_not_move,
                                       .why_not = view.why_not_move.value_or("")});
    if (action_right(ui, bar, words,
                     {.key = "board:new",
                      .label = "New case",
                      .icon = Icon::plus,
                      .enabled = !view.why_not_open,
                      .why_not = view.why_not_open.value_or("")}))
        desk.open({FormRequest::Kind::new_case});
    Route comments = screen.route;
    comments.page = Page::comments;
    comments.case_reference.clear();
    // A phone has comments in the bar below, and redo in the shortcuts only.
    if (!phone && action_right(ui, bar, words,
                               {.key = "board:comments",
                                .label = "Comments",
                                .icon = Icon::message_square,
                                .badge = view.open_comments}))
        desk.go(comments);
    if (!phone && action_right(ui, bar, false,
                               {.key = "board:redo",
                                .label = "Redo",
                                .icon = Icon::redo_2,
                                .enabled = screen.can_redo,
                                .why_not = "There is nothing to redo"}))
        desk.redo();
    // Beside the message of what was done it is offered anyway.
    if (bar.width < ui.control_height()) return balance;
    if (action_right(ui, bar, bar.width > undo_in_words,
                     {.key = "board:undo",
                      .label = "Undo",
                      .icon = Icon::undo_2,
                      .enabled = screen.can_undo,
                      .why_not = "There is nothing to undo",
                      .name = screen.can_undo ? "Undo: " + screen.undo_text : ""}))
        desk.undo();
    return balance;
}

// "1–5 of 12" with a button to either side, when not everybody is in sight.
void draw_pager(Ui& ui, Rect& bar, const BoardScreen& screen, const BoardState& state) {
    const int count = static_cast<int>(screen.view.columns.size());
    if (ui.screen.width < phone_width || state.columns_in_sight >= count ||
        state.columns_in_sight == 0)
        return;
    const int first = std::min(state.first_column, count - state.columns_in_sight);
    const std::string text = std::to_string(first + 1) + "–" +
                             std::to_string(first + state.columns_in_sight) + " of " +
                             std::to_string(count);
    Container group{ui.tree,
                    {.key = "pager",
                     .role = Role::group,
                     .name = "Columns in sight",
                     .rect = bar,
                     .arrows = Arrows::horizontal}};
    const auto turn = [&](int by) {
        const int to = std::clamp(first + by * std::max(1, state.columns_in_sight - 1), 0, count);
        scroll_to(ui, "board:columns", {static_cast<float>(to) * state.column_step, 0});
    };
    const float side = 28;
    const auto place = [&](float width) {
        const Rect cut = bar.cut_right(width, space_1);
        return Rect{cut.x, cut.centre().y - side / 2, cut.width, side};
    };
    if (icon_button(ui, place(side),
                    {.key = "pager:next",
                     .icon = Icon::chevron_right,
                     .name = "Show the people after these",
                     .enabled = first + state.columns_in_sight < count,
                     .why_not = "These are the last"}))
        turn(1);
    const Rect words = place(ui.paint.width(Face::small, text) + 4);
    ui.tree.leaf({.key = "pager:where", .role = Role::text, .name = text, .rect = words});
    ui.paint.text_in(words, Face::small, ui.theme().muted, text, Align::centre);
    if (icon_button(ui, place(side),
                    {.key = "pager:back",
                     .icon = Icon::chevron_left,
                     .name = "Show the people before these",
                     .enabled = first > 0,
                     .why_not = "These are the first"}))
        turn(-1);
}

// The same cases as columns of cards, as a table or on a map; in the address, so that a link shows the same.
void draw_switch(Ui& ui, Rect& bar, const BoardScreen& screen, Desk& desk) {
    const Tab looks[] = {{"look:board", "Board"}, {"look:table", "Table"}, {"look:map", "Map"}};
    const std::string values[] = {"", "table", as_map};
    const int shown = screen.table ? 1 : screen.map ? 2 : 0;
    const float width = segments_width(ui, looks);
    const Rect place = bar.cut_left(width, space_3);
    const auto chosen = segments(
        ui, {place.x, place.centre().y - ui.control_height() / 2, width, ui.control_height()},
        "board:look", "View as", looks, shown);
    if (!chosen) return;
    Route route = screen.route;
    route.view = values[*chosen];
    route.sort.clear();
    desk.replace(route);
}

bool two_rows(float width) {
    return width < wide;
}

} // namespace

float board_bar_height(float width) {
    return two_rows(width) ? 2 * row_height + space_1 : row_height;
}

BoardBarResult draw_board_bar(Ui& ui, Rect area, const BoardScreen& screen, BoardState& state,
                              Desk& desk) {
    BoardBarResult result;
    const bool phone = ui.screen.width < phone_width;
    const bool below = two_rows(area.width);
    Rect first = area.cut_top(row_height, space_1);
    const float title =
        heading(ui, first, "page:title", phone ? "Board" : "Caseload board", 1, Face::title);
    first.cut_left(title, space_3);
    draw_switch(ui, first, screen, desk);
    const float filters = filters_width(ui, screen.view, screen.route);
    const float room = below ? first.width : first.width - filters - pager_width;
    result.balance = draw_actions(ui, first, room, screen, desk);
    Rect second = below ? area.cut_top(row_height) : first;
    if (!screen.table && !screen.map) draw_pager(ui, second, screen, state);
    const Chip period{.label = screen.view.period};
    if (!phone && second.width >= chip_width(ui, period) + space_3 + filters) {
        ui.tree.leaf(
            {.key = "board:period", .role = Role::text, .name = period.label, .rect = second});
        const float width = chip(ui, {second.x, second.centre().y - chip_height / 2}, period);
        second.cut_left(width, space_3);
    }
    draw_filters(ui, second, screen.view, screen.route, desk);
    return result;
}

} // namespace evenload::ui
