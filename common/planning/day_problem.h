// One team's day as the planner sees it: people, visits and minutes of travel. Arrays only: no ids, no
// database, no clock; gather.h makes it from the store. People, visits and sites are indexes, −1 is none.
// Times are whole minutes from local midnight; the engine works in any whole unit, as long as it is one.
#pragma once

#include "common/model/case.h"
#include "common/model/check_setting.h"
#include "common/model/codes.h"
#include "common/model/contact_plan.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace evenload {

// From start up to, not including, end.
struct Span {
    int start = 0;
    int end = 0;
};

// Minutes between sites for one way of travelling. Not always symmetric.
struct TravelTable {
    int sites = 0;
    std::vector<std::int32_t> minutes; // sites × sites, row by row

    int between(int from, int to) const {
        return minutes[static_cast<std::size_t>(from) * static_cast<std::size_t>(sites) +
                       static_cast<std::size_t>(to)];
    }
};

struct DayPerson {
    std::string name; // for sentences only
    Codes skills;
    Codes equipment;
    Codes borrowed;      // of `equipment`, what they took from the base (lending.h)
    int band = 0;        // pay band; 0: not known
    int shift_start = 0; // shift_end == shift_start: not at work on this day
    int shift_end = 0;
    int overtime_minutes = 0; // how much later one may be back, at a price
    int break_minutes = 0;    // 0: no break
    int break_earliest = 0;   // it starts at or after …
    int break_latest = 0;     // … and at or before
    std::vector<Span> absences;
    int start_site = 0; // the shift starts there and ends at end_site; both journeys are travel
    int end_site = 0;
    int travel = 0; // which of DayProblem::travel

    bool at_work() const { return shift_end > shift_start; }
    bool away_all_day() const {
        return std::any_of(absences.begin(), absences.end(), [this](const Span& away) {
            return away.start <= shift_start && shift_end <= away.end;
        });
    }
    int latest_back() const { return shift_end + overtime_minutes; }
};

struct DayVisit {
    std::string name; // for sentences only
    int site = 0;
    int minutes = 30;
    int window_start = 0;     // never starts before
    int window_end = 24 * 60; // starts at or before; later is lateness, or refused when hard
    bool hard_window = false;
    Codes skills;
    Codes equipment;
    int lowest_band = 0; // 0: any
    int partner = -1;    // index of the pair's first visit; on the pair's second visit only
    SecondVisit pairing = SecondVisit::together;
    int gap_from = 0; // this start − the first's start, when in sequence
    int gap_to = 0;
    std::vector<int> only_people; // empty: anyone
    std::vector<int> never_people;
    std::vector<int> preferred_people; // empty: no matter
    int usual_person = -1;
    std::vector<int> known_people; // who else has seen the patient before
    int pinned_person = -1; // with pinned_start: decided (by hand, or under way) and never moved
    int pinned_start = -1;  // one without the other fixes only that
    Urgency urgency = Urgency::routine;
    bool time_critical = false;
    Codes let_pass; // checks of who may give it that only warn here, by rule: broken at a price
    int promised_person = -1; // published: what the patient and the professional were told
    int promised_start = -1;
};

// What a plan costs, in one unit. The levels of the service: unplaced by urgency ≫ lateness and overtime
// ≫ what was promised, continuity > travel > fairness.
struct DayPrices {
    std::array<int, 3> unplaced{1'000'000, 300'000, 100'000}; // two_hour, two_day, routine
    int unplaced_time_critical = 500'000; // at least this much when time critical
    int lateness = 100;                   // a minute
    int largest_lateness = 0;             // a minute of the latest visit; benchmarks only
    int overtime = 150;                   // a minute between the end of the shift and being back
    int changed_person = 300;             // a promised visit given by someone else
    int changed_start = 200;              // … or at another time
    int new_face = 200;                   // a visit by someone who does not know the patient
    int other_face = 60;                  // … who does, but is not the usual one
    int not_preferred = 100;   // … by nobody of those whom the patient would rather see
    int higher_band = 30;      // … for each band above the lowest that is safe, where one is said
    int misfit = 1'500;        // a check that the team only warns of does not hold
    int travel = 10;           // a minute
    int busy_hour_squared = 6; // sum over people of (care and travel, in hours)²: fairness
};

// Taken from the base for the day by whoever needs it and does not carry it anyway.
struct SharedItem {
    std::string code;
    int pieces = 1;
};

struct DayProblem {
    std::vector<DayPerson> people;
    std::vector<DayVisit> visits;
    std::vector<TravelTable> travel; // at least one
    std::vector<SharedItem> shared;
    std::vector<CheckSetting> checks; // of the team; for sentences only
    DayPrices prices;
    int start_step = 1; // visits start on multiples of this, where their window leaves room for it
};

} // namespace evenload
