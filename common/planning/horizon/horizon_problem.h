// A team's several days as the planner sees them: people on each day, visits with the days they may go to, the
// plans they come from. Arrays only, as day_problem.h, whose people and visits these are. Days count from 0.
// No frequency is in here: whoever makes the problem gives each visit days of its own, so that three a week are
// three visits with days that do not overlap; that gives the frequency for nothing, and most of the spacing.
#pragma once

#include "common/planning/day_problem.h"

#include <limits>
#include <vector>

namespace evenload {

// The days between the visits of one contact plan; a breach is dear, not impossible, and counted in the cost.
struct VisitSeries {
    static constexpr int no_day = std::numeric_limits<int>::min();

    int least_days_between = 0; // 0 and 1: any
    int most_days_between = 0;  // 0: any
    int day_before = no_day;    // of the last visit before the horizon: below 0
};

struct HorizonVisit {
    DayVisit
        visit; // who is pinned, promised, usual … is a number of a person, its times are of its day
    std::vector<int> days; // where it may go, ascending; one day only when it is pinned
    int patient = -1;      // people whom one patient sees are counted; −1: not
    int series = -1;       // of one series in the order of their days, one a day; −1: none
    int promised_day = -1; // published: the day that was told
};

// Beside the prices of a day.
struct HorizonPrices {
    DayPrices day;
    int additional_person = 300; // each one whom a patient sees beyond as many as come at once
    int changed_day = 400;       // a promised visit on another day
    int short_gap_day = 3'000;   // a day less than a series asks for between two visits
    int long_gap_day = 1'500;    // a day more
    int load_hour =
        500; // working hours × (their load − everyone's load, as parts of them)²: fairness
};

struct HorizonProblem {
    int days = 0;
    std::vector<DayPerson> person_days; // people × days: person × days + day
    std::vector<HorizonVisit> visits;
    std::vector<VisitSeries> series;
    int patients = 0;
    std::vector<TravelTable> travel;  // at least one
    std::vector<SharedItem> shared;   // on each day; who has what is in person_days
    std::vector<CheckSetting> checks; // of the team; for sentences only
    HorizonPrices prices;
    int start_step = 1;

    int people() const { return days == 0 ? 0 : static_cast<int>(person_days.size()) / days; }
    const DayPerson& person_day(int person, int day) const {
        return person_days[static_cast<std::size_t>(person * days + day)];
    }
};

} // namespace evenload
