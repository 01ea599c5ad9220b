#include "server/access/seen_rows.h"

#include "common/sync/feed.h"

namespace evenload {

SeenRows::SeenRows(Readers& readers, const Visitor& visitor)
    : database_(readers.lend())
    , one_moment_(*database_) {
    if (!visitor.veil.empty()) copy_ = rows_in_scope(*database_, visitor.scope());
}

} // namespace evenload
