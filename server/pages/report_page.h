// A report for paper: its number and definition, a chart of bars or of twelve months, the same as a table, and the
// list where one is open. The same numbers as on the screen, from the same functions (common/reports). No script.
#pragma once

#include "common/base/civil_time.h"
#include "common/model/team.h"
#include "common/reports/report_question.h"
#include "common/store/database.h"

#include <string>

namespace evenload {

std::string report_page(Database& database, const Team& team, LocalTime now,
                        const ReportQuestion& question);

} // namespace evenload
