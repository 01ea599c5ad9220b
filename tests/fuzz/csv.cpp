// Any bytes given as a spreadsheet: rows or a Fault, and rows that are written are read again as they were.
#include "common/exchange/csv.h"

#include "common/base/check.h"
#include "common/exchange/csv_import.h"
#include "common/store/schema.h"
#include "common/store/sqlite.h"

#include <cstddef>
#include <cstdint>

using namespace evenload;

namespace {

void check_round_trip(const std::vector<CsvRow>& rows) {
    std::string written = "a,b,c\r\n"; // a header that settles on commas
    std::size_t kept = 0;
    for (const CsvRow& row : rows) {
        if (row.cells.size() == 1 && row.cells[0].empty()) continue;
        written += csv_line(row.cells);
        ++kept;
    }
    const auto again = read_csv(written);
    EVENLOAD_CHECK(again.size() == kept + 1);
    for (std::size_t i = 0, from = 0; i < kept; ++i, ++from)
        EVENLOAD_CHECK(again[i + 1].cells == rows[from].cells);
}

// A bad file changes nothing, whatever it holds.
void check_import(std::string_view bytes) {
    static const auto database = [] {
        auto opened = open_memory();
        prepare_schema(*opened);
        return opened;
    }();
    Actor actor;
    actor.unit_ids = {"team"};
    const auto rows = read_csv(bytes);
    const auto titles = rows.empty() ? std::vector<std::string>() : rows.front().cells;
    for (const CsvTable table : csv_tables()) {
        guessed_columns(table, titles);
        database->begin();
        Transaction transaction(*database, {"fuzz", actor, Instant{1}});
        const auto result = import_csv(transaction, Id<Team>("team"), table, bytes);
        EVENLOAD_CHECK(result.problems.empty() || transaction.changes().empty());
        database->rollback();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    try {
        check_round_trip(read_csv(bytes));
        check_import(bytes);
    } catch (const Fault&) {
        // The answer to a file that cannot be read.
    }
    return 0;
}
