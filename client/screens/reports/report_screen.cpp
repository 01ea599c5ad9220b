#include "client/screens/reports/report_screen.h"

#include "client/screens/reports/report_parts.h"
#include "client/widgets/empty_state.h"
#include "client/widgets/scroll.h"

#include <algorithm>
#include <utility>

namespace evenload::ui {
namespace {

constexpr float room_for_measures = 900; // narrower: they are a menu
constexpr float room_for_list = 1150;    // narrower: it takes the place of the chart
constexpr float least_body = 300;        // of a chart or a table that can be read

void draw_nothing_to_count(Ui& ui, Rect area, const ReportScreen& screen, Desk& desk) {
    const bool narrows = screen.view.report.question.selects();
    if (!empty_state(ui, area,
                     {.key = "report:empty",
                      .icon = Icon::chart_column,
                      .title = "Nothing to count",
                      .text = narrows ? "No row of this team is in this selection and period."
                                      : "There is no row of this period. Choose another one above.",
                      .action_label = narrows ? "Clear the selection" : ""}))
        return;
    Route all = screen.route;
    ReportQuestion plain;
    plain.measure = all.report.measure;
    plain.by = all.report.by;
    plain.show = all.report.show;
    all.report = plain;
    desk.replace(all);
}

} // namespace

Route with_list(const Route& route, const std::string& row, const std::string& month) {
    Route next = route;
    next.report.row = row;
    next.report.month = month;
    return next;
}

ReportResult draw_reports(Ui& ui, Rect area, const ReportScreen& screen, ReportState& state,
                          Desk& desk) {
    ReportResult result;
    const bool narrow = area.width < room_for_measures;
    if (!narrow) draw_report_measures(ui, area.cut_left(measures_width), screen, state, desk);
    const bool beside = area.width >= room_for_list - measures_width;
    if (screen.view.list && beside)
        draw_report_list(ui, area.cut_right(report_list_width), screen, desk);
    Rect inside = area.inset(area.width < 600 ? space_3 : space_4, space_3);
    if (screen.view.list && !beside) {
        inside.cut_top(draw_report_bar(ui, inside, screen, narrow, result, desk) + space_3);
        draw_report_list(ui, inside, screen, desk);
        return result;
    }
    // Where the window is low, all of it scrolls.
    const float height = state.head_height + least_body;
    const Scroll scroll{ui,
                        {.key = "report:all",
                         .rect = inside,
                         .content_height = height > inside.height ? height : 0}};
    inside = {inside.x, scroll.origin.y, inside.width, std::max(inside.height, height)};
    const float top = inside.y;
    inside.cut_top(draw_report_bar(ui, inside, screen, narrow, result, desk) + space_3);
    inside.cut_top(draw_report_number(ui, inside, screen, desk) + space_3);
    if (std::exchange(state.head_height, inside.y - top) != inside.y - top)
        ui.host.request_frames(1);
    if (screen.view.empty && screen.view.show != "trend")
        draw_nothing_to_count(ui, inside, screen, desk);
    else
        draw_report_body(ui, inside, screen, desk);
    return result;
}

} // namespace evenload::ui
