// The parts of the screen of reports; report_screen.cpp puts them together.
#pragma once

#include "client/screens/reports/report_screen.h"

namespace evenload::ui {

inline constexpr float measures_width = 250;
inline constexpr float report_list_width = 400;

void draw_report_measures(Ui& ui, Rect area, const ReportScreen& screen, ReportState& state,
                          Desk& desk);

// The title with what can be done, and below it what is selected. Returns the height used.
float draw_report_bar(Ui& ui, Rect area, const ReportScreen& screen, bool narrow,
                      ReportResult& result, Desk& desk);

// The number, what it was made from and its definition. Returns the height used.
float draw_report_number(Ui& ui, Rect area, const ReportScreen& screen, Desk& desk);

void draw_report_body(Ui& ui, Rect area, const ReportScreen& screen, Desk& desk);
void draw_report_table(Ui& ui, Rect area, const ReportScreen& screen, Desk& desk);
void draw_report_list(Ui& ui, Rect area, const ReportScreen& screen, Desk& desk);

// The address with another list open; none: closed.
Route with_list(const Route& route, const std::string& row, const std::string& month = {});

} // namespace evenload::ui
