// How a day's draft differs from what was published: the list that is read before publishing.
#pragma once

#include "client/views/timetable_view.h"

#include <vector>

namespace evenload {

std::vector<DraftChange> draft_changes(const TeamDay& day);

// For each row of the day, what was published there and is not there in the draft.
std::vector<std::vector<ToldPlace>> told_places(const TeamDay& day);

} // namespace evenload
