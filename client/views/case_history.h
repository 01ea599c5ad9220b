// Who did what to a case, and when: its status history and what the log says of its rows.
#pragma once

#include "client/views/case_view.h"

namespace evenload {

std::vector<HistoryLine> case_history(Database& database, const Viewpoint& viewpoint,
                                      const Case& care);

} // namespace evenload
