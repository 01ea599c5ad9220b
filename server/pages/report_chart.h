// A report's chart as inline SVG: bars, or the whole's line over twelve months. Every number of it is in the table
// beside it, so it is hidden from assistive technology.
#pragma once

#include "common/reports/report.h"

#include <string>

namespace evenload {

std::string report_chart(const Report& report);

} // namespace evenload
