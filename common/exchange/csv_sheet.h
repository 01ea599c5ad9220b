// A spreadsheet on its way into records: columns by the words of the header, cells into fields, and every
// problem with its place. What a table's rows must hold besides is csv_import's.
#pragma once

#include "common/exchange/csv.h"
#include "common/exchange/csv_import.h"
#include "common/model/description.h"

#include <string>
#include <vector>

namespace evenload {

class CsvSheet {
public:
    CsvSheet(std::string_view bytes, const CsvMapping& mapping);

    const std::vector<CsvRow>& rows() const { return rows_; } // without the header
    bool has(std::string_view field_name) const;

    // The cell of a column, without surrounding spaces; empty when there is no such column.
    std::string cell(const CsvRow& row, std::string_view field_name) const;
    bool is_filled(const CsvRow& row, const std::vector<std::string_view>& field_names) const;

    // Fills those fields of `record` that the sheet has columns for.
    void fill(const CsvRow& row, const RecordType& type,
              const std::vector<std::string_view>& field_names, void* record);

    // Columns that are none of these are a problem: a misspelt header would lose a column in silence.
    void refuse_other_columns(const std::vector<std::string_view>& known);
    void problem(const CsvRow& row, std::string_view field_name, std::string expected);
    std::vector<CsvProblem> take_problems() { return std::move(problems_); }

private:
    int column_of(std::string_view field_name) const; // −1: none

    std::vector<CsvRow> rows_;
    std::vector<std::string> titles_; // as in the file
    std::vector<std::string> fields_; // what each column stands for
    std::vector<CsvProblem> problems_;
};

} // namespace evenload
