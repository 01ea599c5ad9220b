#include "client/screens/board/board_screen.h"

#include "client/screens/board/board_bar.h"
#include "client/screens/board/board_column.h"
#include "client/screens/board/case_map.h"
#include "client/screens/board/move_cases.h"
#include "client/screens/board/selection_bar.h"
#include "client/screens/caseloads/case_table.h"
#include "client/views/words.h"
#include "client/widgets/button.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/icon_button.h"
#include "client/widgets/menu.h"
#include "client/widgets/scroll.h"

#include <algorithm>

namespace evenload::ui {
namespace {

constexpr float column_gap = 10;
constexpr float least_column = 226;
constexpr float most_column = 280;
constexpr float one_column = 600; // below this width one person is shown at a time

// Columns share the width where they all fit, else they keep a width that can be read and scroll.
float column_width(float available, int count) {
    const float shared =
        (available - column_gap * static_cast<float>(count - 1)) / static_cast<float>(count);
    return std::clamp(shared, least_column, most_column);
}

int column_index(const BoardView& view, const Id<Professional>& id) {
    for (std::size_t i = 0; i < view.columns.size(); ++i)
        if (view.columns[i].professional_id == id) return static_cast<int>(i);
    return tray_column;
}

// A link to a person shows their column, once.
void show_person(Ui& ui, const BoardScreen& screen, BoardState& state, float width) {
    const std::string& wanted = screen.route.professional_id.text;
    if (wanted == state.shown_person) return;
    state.shown_person = wanted;
    const int column = column_index(screen.view, screen.route.professional_id);
    if (column == tray_column) return;
    scroll_to(ui, "board:columns", {static_cast<float>(column) * (width + column_gap), 0});
}

// Heads are as high as the highest in sight, so that cards begin on one line.
float head_height(const Ui& ui, const Scroll& scroll, const BoardScreen& screen,
                  const BoardState& state, float width) {
    float height = 0;
    for (std::size_t i = 0; i < screen.view.columns.size(); ++i) {
        const float left = static_cast<float>(i) * (width + column_gap);
        if (scroll.wants({left, 0, width, 10}, width))
            height =
                std::max(height, column_head_height(ui, static_cast<int>(i), screen, state, width));
    }
    return height;
}

void draw_columns(Ui& ui, Rect area, const BoardScreen& screen, BoardState& state, Desk& desk) {
    const int count = static_cast<int>(screen.view.columns.size());
    const Rect tray = area.cut_left(column_width(area.width, count + 1), column_gap);
    const float width = column_width(area.width, std::max(count, 1));
    show_person(ui, screen, state, width);
    draw_column(ui, tray, tray_column, 0, screen, state, desk);
    {
        const float total = static_cast<float>(count) * (width + column_gap) - column_gap;
        const Scroll scroll{ui,
                            {.key = "board:columns",
                             .rect = area,
                             .content_width = total > area.width + 1 ? total : 0,
                             .page_keys = false}};
        const float heads = head_height(ui, scroll, screen, state, width);
        for (int column = 0; column < count; ++column) {
            const Rect place{static_cast<float>(column) * (width + column_gap), 0, width,
                             area.height};
            if (scroll.wants(place, width))
                draw_column(ui, scroll.to_screen(place), column, heads, screen, state, desk);
        }
        state.column_step = width + column_gap;
        state.first_column =
            static_cast<int>((area.x - scroll.origin.x) / state.column_step + 0.5f);
        state.columns_in_sight =
            std::min(count, static_cast<int>((area.width + column_gap) / state.column_step));
        if (count == 0)
            empty_state(ui, area,
                        {.key = "board:nobody",
                         .icon = Icon::users,
                         .title = "No professionals yet",
                         .text = "Import the people of this team and their hours, then they have "
                                 "columns here."});
    }
}

// Below one_column: who is shown is in the address, so that Back and a link work here as well.
void draw_switcher(Ui& ui, Rect bar, const BoardScreen& screen, int shown, Desk& desk) {
    const BoardView& view = screen.view;
    const int count = static_cast<int>(view.columns.size());
    const auto go = [&](int column) {
        Route route = screen.route;
        route.professional_id =
            column == tray_column ? Id<Professional>{}
                                  : view.columns[static_cast<std::size_t>(column)].professional_id;
        desk.replace(route);
    };
    Container group{ui.tree,
                    {.key = "switcher",
                     .role = Role::toolbar,
                     .name = "Whose cases",
                     .rect = bar,
                     .arrows = Arrows::horizontal}};
    const float side = ui.control_height();
    if (icon_button(ui, bar.cut_left(side, space_2),
                    {.key = "switcher:back",
                     .icon = Icon::chevron_left,
                     .name = "The one before",
                     .bordered = true,
                     .enabled = shown > tray_column,
                     .why_not = "This is the first"}))
        go(shown - 1);
    if (icon_button(ui, bar.cut_right(side, space_2),
                    {.key = "switcher:next",
                     .icon = Icon::chevron_right,
                     .name = "The next one",
                     .bordered = true,
                     .enabled = shown + 1 < count,
                     .why_not = "This is the last"}))
        go(shown + 1);
    const std::string name =
        shown == tray_column ? "Unallocated" : view.columns[static_cast<std::size_t>(shown)].name;
    if (button(ui, bar,
               {.key = "switcher:who", .label = name, .icon = Icon::users, .opens_menu = true}))
        open_menu(ui, "switcher:menu", bar);
    std::vector<MenuItem> items{{.key = "switcher:tray",
                                 .label = "Unallocated",
                                 .detail = view.tray.summary,
                                 .checked = shown == tray_column}};
    for (int i = 0; i < count; ++i) {
        const BoardColumn& column = view.columns[static_cast<std::size_t>(i)];
        items.push_back({.key = "switcher:" + column.professional_id.text,
                         .label = column.name,
                         .detail = column.count + " · " + percent_words(column.percent),
                         .checked = i == shown});
    }
    if (const auto chosen = menu(ui, "switcher:menu", "Whose cases", items)) go(*chosen - 1);
}

} // namespace

bool draw_board(Ui& ui, Rect area, const BoardScreen& screen, BoardState& state, Desk& desk) {
    forget_what_has_gone(screen.view, state);
    Rect inside = area.inset(space_4, 10);
    const BoardBarResult bar = draw_board_bar(
        ui, inside.cut_top(board_bar_height(inside.width), space_2), screen, state, desk);
    if (ui.shortcut("n") && !screen.view.why_not_open) desk.open({FormRequest::Kind::new_case});
    {
        Container board{ui.tree,
                        {.key = "board",
                         .role = Role::group,
                         .name = screen.table ? "Table"
                                 : screen.map ? "Map"
                                              : "Columns",
                         .rect = inside,
                         .arrows = Arrows::both}};
        if (screen.table) {
            draw_case_table(ui, inside, {screen, *screen.table, "Cases of the team", true}, state,
                            desk);
        } else if (screen.map) {
            draw_case_map(ui, inside, screen, *screen.map, desk);
        } else if (area.width < one_column) {
            const int shown = column_index(screen.view, screen.route.professional_id);
            draw_switcher(ui, inside.cut_top(ui.control_height(), space_2), screen, shown, desk);
            draw_column(ui, inside, shown, 0, screen, state, desk);
        } else {
            draw_columns(ui, inside, screen, state, desk);
        }
    }
    draw_selection_bar(ui, inside, screen, state);
    draw_move_menu(ui, screen, state, desk);
    for (const BoardColumn& column : screen.view.columns)
        draw_caseload_menu(ui, caseload_menu_of(screen.view, column), screen.route, desk);
    return bar.balance;
}

} // namespace evenload::ui
