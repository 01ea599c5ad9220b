// When a case is due: the chip on its card, and its place among others. Sooner first; what is late comes
// before what is due. A response clock (two-hour, two-day) runs until the patient has been seen.
#pragma once

#include "client/views/tone.h"
#include "common/base/civil_time.h"
#include "common/model/case.h"

#include <cstdint>
#include <optional>

namespace evenload {

// The first visit of a case that is still to be given, or that nobody has recorded.
struct NextVisit {
    Date day;
    std::optional<TimeOfDay> start; // none: unplaced
    int minutes = 0;
};

struct DueFacts {
    Urgency urgency = Urgency::routine;
    Date received_on;
    TimeOfDay received_at;
    bool seen = false; // the patient has been seen for this case
    bool daily = false;
    bool time_critical = false;
    std::optional<TimeOfDay> window_start;
    std::optional<NextVisit> next;
};

struct Due {
    Mark mark;
    std::int64_t minute = 0; // since 1970, local; without a date it is no_date
    static constexpr std::int64_t no_date = INT64_MAX;
    std::optional<int>
        clock_left_minutes; // of a running response clock; negative when it has run out
};

std::int64_t minute_of(Date day, TimeOfDay time); // since 1970, local
Due due_of(const DueFacts& facts, LocalTime now);

} // namespace evenload
