#include "common/exchange/csv_import.h"

#include "common/base/check.h"
#include "common/base/sort_stably.h"
#include "common/exchange/csv_table_import.h"

namespace evenload {
namespace {

TableImportPointer import_of(CsvTable table, Transaction& transaction, const Id<Team>& team_id,
                             CsvSheet& sheet) {
    switch (table) {
    case CsvTable::patients: return patients_import(transaction, team_id, sheet);
    case CsvTable::professionals: return professionals_import(transaction, team_id, sheet);
    case CsvTable::cases: return cases_import(transaction, team_id, sheet);
    case CsvTable::contacts: return contacts_import(transaction, team_id, sheet);
    case CsvTable::absences: return absences_import(transaction, team_id, sheet);
    case CsvTable::tasks: break;
    }
    return tasks_import(transaction, team_id, sheet);
}

enum class Goal { check, write };

CsvImport run(Transaction& transaction, const Id<Team>& team_id, CsvTable table, CsvSheet& sheet,
              Goal goal) {
    CsvNames known;
    for (const CsvColumn& column : csv_columns(table))
        known.push_back(column.name);
    sheet.refuse_other_columns(known);
    const auto import = import_of(table, transaction, team_id, sheet);
    import->read();
    CsvImport result{static_cast<int>(sheet.rows().size()), sheet.take_problems()};
    sort_stably(result.problems,
                [](const CsvProblem& a, const CsvProblem& b) { return a.line < b.line; });
    if (result.problems.empty() && goal == Goal::write) import->write();
    return result;
}

} // namespace

std::string to_text(const CsvProblem& problem) {
    return "line " + std::to_string(problem.line) +
           (problem.column.empty() ? "" : ", column \"" + problem.column + "\"") + ": expected " +
           problem.expected + ", found " + problem.found;
}

CsvImport import_csv(Transaction& transaction, const Id<Team>& team_id, CsvTable table,
                     std::string_view bytes, const CsvMapping& mapping) {
    CsvSheet sheet(bytes, mapping);
    return run(transaction, team_id, table, sheet, Goal::write);
}

CsvImport check_csv(Transaction& transaction, const Id<Team>& team_id, CsvTable table,
                    std::string_view bytes, const CsvMapping& mapping) {
    CsvSheet sheet(bytes, mapping);
    return run(transaction, team_id, table, sheet, Goal::check);
}

} // namespace evenload
