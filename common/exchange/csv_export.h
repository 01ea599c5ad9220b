// A table as CSV: every field of the record, in the order of its description, of the given units only.
#pragma once

#include "common/model/description.h"
#include "common/store/database.h"

#include <set>
#include <string>

namespace evenload {

// With a byte order mark, because spreadsheets take a file without one for Latin-1. Rows in order of id.
std::string export_csv(Database& database, const RecordType& type,
                       const std::set<std::string>& unit_ids);

} // namespace evenload
