// Comma-separated values as RFC 4180 describes them and spreadsheets write them: quotes, doubled quotes, line
// breaks inside quotes, CRLF or LF, a byte order mark, and ';' or tab instead of ',' (seen in the header).
// Only bytes and cells; what a column means is csv_import's and csv_export's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace evenload {

struct CsvRow {
    int line = 0; // of the file, where the row begins; the header is line 1
    std::vector<std::string> cells;
};

// All rows, the header first; empty lines are left out. Fault, with the line, when quotes do not match or the
// bytes are not UTF-8.
std::vector<CsvRow> read_csv(std::string_view bytes);

// What a file for spreadsheets begins with: they take one without it for Latin-1.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// One line with CRLF. Cells are quoted where they must be.
std::string csv_line(const std::vector<std::string>& cells);

// A spreadsheet runs a cell that begins with = + - @ as a formula (OWASP, CSV injection): such a text gets an
// apostrophe before it, which `without_guard` takes away again.
std::string guarded(std::string text);
std::string without_guard(std::string text);

} // namespace evenload
