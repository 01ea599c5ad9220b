// May this visit be given by that professional at that time? Asked while it is in the air, for every row and
// step, from the day in memory; the same rules as the command.
#pragma once

#include "client/views/team_day.h"
#include "client/views/tone.h"
#include "common/base/outcome.h"

#include <string>
#include <vector>

namespace evenload {

struct Placing {
    enum class Kind { fits, needs_reason, refused };
    Kind kind = Kind::fits;
    std::string text; // "10:05–10:50 · 12 min travel", "Overlaps the 10:00 visit by 15 min"
    std::vector<Breach> breaches;
};

Placing placing_of(const TeamDay& day, const DayContact& visit, int professional, TimeOfDay start);

// The first time, in steps of 5 minutes from `from`, at which that professional fits best: one without any
// breach, else the one with the mildest. For "Move to…" without a time.
struct PlacingAt {
    TimeOfDay start;
    Placing placing;
};
PlacingAt best_placing(const TeamDay& day, const DayContact& visit, int professional,
                       TimeOfDay from);

} // namespace evenload
