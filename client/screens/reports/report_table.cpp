#include "client/screens/reports/report_parts.h"
#include "client/widgets/interact.h"
#include "client/widgets/scroll.h"
#include "common/reports/words.h"

#include <algorithm>

namespace evenload::ui {
namespace {

constexpr float head_height = 28;

// Widths of the columns: name, number, what it was made from, share.
struct Columns {
    float name;
    float number;
    float base;
    float share;
};

Columns columns_of(const ReportView& view, float width) {
    bool has_share = false;
    for (const ReportBarView& bar : view.bars)
        has_share = has_share || !bar.share.empty();
    Columns columns{0, 110, view.bars_have_bases ? std::min(220.f, width * 0.3f) : 0,
                    has_share ? 80.f : 0};
    columns.name =
        std::max(80.f, std::min(360.f, width - columns.number - columns.base - columns.share));
    return columns;
}

void draw_head(Ui& ui, Rect row, const ReportView& view, const Columns& columns) {
    const Container head{ui.tree, {.key = "table:head", .role = Role::row, .rect = row}};
    const Rect whole = row;
    const auto cell = [&](float width, const std::string& key, const std::string& words,
                          Align align) {
        if (width <= 0) return;
        const Rect place = row.cut_left(width);
        ui.tree.leaf(
            {.key = "table:head:" + key, .role = Role::columnheader, .name = words, .rect = place});
        ui.paint.text_in(place.inset(space_2, 0), Face::small_strong, ui.theme().muted, words,
                         align);
    };
    cell(columns.name, "name",
         view.report.by == Breakdown::none ? "Measure" : view.breakdowns.label, Align::left);
    cell(columns.number, "number", capitalised(unit_words(view.report.measure->unit)),
         Align::right);
    cell(columns.base, "base", "Made from", Align::left);
    cell(columns.share, "share", "Share", Align::right);
    ui.paint.line({whole.x, whole.bottom()}, {whole.right(), whole.bottom()},
                  ui.theme().control_line);
}

bool draw_row(Ui& ui, Rect row, const ReportBarView& bar, const Columns& columns) {
    const std::string key = "row:" + bar.code;
    const Theme& theme = ui.theme();
    const Container line{ui.tree, {.key = key, .role = Role::row, .rect = row}};
    if (bar.open) ui.paint.fill(row, theme.selected, radius_small);
    ui.paint.line({row.x, row.bottom()}, {row.right(), row.bottom()}, theme.line);
    Rect left = row;
    const Rect name = left.cut_left(columns.name);
    ui.tree.leaf({.key = key + ":name", .role = Role::rowheader, .name = bar.label, .rect = name});
    ui.paint.text_in(name.inset(space_2, 0), Face::body, theme.ink, bar.label);
    const Rect number = left.cut_left(columns.number);
    bool pressed = false;
    {
        const Container cell{ui.tree, {.key = key + ":number", .role = Role::cell, .rect = number}};
        const Interaction button = control(ui, {.key = key + ":open",
                                                .role = Role::button,
                                                .name = bar.label + ": " + bar.number,
                                                .rect = number.inset(2),
                                                .actions = action::activate});
        if (button.hovered) ui.paint.fill(number.inset(2), theme.hover, radius_small);
        pressed = button.clicked;
        ui.paint.text_in(number.inset(space_2, 0), Face::strong,
                         theme.tints[static_cast<int>(Tint::brand)].text, tabular(bar.number),
                         Align::right);
    }
    const auto cell = [&](float width, const char* part, const std::string& words, Align align) {
        if (width <= 0) return;
        const Rect place = left.cut_left(width);
        ui.tree.leaf({.key = key + part, .role = Role::cell, .name = words, .rect = place});
        ui.paint.text_in(place.inset(space_2, 0), Face::body, theme.muted, tabular(words), align);
    };
    cell(columns.base, ":base", bar.base + (bar.misses_target ? ", below the target" : ""),
         Align::left);
    cell(columns.share, ":share", bar.share, Align::right);
    return pressed;
}

} // namespace

void draw_report_table(Ui& ui, Rect area, const ReportScreen& screen, Desk& desk) {
    const ReportView& view = screen.view;
    const Columns columns = columns_of(view, area.width);
    const Container table{ui.tree,
                          {.key = "report:table",
                           .role = Role::table,
                           .name = view.title + ", " + view.period,
                           .rect = area,
                           .arrows = Arrows::vertical}};
    draw_head(ui, area.cut_top(head_height), view, columns);
    const float height = ui.touch ? target_touch : 32;
    const Scroll scroll{ui,
                        {.key = "report:table:rows",
                         .rect = area,
                         .content_height = static_cast<float>(view.bars.size()) * height}};
    for (std::size_t i = 0; i < view.bars.size(); ++i) {
        const Rect place{0, static_cast<float>(i) * height, area.width - space_2, height};
        if (!scroll.wants(place)) continue;
        if (draw_row(ui, scroll.to_screen(place), view.bars[i], columns))
            desk.go(with_list(screen.route, view.bars[i].code));
    }
}

} // namespace evenload::ui
