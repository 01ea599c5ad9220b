// Why a visit is unplaced, and who could take a visit. Computed on a finished plan, from the same rules as
// every other check, never recorded during the search: what a search tried and dropped explains nothing.
#pragma once

#include "common/base/outcome.h"
#include "common/planning/day_plan.h"

#include <optional>
#include <string>
#include <vector>

namespace evenload {

// Something else in the same person's day that starts later to make room.
struct VisitShift {
    int visit = -1; // −1: the break
    int start = 0;
};

// How one person could, or could not, give one visit while everything else keeps its person and order.
struct PersonFit {
    int person = -1;
    bool fits = false;      // nothing is broken
    bool could_ever = true; // false: not even with nothing else to do on this day
    int start = -1; // where it fits, else where the nearest miss starts; −1: there is none
    std::optional<Breach> breach; // the first rule that fails; absent when it fits
    std::vector<Breach> misfits;  // what does not hold and the team only warns of
    int travel_change = 0;        // minutes more (or less) of this person's travel
    int lateness = 0;             // minutes after a window that is not hard
    bool usual = false;
    bool knows_patient = false;
    std::vector<VisitShift> shifts; // what else moves, for `start` to hold
    int partner_person = -1; // of a pair that is unplaced as a whole: who comes as well, and when
    int partner_start = -1;
    int score = 0; // 0–100, to rank and to show
};

// Best first: fits before misses, then by score; people who never could come last.
std::vector<PersonFit> who_could_take_it(const DayProblem& problem, const DayPlan& plan, int visit);

struct UnplacedReason {
    int visit = -1;
    bool nobody_ever = false;      // no plan of this day could hold it
    std::string sentence;          // for the person at the screen
    std::vector<PersonFit> people; // as who_could_take_it
};

// One for each unplaced visit, in the order of visits.
std::vector<UnplacedReason> explain_unplaced(const DayProblem& problem, const DayPlan& plan);
UnplacedReason explain_visit(const DayProblem& problem, const DayPlan& plan, int visit);

} // namespace evenload
