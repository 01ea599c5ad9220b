#include "server/access/seen_rows.h"

#include "common/sync/feed.h"

namespace evenload {

SeenRows::SeenRows(Services& services, const Visitor& visitor)
    : database_(services.readers.lend())
    , one_moment_(*database_) {
    if (!visitor.veil.empty()) copy_ = rows_in_scope(*database_, visitor.scope());
}

} // namespace evenload
