// The screen of reports: the measures by question on the left, what is selected above, the number with its definition,
// its chart, trend or table, and on the right the list behind an open number. Everything chosen is in the address.
#pragma once

#include "client/screens/desk.h"
#include "client/views/report_view.h"
#include "client/widgets/ui.h"

namespace evenload::ui {

struct ReportScreen {
    const ReportView& view;
    const Route& route;
    const std::optional<std::string>& why_not_save; // none: the person may
};

struct ReportState {
    float measures_height = 0; // of the list on the left, as it was drawn last
    float head_height = 0;     // of all above the chart, as it was drawn last
};

struct ReportResult {
    bool export_csv = false;
};

ReportResult draw_reports(Ui& ui, Rect area, const ReportScreen& screen, ReportState& state,
                          Desk& desk);

} // namespace evenload::ui
