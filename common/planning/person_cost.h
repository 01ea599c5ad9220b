// What one person's day adds to the cost besides its visits: overtime and the price of a long day.
#pragma once

#include "common/planning/day_plan.h"

#include <algorithm>
#include <cstdint>

namespace evenload {

struct PersonDay {
    int travel = 0; // minutes
    int care = 0;   // minutes
    int visits = 0;
    int back_at = 0;
};

// Being back after the end of the shift; nobody is late back from a day without visits.
inline int overtime_of(const PersonDay& day, int shift_end) {
    return day.visits == 0 ? 0 : std::max(0, day.back_at - shift_end);
}

// (hours)², so that the same work costs least when it is shared evenly.
inline std::int64_t fairness_of(const DayPrices& prices, const PersonDay& day) {
    if (day.visits == 0) return 0;
    const std::int64_t busy = day.travel + day.care;
    return prices.busy_hour_squared * busy * busy / 3600;
}

// One person's day in a finished plan, by walking it.
PersonDay person_day_of(const DayProblem& problem, const DayPlan& plan, int person);

} // namespace evenload
