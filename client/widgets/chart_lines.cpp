#include "client/widgets/chart_lines.h"

#include "client/widgets/interact.h"
#include "common/base/sort_stably.h"

#include <algorithm>

namespace evenload::ui {
namespace {

constexpr float bottom_height = 36;
constexpr float label_height = 18;
constexpr float least_target = 28;
constexpr float mark = 4;

constexpr Tint tints_of_lines[] = {Tint::brand,  Tint::warning, Tint::clinic, Tint::time_critical,
                                   Tint::danger, Tint::ok,      Tint::neutral};
constexpr int looks = 7;

Colour colour_of(const Ui& ui, std::size_t line) {
    return ui.theme().of(tints_of_lines[line % looks]).accent;
}

// Seven marks that differ in shape: disc, square, ring, cross, frame, plus, bar.
void draw_mark(Ui& ui, Point at, std::size_t line, float size) {
    const Colour colour = colour_of(ui, line);
    const Colour card = ui.theme().card;
    const Rect box{at.x - size, at.y - size, 2 * size, 2 * size};
    switch (line % looks) {
    case 0: return ui.paint.circle(at, size, colour);
    case 1: return ui.paint.fill(box, colour);
    case 2: ui.paint.circle(at, size + 0.5f, colour); return ui.paint.circle(at, size - 1.5f, card);
    case 3:
        ui.paint.line({box.x, box.y}, {box.right(), box.bottom()}, colour, 2.5f);
        return ui.paint.line({box.x, box.bottom()}, {box.right(), box.y}, colour, 2.5f);
    case 4: ui.paint.fill(box, colour); return ui.paint.fill(box.inset(2), card);
    case 5:
        ui.paint.line({at.x, box.y}, {at.x, box.bottom()}, colour, 2.5f);
        return ui.paint.line({box.x, at.y}, {box.right(), at.y}, colour, 2.5f);
    default: return ui.paint.fill({at.x - 1.5f, box.y, 3, 2 * size}, colour);
    }
}

struct Plot {
    Rect area;
    float step = 0; // from month to month
    ChartScale scale;
    Point at(std::size_t column, int value) const {
        return {area.x + step * (static_cast<float>(column) + 0.5f), scale.at(value)};
    }
};

void draw_frame(Ui& ui, const Plot& plot, const LineChart& chart, float axis_x) {
    for (const ChartTick& tick : chart.ticks) {
        const float y = plot.scale.at(tick.value);
        ui.paint.line({plot.area.x, y}, {plot.area.right(), y}, ui.theme().line);
        ui.paint.text_in({axis_x, y - 8, plot.area.x - axis_x - space_2, 16}, Face::small,
                         ui.theme().muted, tick.label, Align::right);
    }
    // "Oct 2026": months below each other's year only where the year begins, or they would not fit.
    std::string year;
    for (std::size_t i = 0; i < chart.columns.size(); ++i) {
        const std::string& words = chart.columns[i];
        const std::string month = words.substr(0, words.find(' '));
        const std::string its_year = words.substr(words.find(' ') + 1);
        const Rect place{plot.area.x + plot.step * static_cast<float>(i), plot.area.bottom() + 4,
                         plot.step, 16};
        ui.paint.text_in(place, Face::small, ui.theme().muted, month, Align::centre);
        const bool partial = chart.last_is_partial && i + 1 == chart.columns.size();
        const std::string below = partial ? "so far" : its_year != year ? its_year : "";
        ui.paint.text_in(place.moved(0, 15).inset(-10, 0), Face::small, ui.theme().muted, below,
                         Align::centre);
        year = its_year;
    }
    if (!chart.target) return;
    const float y = plot.scale.at(*chart.target);
    dashed_line(ui, {plot.area.x, y}, {plot.area.right(), y}, ui.theme().ink);
    ui.paint.text({plot.area.x + space_1, y - 17}, Face::small_strong, ui.theme().ink,
                  chart.target_label);
}

void draw_line(Ui& ui, const Plot& plot, const ChartLine& line, std::size_t number,
               bool last_is_partial) {
    std::optional<Point> before;
    for (std::size_t i = 0; i < line.values.size(); ++i) {
        if (!line.values[i]) {
            before.reset();
            continue;
        }
        const Point here = plot.at(i, *line.values[i]);
        const bool partial = last_is_partial && i + 1 == line.values.size();
        if (before && partial)
            dashed_line(ui, *before, here, colour_of(ui, number));
        else if (before)
            ui.paint.line(*before, here, colour_of(ui, number), 2);
        before = here;
    }
    for (std::size_t i = 0; i < line.values.size(); ++i)
        if (line.values[i]) draw_mark(ui, plot.at(i, *line.values[i]), number, mark);
}

// Names at the ends of lines, pushed apart where they would lie on each other.
void draw_names(Ui& ui, const Plot& plot, const LineChart& chart, float right) {
    struct Name {
        std::size_t line;
        float y;
    };
    std::vector<Name> names;
    for (std::size_t i = 0; i < chart.lines.size(); ++i) {
        const auto& values = chart.lines[i].values;
        const auto last = std::find_if(values.rbegin(), values.rend(),
                                       [](const auto& v) { return v.has_value(); });
        if (last != values.rend()) names.push_back({i, plot.scale.at(**last)});
    }
    sort_stably(names, [](const Name& a, const Name& b) { return a.y < b.y; });
    for (std::size_t i = 1; i < names.size(); ++i)
        names[i].y = std::max(names[i].y, names[i - 1].y + label_height);
    for (std::size_t i = names.size(); i-- > 0;) {
        const float floor =
            i + 1 < names.size() ? names[i + 1].y - label_height : plot.area.bottom() - 8;
        names[i].y = std::min(names[i].y, floor);
    }
    for (const Name& name : names) {
        const float x = plot.area.right() + space_1;
        draw_mark(ui, {x + mark, name.y}, name.line, mark);
        const ChartLine& line = chart.lines[name.line];
        ui.paint.text_in(
            {x + 4 * mark, name.y - 9, std::max(0.f, right - x - 4 * mark), label_height},
            Face::small_strong, ui.theme().ink, line.label + " " + line.numbers.back());
    }
}

} // namespace

std::optional<ChartPoint> line_chart(Ui& ui, Rect area, const LineChart& chart) {
    float names = 0;
    float numbers = 0;
    for (const ChartLine& line : chart.lines)
        names = std::max(
            names, ui.paint.width(Face::small_strong, line.label + " " + line.numbers.back()));
    for (const ChartTick& tick : chart.ticks)
        numbers = std::max(numbers, ui.paint.width(Face::small, tick.label));
    Plot plot;
    plot.area = area;
    plot.area.cut_left(numbers + space_2);
    plot.area.cut_right(std::min(names + 5 * mark + space_1, area.width * 0.3f));
    plot.area.cut_bottom(bottom_height);
    plot.area.cut_top(label_height);
    plot.step =
        plot.area.width / static_cast<float>(std::max<std::size_t>(1, chart.columns.size()));
    plot.scale = chart_scale(chart.ticks, plot.area.bottom(), plot.area.y);
    draw_frame(ui, plot, chart, area.x);

    Container group{ui.tree,
                    {.key = chart.key,
                     .role = Role::group,
                     .name = chart.name,
                     .rect = area,
                     .arrows = Arrows::both}};
    std::optional<ChartPoint> pressed;
    for (std::size_t i = 0; i < chart.lines.size(); ++i) {
        const ChartLine& line = chart.lines[i];
        for (std::size_t column = 0; column < line.values.size(); ++column) {
            if (!line.values[column]) continue;
            const Point at = plot.at(column, *line.values[column]);
            const float width = std::max(least_target, std::min(plot.step, ui.control_height()));
            const Rect target{at.x - width / 2, at.y - ui.control_height() / 2, width,
                              ui.control_height()};
            const std::string name =
                line.label + ", " + chart.columns[column] + ": " + line.numbers[column];
            const Interaction point = control(ui, {.key = line.key + ":" + chart.columns[column],
                                                   .role = Role::button,
                                                   .name = name,
                                                   .rect = target,
                                                   .actions = action::activate});
            if (point.hovered || point.focused) {
                ui.paint.circle(at, mark * 2, ui.theme().hover);
                ui.tooltip(line.key + ":" + chart.columns[column], target, name, true);
            }
            if (point.clicked) pressed = ChartPoint{static_cast<int>(i), static_cast<int>(column)};
        }
    }
    for (std::size_t i = chart.lines.size(); i-- > 0;)
        draw_line(ui, plot, chart.lines[i], i, chart.last_is_partial);
    if (chart.lines.size() == 1)
        for (std::size_t column = 0; column < chart.lines[0].values.size(); ++column)
            if (const auto value = chart.lines[0].values[column]) {
                const Point at = plot.at(column, *value);
                ui.paint.text_in({at.x - 40, at.y - 24, 80, 16}, Face::small_strong, ui.theme().ink,
                                 chart.lines[0].numbers[column], Align::centre);
            }
    draw_names(ui, plot, chart, area.right());
    return pressed;
}

} // namespace evenload::ui
