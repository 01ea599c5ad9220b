#include "client/widgets/chart_bars.h"

#include "client/widgets/interact.h"
#include "client/widgets/scroll.h"

#include <algorithm>

namespace evenload::ui {
namespace {

constexpr float axis_height = 20;
constexpr float least_label = 72;
constexpr float bar_height = 18;

float row_height(const Ui& ui) {
    return ui.touch ? target_touch : ui.px(32);
}

// How the width is shared between names, bars and what stands at the end of a bar.
struct Columns {
    float label = 0;
    float words = 0;
    bool base_below = false; // too narrow: what a number was made from stands under the name
};

Columns columns_of(const Ui& ui, const BarChart& chart, float width) {
    Columns columns;
    float numbers = 0;
    float bases = 0;
    for (const ChartBar& bar : chart.bars) {
        columns.label = std::max(columns.label, ui.paint.width(Face::body, bar.label));
        numbers = std::max(numbers, ui.paint.width(Face::strong, tabular(bar.number)));
        bases = std::max(bases, ui.paint.width(Face::small, bar.base));
    }
    columns.label =
        std::clamp(columns.label + space_3, least_label, std::max(least_label, width * 0.36f));
    columns.words = numbers + (bases > 0 ? bases + space_2 : 0) + space_3;
    if (columns.words > width * 0.45f) {
        columns.base_below = true;
        columns.words = numbers + space_3;
    }
    return columns;
}

void draw_axis(Ui& ui, Rect axis, float bottom, const BarChart& chart, const ChartScale& scale) {
    for (const ChartTick& tick : chart.ticks) {
        const float x = scale.at(tick.value);
        ui.paint.line({x, axis.bottom()}, {x, bottom}, ui.theme().line);
        ui.paint.text_in({x - 40, axis.y, 80, axis.height}, Face::small, ui.theme().muted,
                         tick.label, Align::centre);
    }
}

void draw_target(Ui& ui, Rect axis, float bottom, const BarChart& chart, const ChartScale& scale) {
    if (!chart.target) return;
    const float x = scale.at(*chart.target);
    dashed_line(ui, {x, axis.y}, {x, bottom}, ui.theme().ink);
    const float width = ui.paint.width(Face::small_strong, chart.target_label);
    ui.paint.text({x - width - space_1, axis.y}, Face::small_strong, ui.theme().ink,
                  chart.target_label);
}

std::string spoken(const ChartBar& bar) {
    std::string words = bar.label + ": " + bar.number;
    if (!bar.base.empty()) words += ", " + bar.base;
    if (bar.misses) words += ", below the target";
    return words;
}

bool draw_bar(Ui& ui, Rect row, const ChartBar& bar, const Columns& columns,
              const ChartScale& scale) {
    const Interaction interaction =
        control(ui, {.key = bar.key,
                     .role = Role::button,
                     .name = spoken(bar),
                     .rect = row,
                     .states = bar.chosen ? state::pressed : state::unpressed,
                     .actions = action::activate});
    const Theme& theme = ui.theme();
    if (bar.chosen)
        ui.paint.fill(row, theme.selected, radius);
    else if (interaction.hovered)
        ui.paint.fill(row, theme.hover, radius);
    const Colour ink = bar.chosen ? theme.selected_text : theme.ink;
    Rect label{row.x + space_1, row.y, columns.label - space_2, row.height};
    if (columns.base_below && !bar.base.empty()) {
        ui.paint.text_in({label.x, label.y + 2, label.width, label.height / 2 - 1}, Face::small,
                         ink, bar.label);
        ui.paint.text_in({label.x, label.centre().y, label.width + 60, label.height / 2 - 1},
                         Face::small, theme.muted, bar.base);
    } else {
        ui.paint.text_in(label, Face::body, ink, bar.label);
    }
    float end = scale.from;
    if (bar.value && *bar.value > 0) {
        end = std::max(scale.from + 2, scale.at(*bar.value));
        const Rect shape{scale.from, row.centre().y - bar_height / 2, end - scale.from, bar_height};
        const Colour colour =
            bar.misses ? theme.of(Tint::danger).accent : theme.of(Tint::brand).accent;
        if (bar.misses) {
            ui.paint.hatch(shape, colour, theme.of(Tint::danger).background);
            ui.paint.stroke(shape, colour, 0);
        } else {
            ui.paint.fill(shape, colour, radius_small / 2);
        }
    }
    const std::string number = tabular(bar.number);
    const float at = end + space_2;
    ui.paint.text_in({at, row.y, 120, row.height}, Face::strong, ink, number);
    if (!columns.base_below && !bar.base.empty())
        ui.paint.text_in({at + ui.paint.width(Face::strong, number) + space_2, row.y,
                          std::max(0.f, row.right() - at), row.height},
                         Face::small, bar.chosen ? ink : theme.muted, bar.base);
    return interaction.clicked;
}

} // namespace

float bar_chart_height(const Ui& ui, const BarChart& chart) {
    return axis_height + space_1 + static_cast<float>(chart.bars.size()) * row_height(ui) + space_1;
}

std::optional<int> bar_chart(Ui& ui, Rect area, const BarChart& chart) {
    const Columns columns = columns_of(ui, chart, area.width);
    Rect axis = area.cut_top(axis_height, space_1);
    const float height = row_height(ui);
    const float total = static_cast<float>(chart.bars.size()) * height;
    const ChartScale scale =
        chart_scale(chart.ticks, area.x + columns.label,
                    std::max(area.x + columns.label + 40, area.right() - columns.words));
    const float bottom = std::min(area.bottom(), area.y + total);
    draw_axis(ui, axis, bottom, chart, scale);
    Container group{ui.tree,
                    {.key = chart.key,
                     .role = Role::group,
                     .name = chart.name,
                     .rect = area,
                     .arrows = Arrows::vertical}};
    const Scroll scroll{ui, {.key = chart.key + ":rows", .rect = area, .content_height = total}};
    std::optional<int> pressed;
    for (std::size_t i = 0; i < chart.bars.size(); ++i) {
        const Rect place{0, static_cast<float>(i) * height, area.width - space_2, height};
        if (!scroll.wants(place)) continue;
        if (draw_bar(ui, scroll.to_screen(place), chart.bars[i], columns, scale))
            pressed = static_cast<int>(i);
    }
    draw_target(ui, axis, bottom, chart, scale);
    return pressed;
}

} // namespace evenload::ui
