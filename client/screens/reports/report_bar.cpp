#include "client/screens/reports/report_parts.h"
#include "client/widgets/button.h"
#include "client/widgets/chip.h"
#include "client/widgets/icon_button.h"
#include "client/widgets/label.h"
#include "client/widgets/menu.h"

#include <algorithm>

namespace evenload::ui {
namespace {

constexpr float bar_height = 36;
constexpr float chip_row = 28;

void choose(Route& route, const std::string& key, const std::string& value) {
    ReportQuestion& report = route.report;
    report.row.clear();
    report.month.clear();
    if (key == "period") {
        report.from.reset();
        report.until.reset();
    }
    if (key == "measure") {
        ReportQuestion other;
        other.measure = value;
        other.show = report.show;
        report = other;
        return;
    }
    // A filter that is taken away is an empty value, which is how an address leaves it out.
    if (key == "by") report.by = value;
    if (key == "period") report.period = value;
    if (key == "person") report.professional_id.text = value;
    if (key == "urgency") report.urgency = value;
    if (key == "status") report.status = value;
    if (key == "zone") report.locality = value;
    if (key == "need") report.need = value;
    if (key == "skill") report.skill = value;
    if (key == "pathway") report.pathway = value;
}

// Chips one after the other, on as many rows as they need.
class Chips {
public:
    Chips(Ui& ui, Rect area, const ReportScreen& screen, Desk& desk)
        : ui_(ui)
        , area_(area)
        , x_(area.x)
        , y_(area.y)
        , screen_(screen)
        , desk_(desk) {}

    void add(const ReportChoice& choice, bool removable) {
        const std::string key = "report:" + choice.key;
        const FilterChip chip{.key = key,
                              .label = choice.title + ": " + choice.label,
                              .on = choice.on,
                              .removable = removable && choice.on};
        const float width = std::min(area_.width, filter_chip_width(ui_, chip));
        if (x_ > area_.x && x_ + width > area_.right()) {
            x_ = area_.x;
            y_ += height() + space_1;
        }
        const Rect place{x_, y_, width, height()};
        x_ += width + space_2;
        const FilterChipResult result = filter_chip(ui_, place, chip);
        if (result.pressed) open_menu(ui_, key + ":menu", place);
        Route next = screen_.route;
        if (result.removed) {
            choose(next, choice.key, "");
            return desk_.replace(next);
        }
        std::vector<MenuItem> items;
        for (const ReportOption& option : choice.options)
            items.push_back(
                {.key = key + ":" + option.value, .label = option.label, .checked = option.chosen});
        const auto chosen = menu(ui_, key + ":menu", choice.title, items);
        if (!chosen) return;
        const std::string& value = choice.options[static_cast<std::size_t>(*chosen)].value;
        if (choice.key == "period" && value == "own")
            return desk_.open({FormRequest::Kind::report_period, to_address(screen_.route)});
        choose(next, choice.key, value);
        desk_.replace(next);
    }
    float bottom() const { return y_ + height(); }

private:
    float height() const { return ui_.touch ? target_touch : chip_row; }

    Ui& ui_;
    Rect area_;
    float x_;
    float y_;
    const ReportScreen& screen_;
    Desk& desk_;
};

// With its word where there is room, else its icon.
bool action_right(Ui& ui, Rect& bar, bool words, const Button& wanted) {
    if (words) return button_right(ui, bar, wanted);
    const Rect place = bar.cut_right(ui.control_height(), space_2);
    return icon_button(ui, place,
                       {.key = wanted.key,
                        .icon = wanted.icon,
                        .name = wanted.label,
                        .bordered = true,
                        .enabled = wanted.enabled,
                        .why_not = wanted.why_not});
}

void draw_actions(Ui& ui, Rect& bar, const ReportScreen& screen, bool words, ReportResult& result,
                  Desk& desk) {
    const Container group{ui.tree,
                          {.key = "report:actions",
                           .role = Role::toolbar,
                           .name = "Report",
                           .rect = bar,
                           .arrows = Arrows::horizontal}};
    const std::string address = to_address(screen.route);
    if (action_right(ui, bar, words,
                     {.key = "report:save",
                      .label = "Save report",
                      .icon = Icon::plus,
                      .kind = ButtonKind::primary,
                      .enabled = !screen.why_not_save,
                      .why_not = screen.why_not_save.value_or("")}))
        desk.open({FormRequest::Kind::save_view, address});
    if (action_right(ui, bar, words,
                     {.key = "report:csv", .label = "Export CSV", .icon = Icon::download}))
        result.export_csv = true;
    if (action_right(ui, bar, words,
                     {.key = "report:print", .label = "Print", .icon = Icon::printer}))
        desk.leave_to("/print/report" +
                      address.substr(std::min(address.size(), address.find('?'))));
}

ReportChoice measures_as_menu(const ReportView& view) {
    ReportChoice choice{"measure", "Measure", view.title, false, {}};
    for (const ReportTopicView& topic : view.topics)
        for (const ReportOption& measure : topic.measures)
            choice.options.push_back(measure);
    return choice;
}

} // namespace

float draw_report_bar(Ui& ui, Rect area, const ReportScreen& screen, bool narrow,
                      ReportResult& result, Desk& desk) {
    Rect bar{area.x, area.y, area.width, bar_height};
    draw_actions(ui, bar, screen, area.width > 720, result, desk);
    heading(ui, bar, "page:title", screen.view.title, 1, Face::title);
    Rect below = area;
    below.cut_top(bar_height + space_2);
    const Container filters{ui.tree,
                            {.key = "report:filters",
                             .role = Role::group,
                             .name = "Selection",
                             .rect = below,
                             .arrows = Arrows::both}};
    Chips chips(ui, below, screen, desk);
    if (narrow) chips.add(measures_as_menu(screen.view), false);
    chips.add(screen.view.periods, false);
    chips.add(screen.view.breakdowns, false);
    for (const ReportChoice& filter : screen.view.filters)
        chips.add(filter, true);
    return chips.bottom() - area.y;
}

} // namespace evenload::ui
