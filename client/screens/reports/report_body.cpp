#include "client/screens/reports/report_parts.h"
#include "client/widgets/chart_bars.h"
#include "client/widgets/chart_lines.h"
#include "client/widgets/chip.h"
#include "client/widgets/interact.h"
#include "client/widgets/label.h"
#include "client/widgets/tabs.h"

#include <algorithm>
#include <array>

namespace evenload::ui {
namespace {

constexpr float number_height = 48;
constexpr std::array<std::string_view, 3> shows{"chart", "trend", "table"};

std::vector<ChartTick> ticks_of(const ReportView& view) {
    std::vector<ChartTick> ticks;
    for (const AxisTick& tick : view.axis)
        ticks.push_back({tick.tenths, tick.label});
    return ticks;
}

std::string chart_name(const ReportView& view) {
    return view.title + (view.report.by == Breakdown::none ? "" : " by " + view.breakdowns.label) +
           ", " + (view.show == "trend" ? "12 months" : view.period);
}

void draw_bars(Ui& ui, Rect area, const ReportScreen& screen, Desk& desk) {
    const ReportView& view = screen.view;
    BarChart chart{.key = "report:bars",
                   .name = chart_name(view),
                   .bars = {},
                   .ticks = ticks_of(view),
                   .target = view.target_tenths,
                   .target_label = view.target};
    for (const ReportBarView& bar : view.bars)
        chart.bars.push_back({.key = "bar:" + bar.code,
                              .label = bar.label,
                              .number = bar.number,
                              .base = bar.base.empty() ? bar.share : bar.base,
                              .value = bar.tenths,
                              .misses = bar.misses_target,
                              .chosen = bar.open});
    if (const auto pressed = bar_chart(ui, area, chart))
        desk.go(with_list(screen.route, view.bars[static_cast<std::size_t>(*pressed)].code));
}

void draw_trend(Ui& ui, Rect area, const ReportScreen& screen, Desk& desk) {
    const ReportView& view = screen.view;
    if (view.lines_left_out > 0) {
        const std::string words = "The " + std::to_string(view.lines.size()) +
                                  " largest are drawn; " + std::to_string(view.lines_left_out) +
                                  " more are in the export.";
        const Rect place = area.cut_bottom(20);
        ui.tree.leaf({.key = "trend:left_out", .role = Role::text, .name = words, .rect = place});
        ui.paint.text_in(place, Face::small, ui.theme().muted, words);
    }
    LineChart chart{.key = "report:lines",
                    .name = chart_name(view),
                    .lines = {},
                    .columns = view.months,
                    .last_is_partial = view.last_month_is_partial,
                    .ticks = ticks_of(view),
                    .target = view.target_tenths,
                    .target_label = view.target};
    for (const ReportLineView& line : view.lines)
        chart.lines.push_back({"line:" + line.code, line.label, line.tenths, line.numbers});
    const auto pressed = line_chart(ui, area, chart);
    if (!pressed) return;
    desk.go(with_list(screen.route, view.lines[static_cast<std::size_t>(pressed->line)].code,
                      view.month_codes[static_cast<std::size_t>(pressed->column)]));
}

} // namespace

float draw_report_number(Ui& ui, Rect area, const ReportScreen& screen, Desk& desk) {
    const ReportView& view = screen.view;
    const float top = area.y;
    Rect line = area.cut_top(number_height);
    const std::string words = view.number + (view.unit.empty() ? "" : " " + view.unit);
    // The largest face has no dash, which stands where there is nothing to count.
    const Face face = view.number == "–" ? Face::title : Face::display;
    const float width = ui.paint.width(face, view.number);
    const float unit_width =
        view.unit.empty() ? 0 : ui.paint.width(Face::heading, view.unit) + space_2;
    const Rect number{line.x, line.y, width + unit_width + space_2, line.height};
    const Interaction pressed = control(ui, {.key = "report:number",
                                             .role = Role::button,
                                             .name = view.title + ": " + words,
                                             .description = view.base,
                                             .rect = number,
                                             .actions = action::activate});
    if (pressed.hovered) ui.paint.fill(number, ui.theme().hover, radius);
    ui.paint.text({number.x, number.y}, face, ui.theme().ink, view.number);
    if (!view.unit.empty())
        ui.paint.text({number.x + width + space_2, number.y + 20}, Face::heading, ui.theme().ink,
                      view.unit);
    if (pressed.clicked) desk.go(with_list(screen.route, "all"));
    line.cut_left(number.width + space_2);
    std::string about = view.base;
    about += (about.empty() ? "" : " · ") + view.period;
    ui.tree.leaf({.key = "report:about", .role = Role::text, .name = about, .rect = line});
    Rect words_place = line;
    words_place.cut_top(18);
    const float used = ui.paint.text_in(words_place, Face::body, ui.theme().muted, about);
    if (!view.target.empty()) {
        const Chip mark{.label = view.target + (view.misses_target ? ": not met" : ": met"),
                        .icon = view.misses_target ? Icon::triangle_alert : Icon::circle_check,
                        .tint = view.misses_target ? Tint::danger : Tint::ok};
        const float mark_width = chip_width(ui, mark);
        const bool fits = words_place.width > used + space_3 + mark_width;
        const Rect place =
            fits ? Rect{words_place.x + used + space_3, words_place.centre().y - chip_height / 2,
                        mark_width, chip_height}
                 : area.cut_top(chip_height, space_1);
        if (view.number != "–") {
            ui.tree.leaf(
                {.key = "report:target", .role = Role::text, .name = mark.label, .rect = place});
            chip(ui, place.top_left(), mark);
        }
    }
    area.cut_top(space_1);
    area.cut_top(paragraph(ui, area, "report:definition", view.definition, Face::small,
                           Tint::neutral, true));
    return area.y - top;
}

void draw_report_body(Ui& ui, Rect area, const ReportScreen& screen, Desk& desk) {
    const ReportView& view = screen.view;
    std::vector<Tab> tabs{{"show:chart", "Chart"}};
    std::vector<int> meaning{0};
    if (view.has_trend) {
        tabs.push_back({"show:trend", "12 months"});
        meaning.push_back(1);
    }
    tabs.push_back({"show:table", "Table"});
    meaning.push_back(2);
    int current = 0;
    for (std::size_t i = 0; i < meaning.size(); ++i)
        if (shows[static_cast<std::size_t>(meaning[i])] == view.show) current = static_cast<int>(i);
    Rect choice = area.cut_top(ui.control_height(), space_3);
    choice.width = std::min(choice.width, segments_width(ui, tabs));
    if (const auto chosen = segments(ui, choice, "show", "Shown as", tabs, current)) {
        Route next = with_list(screen.route, "");
        next.report.show =
            shows[static_cast<std::size_t>(meaning[static_cast<std::size_t>(*chosen)])];
        desk.replace(next);
    }
    // Bars need no more room than there are bars; a trend takes what there is, up to what reads well.
    const float natural =
        view.show == "trend" ? 460
                             : static_cast<float>(view.bars.size()) * (ui.touch ? 44.f : 32.f) + 66;
    area.height = std::min(area.height, std::max(150.f, natural));
    ui.paint.surface(area, radius_large, Elevation::card);
    const Rect inside = area.inset(space_3);
    if (view.show == "trend") return draw_trend(ui, inside, screen, desk);
    if (view.show == "table") return draw_report_table(ui, inside, screen, desk);
    draw_bars(ui, inside, screen, desk);
}

} // namespace evenload::ui
