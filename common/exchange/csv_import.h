// Patients, professionals and cases from a spreadsheet: everything or nothing, and every bad cell is named.
// The header is documented in README.md of this folder.
#pragma once

#include "common/store/transaction.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace evenload {

enum class CsvTable { patients, professionals, cases };

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

// `mapping`: a column of the file → the field it stands for ("Surname" → "family_name"); columns that are
// called like a field need none. Fault when the file is no CSV (csv.h).
CsvImport import_csv(Transaction& transaction, const Id<Team>& team_id, CsvTable table,
                     std::string_view bytes,
                     const std::map<std::string, std::string>& mapping = {});

// The columns that a file of this table may have, with what each expects; for --help and the README.
std::vector<std::pair<std::string, std::string>> csv_columns(CsvTable table);

} // namespace evenload
