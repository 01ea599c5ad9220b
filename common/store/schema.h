// The schema of a new database and the migrations of an old one. Forward only, in one transaction.
#pragma once

#include "common/store/database.h"

namespace evenload {

inline constexpr int schema_version = 6;

// Brings the database to schema_version: creates everything in an empty one, migrates an older one.
// Fault when the database is newer than this program, naming both versions.
void prepare_schema(Database& database);

// The version found: 0 in an empty database.
int stored_schema_version(Database& database);

} // namespace evenload
