// A team's table in the words and columns of an import: what is exported here can be imported into another team, and
// then exports the same. Cases are the open ones, each with its contact plan. Rows in the order people would sort them.
// csv_export.h is the other one: every field of a record, ids and all, for whoever works with the data.
#pragma once

#include "common/exchange/csv_columns.h"
#include "common/model/team.h"
#include "common/store/database.h"

#include <string>

namespace evenload {

std::string export_table_csv(Database& database, const Id<Team>& team_id, CsvTable table);

} // namespace evenload
