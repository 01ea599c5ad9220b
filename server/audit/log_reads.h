// What a route has to give is given only once it is written down who sees it.
#pragma once

#include "server/audit/reads.h"
#include "server/edge/http.h"
#include "server/services.h"

#include <vector>

namespace evenload {

// The reply, when the reads are durable; else that the server is busy.
Reply logged(Services& services, const std::vector<RecordRead>& reads, Reply reply);

// A list, a print or an export of a whole team, or of its organisation: `what` was in it, as "patients".
RecordRead read_of_team(const Visitor& visitor, ReadHow how, const std::string& unit_id,
                        std::string_view what);

} // namespace evenload
