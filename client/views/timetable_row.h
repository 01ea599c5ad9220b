// One professional's row of the timetable: visits with the way to each, bands, load and what is wrong with it.
#pragma once

#include "client/views/comments_view.h"
#include "client/views/timetable_view.h"

namespace evenload {

// Without what the whole timetable adds: comments on the schedule, places told, standing. `day` is one of the team's.
TimetableRow timetable_row(const TeamDay& team, const ProfessionalDay& day,
                           const UnreadCounts& unread, bool is_past);

} // namespace evenload
