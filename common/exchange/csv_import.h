// Tables from a spreadsheet: everything or nothing, and every bad cell is named. The header is documented in README.md
// of this folder. What each table's rows must hold is in csv_people, csv_cases and csv_work.
#pragma once

#include "common/exchange/csv_columns.h"
#include "common/store/transaction.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace evenload {

struct CsvProblem {
    int line = 0;
    std::string column; // as the file's header calls it; empty when it is about the whole row
    std::string expected;
    std::string found; // shortened; for the person who has the file, never for a log
};
std::string to_text(const CsvProblem& problem);

struct CsvImport {
    int rows = 0;                     // read; all of them are written when there is no problem
    std::vector<CsvProblem> problems; // nothing is written when there is one
};

// A column of the file → the field it stands for ("Surname" → "family_name"), or "" for a column that is left out.
// Columns that are called like a field need none.
using CsvMapping = std::map<std::string, std::string>;

// Fault when the file is no CSV (csv.h).
CsvImport import_csv(Transaction& transaction, const Id<Team>& team_id, CsvTable table,
                     std::string_view bytes, const CsvMapping& mapping = {});

// The same without writing.
CsvImport check_csv(Transaction& transaction, const Id<Team>& team_id, CsvTable table,
                    std::string_view bytes, const CsvMapping& mapping = {});

} // namespace evenload
