// Reading what narrow queries return as text: choices by their stored words. Whole records are read through
// their descriptions (store/tables.h); this is for queries of thousands of rows that need three columns.
#pragma once

#include "common/base/civil_time.h"
#include "common/model/case.h"
#include "common/model/contact.h"
#include "common/store/database.h"

#include <optional>
#include <string_view>

namespace evenload {

CaseStatus case_status_from(std::string_view text);
Urgency urgency_from(std::string_view text);
ContactStatus contact_status_from(std::string_view text);
std::optional<TimeOfDay> time_at(const Row& row, int column);
Date date_at(const Row& row, int column); // the column is never null

} // namespace evenload
