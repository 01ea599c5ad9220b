#include "client/screens/caseloads/case_table.h"

#include "client/screens/board/move_cases.h"
#include "client/screens/lists/export_button.h"
#include "client/screens/tints.h"
#include "client/views/list_csv.h"
#include "client/widgets/button.h"
#include "client/widgets/chip.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/menu.h"
#include "client/widgets/scroll.h"

#include <algorithm>

namespace evenload::ui {
namespace {

constexpr float head_height = 36;
constexpr float narrow = 600; // below: two lines a row, sorted by a menu
constexpr float tick_width = 40;
constexpr float cell_padding = 10;
constexpr float least_widths[table_column_count]{164, 84,  124, 104, 140, 124,
                                                 104, 100, 150, 96,  84};

struct Columns {
    std::vector<TableColumn> shown;
    std::vector<float> lefts; // one more than columns
    float tick = 0;
};

Columns columns_of(const CaseTableScreen& screen, float width) {
    Columns columns;
    columns.tick = screen.board.view.why_not_move ? 0 : tick_width;
    float least = columns.tick;
    for (std::size_t i = 0; i < table_column_count; ++i) {
        const auto column = static_cast<TableColumn>(i);
        if (column == TableColumn::owner && !screen.table.of_team) continue;
        columns.shown.push_back(column);
        least += least_widths[i];
    }
    const float stretch =
        std::max(1.f, (width - columns.tick) / std::max(1.f, least - columns.tick));
    float left = columns.tick;
    for (const TableColumn column : columns.shown) {
        columns.lefts.push_back(left);
        left += least_widths[static_cast<std::size_t>(column)] * stretch;
    }
    columns.lefts.push_back(left);
    return columns;
}

void sort_by(const CaseTableScreen& screen, TableColumn column, Desk& desk) {
    TableOrder order{column, false};
    if (screen.table.order.column == column) order.descending = !screen.table.order.descending;
    Route route = screen.board.route;
    route.sort = to_text(order);
    desk.replace(route);
}

void draw_heads(Ui& ui, Rect bar, float origin, const Columns& columns,
                const CaseTableScreen& screen, Desk& desk) {
    const Theme& theme = ui.theme();
    Container row{ui.tree,
                  {.key = "table:heads",
                   .role = Role::row,
                   .rect = bar,
                   .arrows = Arrows::horizontal,
                   .row = 1}};
    ui.paint.push_clip(bar);
    ui.paint.fill(bar, theme.column);
    for (std::size_t i = 0; i < columns.shown.size(); ++i) {
        const TableColumn column = columns.shown[i];
        const std::string title(title_of(column));
        const Rect place{origin + columns.lefts[i], bar.y, columns.lefts[i + 1] - columns.lefts[i],
                         bar.height};
        if (!place.intersects(bar)) continue;
        const bool sorted = screen.table.order.column == column;
        const bool down = sorted && screen.table.order.descending;
        Node node{.key = "head:" + title,
                  .role = Role::columnheader,
                  .name = title + (!sorted ? ""
                                   : down  ? ", sorted descending"
                                           : ", sorted ascending"),
                  .description = "Sorts by it",
                  .rect = place.intersection(bar)};
        node.actions = action::activate;
        node.column = static_cast<int>(i) + 1;
        const Interaction act = control(ui, std::move(node));
        if (act.hovered) ui.paint.fill(place, theme.hover);
        Rect inside = place.inset(cell_padding, 0);
        if (sorted)
            ui.paint.icon(inside.cut_right(16), down ? Icon::chevron_down : Icon::chevron_up,
                          theme.ink);
        ui.paint.text_in(inside, Face::small_strong, sorted ? theme.ink : theme.muted, title);
        if (act.clicked) sort_by(screen, column, desk);
    }
    ui.paint.line({bar.x, bar.bottom() - 0.5f}, {bar.right(), bar.bottom() - 0.5f}, theme.line);
    ui.paint.pop_clip();
}

Tone tone_of(const TableWords& words, TableColumn column) {
    switch (column) {
    case TableColumn::urgency: return words.urgency;
    case TableColumn::status: return words.status;
    case TableColumn::next_visit: return words.due;
    case TableColumn::review: return words.review;
    default: return Tone::neutral;
    }
}

void draw_cells(Ui& ui, Rect rect, const Columns& columns, const TableRow& row,
                const TableWords& words) {
    const Theme& theme = ui.theme();
    for (std::size_t i = 0; i < columns.shown.size(); ++i) {
        const TableColumn column = columns.shown[i];
        const std::string& text = words.cells[static_cast<std::size_t>(column)];
        Rect cell{rect.x + columns.lefts[i], rect.y, columns.lefts[i + 1] - columns.lefts[i],
                  rect.height};
        cell = cell.inset(cell_padding, 0);
        const Tone tone = tone_of(words, column);
        if (column == TableColumn::patient) {
            if (row.unread > 0) {
                const Chip news{.label = std::to_string(row.unread),
                                .icon = Icon::message_square,
                                .tint = Tint::brand};
                const float width = chip_width(ui, news);
                chip(ui, {cell.cut_right(width, 4).x, cell.centre().y - chip_height / 2}, news);
            }
            ui.paint.text_in(cell, Face::strong, theme.ink, text);
        } else if (tone != Tone::neutral && !text.empty()) {
            chip(ui, {cell.x - 4, cell.centre().y - chip_height / 2},
                 {.label = text, .tint = tint(tone)}, cell.width + 8);
        } else {
            const bool quiet = column == TableColumn::reference || column == TableColumn::locality;
            ui.paint.text_in(cell, Face::body, quiet ? theme.muted : theme.ink, text);
        }
    }
}

void draw_two_lines(Ui& ui, Rect rect, const TableWords& words) {
    const auto cell = [&](TableColumn column) -> const std::string& {
        return words.cells[static_cast<std::size_t>(column)];
    };
    const Theme& theme = ui.theme();
    Rect inside = rect.inset(cell_padding, 8);
    Rect first = inside.cut_top(20, 4);
    const Chip due{.label = cell(TableColumn::next_visit), .tint = tint(words.due)};
    const float width = std::min(chip_width(ui, due), first.width * 0.5f);
    chip(ui, first.cut_right(width, space_2).top_left(), due, width);
    ui.paint.text_in(first, Face::strong, theme.ink, cell(TableColumn::patient));
    ui.paint.text_in(inside, Face::small, theme.muted,
                     cell(TableColumn::reference) + " · " + cell(TableColumn::load) + " · " +
                         cell(TableColumn::status) + " · last " + cell(TableColumn::last_contact));
}

void flip(BoardState& state, const std::string& id) {
    const auto found = std::find(state.selected.begin(), state.selected.end(), id);
    if (found == state.selected.end())
        state.selected.push_back(id);
    else
        state.selected.erase(found);
    state.anchor = id;
}

void select_through(const CaseTableScreen& screen, BoardState& state, std::size_t row) {
    const auto& rows = screen.table.rows;
    const auto id_of = [&](const TableRow& one) -> const std::string& {
        return screen.board.view.cases[static_cast<std::size_t>(one.item)].id;
    };
    std::size_t from = row;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (id_of(rows[i]) == state.anchor) from = i;
    state.selected.clear();
    for (std::size_t i = std::min(from, row); i <= std::max(from, row); ++i)
        state.selected.push_back(id_of(rows[i]));
}

void open_case(const CaseTableScreen& screen, const std::string& reference, Desk& desk) {
    Route route = screen.board.route;
    route.case_reference = reference;
    if (!screen.opens_aside) {
        route = Route{};
        route.page = Page::cases;
        route.team_id = screen.board.route.team_id;
        route.case_reference = reference;
    }
    desk.go(route);
}

void draw_tick(Ui& ui, Rect place, const BoardCase& item, bool chosen, BoardState& state) {
    const Container cell{
        ui.tree, {.key = "tick:" + item.id + ":cell", .role = Role::gridcell, .rect = place}};
    Node node{.key = "tick:" + item.id,
              .role = Role::checkbox,
              .name = "Choose " + item.reference,
              .rect = place};
    node.actions = action::activate;
    node.states = chosen ? state::checked : state::unchecked;
    const Interaction act = control(ui, std::move(node));
    const Theme& theme = ui.theme();
    const Rect square{place.centre().x - 8, place.centre().y - 8, 16, 16};
    ui.paint.fill(square, chosen ? theme.brand : theme.card, radius_small);
    ui.paint.stroke(square, chosen ? theme.brand : theme.control_line, radius_small, 1.5f);
    if (chosen) ui.paint.icon(square, Icon::check, theme.on_brand);
    if (act.clicked) flip(state, item.id);
}

void draw_row(Ui& ui, Rect rect, std::size_t index, const Columns* columns,
              const CaseTableScreen& screen, BoardState& state, Desk& desk) {
    const TableRow& row = screen.table.rows[index];
    const BoardView& view = screen.board.view;
    const BoardCase& item = view.cases[static_cast<std::size_t>(row.item)];
    const TableWords words = words_of(screen.table, row, view);
    const bool chosen =
        std::find(state.selected.begin(), state.selected.end(), item.id) != state.selected.end();
    const bool open = item.reference == screen.board.route.case_reference;
    const Container line{ui.tree,
                         {.key = "row:" + item.id,
                          .role = Role::row,
                          .rect = rect,
                          .row = static_cast<int>(index) + 2}};
    Rect cell = rect;
    if (columns) cell.cut_left(columns->tick);
    Node node{.key = "case:" + item.id, .role = Role::gridcell, .name = words.spoken, .rect = cell};
    node.actions = action::activate;
    if (!view.why_not_move) node.actions |= action::menu;
    node.states = chosen ? state::selected : state::unselected;
    if (open) node.states |= state::current;
    const Interaction act = control(ui, std::move(node));
    const Theme& theme = ui.theme();
    if (chosen || open || act.hovered)
        ui.paint.fill(rect, chosen || open ? theme.selected : theme.hover);
    if (columns)
        draw_cells(ui, rect, *columns, row, words);
    else
        draw_two_lines(ui, rect, words);
    if (columns && columns->tick > 0)
        draw_tick(ui, {rect.x, rect.y, columns->tick, rect.height}, item, chosen, state);
    ui.paint.line({rect.x, rect.bottom() - 0.5f}, {rect.right(), rect.bottom() - 0.5f}, theme.line);
    if (act.menu)
        open_move_menu(ui, screen.board, state, item.id, rect);
    else if (act.clicked && act.extend)
        select_through(screen, state, index);
    else if (act.clicked && act.add)
        flip(state, item.id);
    else if (act.clicked)
        open_case(screen, item.reference, desk);
}

void draw_sort_menu(Ui& ui, Rect bar, const CaseTableScreen& screen, Desk& desk) {
    const auto& order = screen.table.order;
    const std::string label =
        "Sort: " + (order.column ? std::string(title_of(*order.column)) : "what is due first");
    if (button_left(ui, bar, {.key = "table:sort", .label = label, .opens_menu = true}))
        open_menu(ui, "table:sort:menu", bar);
    std::vector<MenuItem> items;
    for (std::size_t i = 0; i < table_column_count; ++i) {
        const auto column = static_cast<TableColumn>(i);
        items.push_back({.key = "sort:" + std::string(title_of(column)),
                         .label = std::string(title_of(column)),
                         .detail = order.column == column
                                       ? (order.descending ? "Descending" : "Ascending")
                                       : "",
                         .checked = order.column == column});
    }
    if (const auto chosen = menu(ui, "table:sort:menu", "Sort by", items))
        sort_by(screen, static_cast<TableColumn>(*chosen), desk);
}

void draw_grid(Ui& ui, Rect area, bool two_lines, const Columns& columns,
               const CaseTableScreen& screen, BoardState& state, Desk& desk) {
    const CaseTable& table = screen.table;
    Container grid{ui.tree,
                   {.key = "table",
                    .role = Role::grid,
                    .name = screen.name,
                    .rect = area,
                    .arrows = Arrows::vertical,
                    .row_count = static_cast<int>(table.rows.size()) + 1,
                    .column_count = static_cast<int>(columns.shown.size())}};
    const Rect heads = two_lines ? Rect{} : area.cut_top(head_height);
    if (table.rows.empty()) {
        empty_state(ui, area,
                    {.key = "table:none",
                     .icon = Icon::inbox,
                     .title = table.all == 0 ? "No cases here" : "Nothing passes the filter",
                     .text = table.all == 0
                                 ? "Cases come from the waiting list: choose a new caseload, or "
                                   "move cards on the board."
                                 : ""});
    } else {
        const float row = two_lines ? 60.f : std::max(38.f, ui.control_height());
        const float width = columns.lefts.back();
        float origin = 0;
        {
            const Scroll scroll{
                ui,
                {.key = "table:rows",
                 .rect = area,
                 .content_height = row * static_cast<float>(table.rows.size()),
                 .content_width = !two_lines && width > area.width + 1 ? width : 0}};
            origin = scroll.origin.x;
            const float above = area.y - scroll.origin.y;
            const auto first = static_cast<std::size_t>(std::max(0.f, above / row - 2));
            const auto in_sight = static_cast<std::size_t>(area.height / row) + 5;
            for (std::size_t i = first; i < std::min(table.rows.size(), first + in_sight); ++i) {
                const Rect place{0, row * static_cast<float>(i),
                                 two_lines ? area.width : std::max(width, area.width), row};
                draw_row(ui, scroll.to_screen(place), i, two_lines ? nullptr : &columns, screen,
                         state, desk);
            }
        }
        if (!two_lines) draw_heads(ui, heads, origin, columns, screen, desk);
    }
}

} // namespace

void draw_case_table(Ui& ui, Rect area, const CaseTableScreen& screen, BoardState& state,
                     Desk& desk) {
    const CaseTable& table = screen.table;
    const bool two_lines = area.width < narrow;
    if (two_lines) draw_sort_menu(ui, area.cut_top(ui.control_height(), space_2), screen, desk);
    ui.paint.surface(area, radius_large, Elevation::card);
    Rect foot = area.cut_bottom(std::max(32.f, ui.control_height()));
    draw_grid(ui, area, two_lines, columns_of(screen, area.width), screen, state, desk);
    ui.paint.line({foot.x, foot.y}, {foot.right(), foot.y}, ui.theme().line);
    foot = foot.inset(cell_padding + 2, 0);
    if (screen.may_leave &&
        export_button(ui, foot, "table:export", "this table", table.rows.empty()))
        desk.save_csv("cases", case_table_csv(table, screen.board.view));
    ui.tree.leaf({.key = "table:sums", .role = Role::status, .name = table.sums, .rect = foot});
    ui.paint.text_in(foot, Face::small_strong, ui.theme().muted, table.sums);
}

} // namespace evenload::ui
