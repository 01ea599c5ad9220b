// Whether a database is whole: what SQLite says of the file, whether the log counts without a gap, and
// whether the last value that the log tells of every field is the value in the row, and whether the bytes of
// every file kept with a case are there and are what their hash says.
#pragma once

#include "common/store/sqlite.h"

#include <cstdint>
#include <string>
#include <vector>

namespace evenload {

struct Verification {
    std::int64_t commands = 0; // positions in the log
    std::int64_t changes = 0;
    std::int64_t rows = 0; // that the log tells of
    std::vector<std::string>
        problems; // sentences, with ids of rows and without their contents; at most 50
};

// Reading is enough; of one moment.
Verification verify(SqliteDatabase& database);

} // namespace evenload
