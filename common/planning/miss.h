// The nearest way in which someone would give a visit that they cannot give: what would have to yield, and by
// how many minutes.
#pragma once

#include "common/planning/route_fit.h"

#include <optional>

namespace evenload {

struct Miss {
    Opening opening;
    int start = 0;
    int late = 0;     // after the window, or after what the partner leaves
    int early = 0;    // before it
    int short_by = 0; // for what follows: the next stop, or being back when the shift ends
    int total() const { return late + early + short_by; }
};

// Over all openings; none when there is no opening at all. `beside`: what a placed partner leaves.
std::optional<Miss> nearest_miss(const DayVisit& visit, const std::vector<Opening>& openings,
                                 StartRange beside);

// The first rule that it breaks, in words that stand beside the person's name.
Breach breach_of(const DayVisit& visit, const DayPerson& person, const Miss& miss,
                 StartRange beside);

} // namespace evenload
