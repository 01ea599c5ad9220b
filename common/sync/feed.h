// What a session is sent: the changes after its cursor, or a whole image, of the units it may see.
#pragma once

#include "common/store/sqlite.h"
#include "common/sync/protocol.h"

namespace evenload {

ChangesMessage changes_for(Database& database, const Cursor& cursor, const std::set<std::string>& unit_ids,
                           int limit = 2000);

// An image with the schema, the rows of these units, the last changes of their log (for undo and history)
// and the cursor. Nothing of another unit is in it, not even in free pages.
std::vector<std::byte> replica_image(Database& database, const std::set<std::string>& unit_ids);

} // namespace evenload
