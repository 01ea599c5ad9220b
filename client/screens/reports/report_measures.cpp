#include "client/screens/reports/report_parts.h"
#include "client/widgets/icon_button.h"
#include "client/widgets/label.h"
#include "client/widgets/scroll.h"
#include "common/commands/view/remove_view.h"

namespace evenload::ui {
namespace {

constexpr float heading_height = 28;

Route with_measure(const Route& route, const std::string& measure) {
    Route next = route;
    next.report.measure = measure;
    // What was chosen for another measure may mean nothing for this one; the selection stays.
    next.report.by.clear();
    next.report.period.clear();
    next.report.from.reset();
    next.report.until.reset();
    next.report.row.clear();
    next.report.month.clear();
    return next;
}

// One line that can be chosen.
bool draw_choice(Ui& ui, Rect row, const std::string& key, const std::string& label,
                 const std::string& address, bool current) {
    const Interaction choice = control(ui, {.key = key,
                                            .role = Role::link,
                                            .name = label,
                                            .rect = row,
                                            .states = current ? state::current : 0,
                                            .actions = action::activate,
                                            .address = address});
    const Theme& theme = ui.theme();
    if (current)
        ui.paint.fill(row, theme.selected, radius);
    else if (choice.hovered)
        ui.paint.fill(row, theme.hover, radius);
    ui.paint.text_in(row.inset(space_2, 0), current ? Face::strong : Face::body,
                     current ? theme.selected_text : theme.ink, label);
    return choice.clicked;
}

void draw_saved(Ui& ui, Rect row, const SavedViewLine& saved, const ReportScreen& screen,
                Desk& desk) {
    if (saved.removable) {
        const Rect place = row.cut_right(28);
        if (icon_button(ui, place,
                        {.key = "saved:remove:" + saved.id,
                         .icon = Icon::x,
                         .name = "Remove saved report " + saved.name}))
            desk.give(RemoveView{Id<SavedView>(saved.id)},
                      "Removed the saved report " + saved.name);
    }
    Route target = route_from(saved.address);
    target.team_id = screen.route.team_id;
    const bool current = to_address(target) == to_address(screen.route);
    if (draw_choice(ui, row, "saved:" + saved.id, saved.name, to_address(target), current))
        desk.go(target);
}

} // namespace

void draw_report_measures(Ui& ui, Rect area, const ReportScreen& screen, ReportState& state,
                          Desk& desk) {
    ui.paint.fill(area, ui.theme().card);
    ui.paint.line({area.right() - 0.5f, area.y}, {area.right() - 0.5f, area.bottom()},
                  ui.theme().line);
    const Container region{ui.tree,
                           {.key = "measures",
                            .role = Role::region,
                            .name = "Measures and saved reports",
                            .rect = area}};
    const Container arrows{ui.tree,
                           {.key = "measures:arrows",
                            .role = Role::group,
                            .name = "Measures",
                            .rect = area,
                            .arrows = Arrows::vertical}};
    const Scroll scroll{
        ui, {.key = "measures:scroll", .rect = area, .content_height = state.measures_height}};
    const float row_height = ui.touch ? target_touch : 32;
    Rect content{space_2, space_3, area.width - 2 * space_2 - 4, 1e6f};
    const auto title = [&](const std::string& key, const std::string& words) {
        const Rect place = content.cut_top(heading_height);
        if (scroll.wants(place))
            heading(ui, scroll.to_screen(place).inset(space_2, 0), key, words, 2,
                    Face::small_strong);
    };
    if (!screen.view.saved.empty()) {
        for (const bool for_team : {false, true}) {
            bool first = true;
            for (const SavedViewLine& saved : screen.view.saved) {
                if (saved.for_team != for_team) continue;
                if (first)
                    title(for_team ? "saved:team" : "saved:mine",
                          for_team ? "Saved for the team" : "My saved reports");
                first = false;
                const Rect place = content.cut_top(row_height, 2);
                if (scroll.wants(place))
                    draw_saved(ui, scroll.to_screen(place), saved, screen, desk);
            }
            if (!first) content.cut_top(space_2);
        }
    }
    for (const ReportTopicView& topic : screen.view.topics) {
        title("topic:" + topic.title, topic.title);
        for (const ReportOption& measure : topic.measures) {
            const Rect place = content.cut_top(row_height, 2);
            if (!scroll.wants(place)) continue;
            const Route target = with_measure(screen.route, measure.value);
            if (draw_choice(ui, scroll.to_screen(place), "measure:" + measure.value, measure.label,
                            to_address(target), measure.chosen))
                desk.go(target);
        }
        content.cut_top(space_2);
    }
    state.measures_height = content.y;
}

} // namespace evenload::ui
