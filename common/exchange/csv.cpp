#include "common/exchange/csv.h"

#include "common/base/check.h"
#include "common/base/text.h"

#include <algorithm>

namespace evenload {
namespace {

constexpr std::string_view formula_starts = "=+-@\t\r";

char separator_of(std::string_view bytes) {
    const std::string_view header = bytes.substr(0, bytes.find('\n'));
    const auto count = [&](char c) { return std::count(header.begin(), header.end(), c); };
    char best = ',';
    for (const char candidate : {';', '\t'})
        if (count(candidate) > count(best)) best = candidate;
    return best;
}

class Reader {
public:
    explicit Reader(std::string_view bytes)
        : bytes_(bytes)
        , separator_(separator_of(bytes)) {}

    std::vector<CsvRow> rows() {
        std::vector<CsvRow> all;
        while (at_ < bytes_.size()) {
            CsvRow row = next_row();
            const bool empty = row.cells.size() == 1 && row.cells[0].empty();
            if (!empty) all.push_back(std::move(row));
        }
        return all;
    }

private:
    CsvRow next_row() {
        CsvRow row{line_, {}};
        for (;;) {
            row.cells.push_back(next_cell());
            if (at_ >= bytes_.size()) return row;
            const char end = bytes_[at_++];
            if (end == separator_) continue;
            if (end == '\r' && at_ < bytes_.size() && bytes_[at_] == '\n') ++at_;
            ++line_;
            return row;
        }
    }

    bool ends_cell(char c) const { return c == separator_ || c == '\r' || c == '\n'; }

    std::string next_cell() {
        if (at_ < bytes_.size() && bytes_[at_] == '"') return quoted_cell();
        const std::size_t start = at_;
        while (at_ < bytes_.size() && !ends_cell(bytes_[at_]))
            ++at_;
        return std::string(bytes_.substr(start, at_ - start));
    }

    std::string quoted_cell() {
        const int opened = line_;
        std::string text;
        for (++at_; at_ < bytes_.size(); ++at_) {
            const char c = bytes_[at_];
            if (c == '\n') ++line_;
            if (c != '"') {
                text += c;
                continue;
            }
            ++at_;
            if (at_ >= bytes_.size() || ends_cell(bytes_[at_])) return text;
            if (bytes_[at_] != '"')
                throw Fault("line " + std::to_string(line_) +
                            ": a quote inside a quoted cell must be doubled (\"\")");
            text += '"';
        }
        throw Fault("line " + std::to_string(opened) + ": a quote is opened here and never closed");
    }

    std::string_view bytes_;
    char separator_;
    std::size_t at_ = 0;
    int line_ = 1;
};

} // namespace

std::vector<CsvRow> read_csv(std::string_view bytes) {
    if (bytes.substr(0, byte_order_mark.size()) == byte_order_mark)
        bytes.remove_prefix(byte_order_mark.size());
    if (!is_valid_utf8(bytes))
        throw Fault("the file is not UTF-8; save it from the spreadsheet as \"CSV UTF-8\"");
    return Reader(bytes).rows();
}

std::string csv_line(const std::vector<std::string>& cells) {
    std::string line;
    bool first = true;
    for (const std::string& cell : cells) {
        if (!first) line += ',';
        first = false;
        if (cell.find_first_of(",;\t\"\r\n") == std::string::npos) {
            line += cell;
            continue;
        }
        line += '"';
        for (const char c : cell)
            line += c == '"' ? std::string("\"\"") : std::string(1, c);
        line += '"';
    }
    return line + "\r\n";
}

std::string guarded(std::string text) {
    const bool formula = !text.empty() && formula_starts.find(text[0]) != std::string_view::npos;
    // A text that already looks guarded is guarded once more, so that taking the guard away is exact.
    const bool looks_guarded = text.size() > 1 && text[0] == '\'';
    return formula || looks_guarded ? "'" + text : text;
}

std::string without_guard(std::string text) {
    const bool is_guarded =
        text.size() > 1 && text[0] == '\'' &&
        (formula_starts.find(text[1]) != std::string_view::npos || text[1] == '\'');
    if (is_guarded) text.erase(0, 1);
    return text;
}

} // namespace evenload
