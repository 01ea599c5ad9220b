// How a day's draft differs from what was published: the list that is read before publishing.
#pragma once

#include "client/views/timetable_view.h"

#include <vector>

namespace evenload {

std::vector<DraftChange> draft_changes(const TeamDay& day);

} // namespace evenload
