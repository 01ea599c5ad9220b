// A plan of a day: who gives each visit and when, what it costs and of what the cost is made.
#pragma once

#include "common/planning/day_problem.h"

#include <array>
#include <cstdint>
#include <vector>

namespace evenload {

struct VisitPlace {
    int person = -1; // −1: unplaced
    int start = -1;

    bool placed() const { return person >= 0; }
    bool operator==(const VisitPlace&) const = default;
};

// Every term apart, for the explanation; `total` in the prices of the problem.
struct DayCost {
    std::int64_t total = 0;
    std::int64_t travel_minutes = 0; // with the way from and to the base
    std::int64_t lateness_minutes = 0;
    std::int64_t largest_lateness_minutes = 0;
    std::int64_t overtime_minutes = 0;
    int new_faces = 0;
    int other_faces = 0;
    int not_preferred = 0;         // visits by nobody of those whom the patient would rather see
    int higher_bands = 0;          // bands above the lowest safe one, over all visits
    int misfits = 0;               // checks that do not hold and that the team only warns of
    int changed_people = 0;        // promised visits given by someone else
    int changed_starts = 0;        // … or at another time
    int late_breaks = 0;           // breaks that pinned visits push past their window
    std::array<int, 3> unplaced{}; // two_hour, two_day, routine
    std::int64_t fairness = 0;     // priced
    bool operator==(const DayCost&) const = default;
};

struct DayPlan {
    std::vector<VisitPlace> visits; // one per visit of the problem
    std::vector<int> break_starts;  // one per person; −1: none needed on this day
    DayCost cost;
};

// The cost of a plan from its places alone, by plain walking: what the search's arithmetic is held against.
DayCost cost_of(const DayProblem& problem, const DayPlan& plan);

} // namespace evenload
