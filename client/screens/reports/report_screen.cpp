#include "client/screens/reports/report_screen.h"

#include "client/screens/reports/report_parts.h"
#include "client/widgets/empty_state.h"

#include <algorithm>

namespace evenload::ui {
namespace {

constexpr float room_for_measures = 900; // narrower: they are a menu
constexpr float room_for_list = 1150;    // narrower: it takes the place of the chart

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
    inside.cut_top(draw_report_bar(ui, inside, screen, narrow, result, desk) + space_3);
    if (screen.view.list && !beside) {
        draw_report_list(ui, inside, screen, desk);
        return result;
    }
    inside.cut_top(draw_report_number(ui, inside, screen, desk) + space_3);
    if (screen.view.empty && screen.view.show != "trend") {
        const bool narrows = screen.view.report.question.selects();
        if (empty_state(ui, inside,
                        {.key = "report:empty",
                         .icon = Icon::chart_column,
                         .title = "Nothing to count",
                         .text = narrows
                                     ? "No row of this team is in this selection and period."
                                     : "There is no row of this period. Choose another one above.",
                         .action_label = narrows ? "Clear the selection" : ""})) {
            Route all = screen.route;
            ReportQuestion plain;
            plain.measure = all.report.measure;
            plain.by = all.report.by;
            plain.show = all.report.show;
            all.report = plain;
            desk.replace(all);
        }
        return result;
    }
    draw_report_body(ui, inside, screen, desk);
    return result;
}

} // namespace evenload::ui
