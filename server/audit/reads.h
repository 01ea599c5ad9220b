// Who saw what: a row for each record that somebody opened, printed, exported or downloaded, in a table beside the
// records. Never in an image, a feed or an export. Contents are not here, only that they were seen.
#pragma once

#include "common/base/civil_time.h"
#include "common/store/database.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace evenload {

enum class ReadHow {
    screen,   // opened in the program
    list,     // a page of many, without script
    print,    // a page for paper
    download, // a file kept with a case
    export_,  // a table as a file
    feed,     // a calendar program, by its secret address: by nobody in particular
    audit,    // who saw and changed it
    pack      // kept on a device for working without a network
};
std::string_view read_how_text(ReadHow how);
ReadHow read_how_from(std::string_view text); // screen for what is none

struct RecordRead {
    std::string user_id; // empty: a feed's reader
    ReadHow how = ReadHow::screen;
    std::string
        table_name; // "cases"; "teams" for a list, of which every record of the team may be part
    std::string row_id;
    std::string unit_id; // the unit of sharing of the row
    std::string detail;  // of a list or an export: what was in it, "patients"
    Instant at = {};     // of a stored one
};

// The same person, record and way within this time are one row.
inline constexpr std::int64_t same_read_milliseconds = 5 * 60'000;

// Creates the table where it is missing; inside the caller's transaction.
void prepare_reads(Database& database);

// Writing connection, inside the caller's transaction.
void note_reads(Database& database, const std::vector<RecordRead>& reads, Instant now);

std::int64_t last_read_number(Database& database);

// Newest first. `condition` as "user_id = $1 and at >= $2".
std::vector<RecordRead> reads_where(Database& database, std::string_view condition,
                                    std::initializer_list<ValueView> parameters, int most);

} // namespace evenload
