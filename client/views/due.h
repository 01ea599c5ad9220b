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

// Without words, because a team has thousands of cases; due_mark says it for the few that are seen.
struct Due {
    enum class Kind {
        clock,          // a response clock runs, or has run out
        overdue,        // the visit's day is over
        not_recorded,   // today, and its time is over
        unplaced_today, // today, and nobody has it in their day
        time_critical,
        today,
        later,
        nothing
    };
    Kind kind = Kind::nothing;
    Tone tone = Tone::neutral;
    static constexpr std::int64_t no_date = INT64_MAX;
    std::int64_t minute = no_date; // since 1970, local
    bool late = false;             // its time has passed
    // Of a running response clock; negative when it has run out.
    std::optional<int> clock_left_minutes = {};

    // For the words.
    Urgency urgency = Urgency::routine;
    Date day = {};
    std::optional<TimeOfDay> start = {}; // of the visit; of the window when time-critical
    bool daily = false;
};

std::int64_t minute_of(Date day, TimeOfDay time); // since 1970, local
Due due_of(const DueFacts& facts, LocalTime now);
// A two-hour response before all else, then what is due sooner.
bool comes_before(const Due& one, const Due& other);
Mark due_mark(const Due& due, LocalTime now); // "Due today", "1 h 12 left", "Wed 25"

} // namespace evenload
