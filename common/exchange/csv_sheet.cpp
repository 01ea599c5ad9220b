#include "common/exchange/csv_sheet.h"

#include "common/base/check.h"
#include "common/base/text.h"
#include "common/exchange/csv_fields.h"

#include <algorithm>

namespace evenload {
namespace {

constexpr std::size_t longest_found = 40;
constexpr std::string_view left_out = "-"; // no field is called so

// Cut between characters, never inside one.
std::string shortened(const std::string& text) {
    if (text.size() <= longest_found) return text;
    std::size_t end = longest_found;
    while ((static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        --end;
    return text.substr(0, end) + "…";
}

} // namespace

CsvSheet::CsvSheet(std::string_view bytes, const CsvMapping& mapping)
    : rows_(read_csv(bytes)) {
    if (rows_.empty()) throw Fault("the file is empty; its first line must name the columns");
    titles_ = rows_.front().cells;
    rows_.erase(rows_.begin());
    for (const std::string& title : titles_) {
        const auto mapped = mapping.find(title);
        if (mapped != mapping.end() && mapped->second.empty())
            fields_.emplace_back(left_out);
        else
            fields_.push_back(code_of_words(mapped == mapping.end() ? title : mapped->second));
    }
}

int CsvSheet::column_of(std::string_view field_name) const {
    const auto found = std::find(fields_.begin(), fields_.end(), field_name);
    return found == fields_.end() ? -1 : static_cast<int>(found - fields_.begin());
}

bool CsvSheet::has(std::string_view field_name) const {
    return column_of(field_name) >= 0;
}

std::string CsvSheet::cell(const CsvRow& row, std::string_view field_name) const {
    const int column = column_of(field_name);
    if (column < 0 || column >= static_cast<int>(row.cells.size())) return {};
    return std::string(trimmed(row.cells[static_cast<std::size_t>(column)]));
}

bool CsvSheet::is_filled(const CsvRow& row,
                         const std::vector<std::string_view>& field_names) const {
    return std::any_of(field_names.begin(), field_names.end(),
                       [&](std::string_view name) { return !cell(row, name).empty(); });
}

void CsvSheet::fill(const CsvRow& row, const RecordType& type,
                    const std::vector<std::string_view>& field_names, void* record) {
    for (const std::string_view name : field_names) {
        const std::string text = cell(row, name);
        if (text.empty()) continue; // the field keeps its default
        const Field* field = type.find(name);
        EVENLOAD_CHECK(field);
        const auto value = value_of_cell(*field, text);
        if (!value || !field->set(record, view_of(*value)))
            problem(row, name, expected_cell(*field));
    }
}

void CsvSheet::refuse_other_columns(const std::vector<std::string_view>& known) {
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        const std::string name = fields_[i];
        if (name == left_out) continue;
        const bool doubled = std::find(fields_.begin(), fields_.end(), name) !=
                             fields_.begin() + static_cast<int>(i);
        if (!doubled && std::find(known.begin(), known.end(), name) != known.end()) continue;
        std::string all;
        for (const std::string_view column : known)
            all += (all.empty() ? "" : ", ") + std::string(column);
        problems_.push_back({1, titles_[i],
                             doubled ? "each column once" : "one of the columns " + all,
                             shortened(titles_[i])});
    }
    for (const CsvRow& row : rows_)
        if (row.cells.size() > titles_.size())
            problems_.push_back({row.line, "",
                                 std::to_string(titles_.size()) + " cells, as in the header",
                                 std::to_string(row.cells.size())});
}

void CsvSheet::problem(const CsvRow& row, std::string_view field_name, std::string expected) {
    const int column = column_of(field_name);
    const std::string found = cell(row, field_name);
    problems_.push_back(
        {row.line, column < 0 ? std::string(field_name) : titles_[static_cast<std::size_t>(column)],
         std::move(expected), found.empty() ? "nothing" : shortened(found)});
}

} // namespace evenload
