// A report as a file for a spreadsheet: exactly the rows that the screen shows, each with the measure, its definition,
// the period and the selection, so that a file that was sent on still says what its numbers are.
#pragma once

#include "common/reports/report.h"

#include <string>

namespace evenload {

struct CsvFile {
    std::string name; // "waiting_2026-11-22.csv"
    std::string bytes;
};

// The list where one is open, else the lines of the trend, else the groups.
CsvFile report_csv(ReportFacts& facts, const Report& report);

} // namespace evenload
