// What a session is sent: the changes after its cursor, or a whole image, of what it may see.
#pragma once

#include "common/store/sqlite.h"
#include "common/sync/protocol.h"
#include "common/sync/scope.h"

namespace evenload {

ChangesMessage changes_for(Database& database, const Cursor& cursor, const Scope& scope,
                           int limit = 2000);

// The rows in scope and nothing else, in a database of their own: what is made from it shows no row of anybody else.
// Reads within the caller's ReadScope.
std::unique_ptr<SqliteDatabase> rows_in_scope(Database& database, const Scope& scope);

// An image with the schema, the rows in scope, the last changes of their log (for undo and history)
// and the cursor. Nothing else is in it, not even in free pages.
std::vector<std::byte> replica_image(Database& database, const Scope& scope);

} // namespace evenload
