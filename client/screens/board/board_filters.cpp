#include "client/screens/board/board_filters.h"

#include "client/views/words.h"
#include "client/widgets/button.h"
#include "client/widgets/chip.h"
#include "client/widgets/menu.h"

#include <array>

namespace evenload::ui {
namespace {

struct Filter {
    const char* key;
    const char* title;
    const std::vector<FilterOption>& options;
    std::string Route::*field;
};

std::string chosen_label(const Filter& filter, const std::string& value) {
    for (const FilterOption& option : filter.options)
        if (option.value == value) return option.label;
    return value;
}

std::array<Filter, 3> filters_of(const BoardView& view) {
    return {{{"filter:zone", "Zone", view.zones, &Route::zone},
             {"filter:need", "Need", view.needs, &Route::need},
             {"filter:urgency", "Urgency", view.urgencies, &Route::urgency}}};
}

FilterChip chip_of(const Filter& filter, const Route& route) {
    const std::string& value = route.*filter.field;
    return {.key = filter.key,
            .label = std::string(filter.title) + ": " +
                     (value.empty() ? "all" : chosen_label(filter, value)),
            .on = !value.empty(),
            .removable = !value.empty()};
}

std::string count_shown(const BoardView& view) {
    return std::to_string(view.shown) + " of " + std::to_string(view.cases.size()) + " shown";
}

const Button clear_filter{.key = "filter:clear", .label = "Clear filter", .kind = ButtonKind::link};

void draw_filter(Ui& ui, Rect& bar, const Filter& filter, const Route& route, Desk& desk) {
    const std::string& value = route.*filter.field;
    const FilterChip chip = chip_of(filter, route);
    Rect place = bar.cut_left(filter_chip_width(ui, chip), space_2);
    place = {place.x, place.centre().y - 14, place.width, 28};
    const FilterChipResult result = filter_chip(ui, place, chip);
    const std::string menu_key = std::string(filter.key) + ":menu";
    if (result.pressed) open_menu(ui, menu_key, place);
    Route filtered = route;
    if (result.removed) {
        filtered.*filter.field = {};
        return desk.replace(filtered);
    }
    std::vector<MenuItem> items{
        {.key = menu_key + ":all", .label = "All", .checked = value.empty()}};
    for (const FilterOption& option : filter.options)
        items.push_back({.key = menu_key + ":" + option.value,
                         .label = option.label,
                         .detail = count_words(option.cases, "case"),
                         .checked = option.value == value});
    const auto chosen = menu(ui, menu_key, filter.title, items);
    if (!chosen) return;
    filtered.*filter.field =
        *chosen == 0 ? "" : filter.options[static_cast<std::size_t>(*chosen) - 1].value;
    desk.replace(filtered);
}

} // namespace

float filters_width(const Ui& ui, const BoardView& view, const Route& route) {
    float width = 0;
    for (const Filter& filter : filters_of(view))
        width += filter_chip_width(ui, chip_of(filter, route)) + space_2;
    if (!route.is_filtered()) return width;
    return width + ui.paint.width(Face::small, count_shown(view)) + space_2 +
           button_width(ui, clear_filter);
}

void draw_filters(Ui& ui, Rect& bar, const BoardView& view, const Route& route, Desk& desk) {
    Container group{ui.tree,
                    {.key = "filters",
                     .role = Role::group,
                     .name = "Filters",
                     .rect = bar,
                     .arrows = Arrows::horizontal}};
    for (const Filter& filter : filters_of(view))
        draw_filter(ui, bar, filter, route, desk);
    if (ui.shortcut("f")) ui.tree.focus("filter:zone");
    if (!route.is_filtered()) return;
    const std::string text = count_shown(view);
    ui.tree.leaf({.key = "filter:count", .role = Role::status, .name = text, .rect = bar});
    bar.cut_left(ui.paint.text_in(bar, Face::small, ui.theme().muted, text), space_2);
    if (!button_left(ui, bar, clear_filter)) return;
    Route all = route;
    all.zone.clear();
    all.need.clear();
    all.urgency.clear();
    desk.replace(all);
}

} // namespace evenload::ui
