// visits_of_plan: on which days a contact plan asks for visits. The same plan and period always give the same
// days, natively and in wasm, whatever part of the period is asked for.
// Source: product.md, contact plan = "number, frequency, duration, window"; E9, "number and frequency of contacts".
#pragma once

#include "common/model/contact_plan.h"
#include "common/model/team.h"

#include <span>
#include <vector>

namespace evenload {

// One visit that is asked for; a two-person visit is one. `number` counts the visits of the same day.
struct AskedVisit {
    Date day;
    int number = 0; // 0 to of_day − 1
    int of_day = 1; // how many that day
    Date
        until; // the last day that is as good: before the next visit is due, at most half a period later
    bool operator==(const AskedVisit&) const = default;
};

// Periods of period_days begin on the plan's first day. Of the days of a period that the weekdays allow, m of
// them, visit i of n falls on day floor(i × m ÷ n): evenly spread, and several a day only where there are more
// visits than days. period_days 0 is one period, from the first day to the last (to the first allowed day of
// the week from the first day, when there is no last day). Nothing before the first or after the last day.
std::vector<AskedVisit> visits_of_plan(const ContactPlan& plan, Date first_day, Date last_day);

// The days on which an asked visit may as well be given: from its own to `until`, those that the weekdays allow. No
// day belongs to two visits of a plan, so whichever each takes, the frequency is kept.
std::vector<Date> days_of_visit(const ContactPlan& plan, const AskedVisit& visit);

// The window of one asked visit. Several a day share the plan's window, or the team's day where the plan has
// none, in equal parts, so that four visits a day are not one after the other.
struct Window {
    std::optional<TimeOfDay> start;
    std::optional<TimeOfDay> end;
    bool operator==(const Window&) const = default;
};
Window window_of(const ContactPlan& plan, const AskedVisit& visit, const Team& team);

// How far a visit may have been moved by hand, in days, and still be the one that was asked for: half a period.
int moved_at_most_days(const ContactPlan& plan);

// A visit that is there. One that a person has pinned may answer a visit asked for on another day.
struct ExistingVisit {
    Date day;
    bool may_have_moved = true;
};

// Which asked visit each existing one answers, as an index, −1 for none. The same day first; then each that may
// have moved answers the one that it is as good for, else the nearest one left within moved_at_most. `asked` in order of day; days may repeat.
std::vector<int> match_visits(const std::vector<AskedVisit>& asked,
                              std::span<const ExistingVisit> existing, int moved_at_most);

// Those of `asked` that nothing answers.
std::vector<AskedVisit> missing_visits(const std::vector<AskedVisit>& asked,
                                       std::span<const int> matches);

} // namespace evenload
