// Between the store and the planner: a team's day or several days, or its unallocated cases, as a problem, and the
// result as the command that carries it out. The only files of this folder that know of ids and of the database.
//
// A page plans several days in four steps: HorizonGathering, a day a frame → to_wire(HorizonJob) to a planning worker
// → horizon_answer_from_wire of what comes back (horizon/horizon_wire.h) → command_for, one undoable command.
#pragma once

#include "common/commands/case/allocate_cases.h"
#include "common/commands/visit/apply_plan.h"
#include "common/planning/allocation/allocate.h"
#include "common/planning/allocation/balance.h"
#include "common/planning/day_plan.h"
#include "common/planning/horizon/horizon_plan.h"
#include "common/store/database.h"

#include <memory>
#include <optional>
#include <vector>

namespace evenload {

struct DayRequest {
    Id<Team> team_id;
    Date day;
    std::optional<TimeOfDay>
        not_before{};         // of today: what is over stays, nothing new starts before
    bool keep_placed = false; // fill only: everything that has a place keeps it
};

// The day as arrays, with the ids that its indexes stand for. Windows are hard, as a visit outside its window is a
// person's decision, unless the team only warns of it. Pinned visits, and those that have begun or are over, are pinned
// in the problem.
struct GatheredDay {
    Id<Team> team_id;
    Date day;
    DayProblem problem;
    std::vector<Id<Professional>> people; // all that are active or have a visit on the day
    std::vector<Id<Contact>> visits;      // all but missed and cancelled ones
    DayPlan as_it_is;                     // what the store says now
};
GatheredDay gather_day(Database& database, const DayRequest& request);

// Lists the visits that the plan changes; none when it leaves everything where it is.
ApplyPlan command_for(const GatheredDay& day, const DayPlan& plan);

struct HorizonRequest {
    Id<Team> team_id;
    Date first_day;
    int days = 7;
    LocalTime now{};           // what is over stays, nothing new starts before
    bool keep_placed = false;  // fill only
    bool least_change = false; // what has a place counts as promised, published or not
};

// Several days as arrays, with the ids that the indexes stand for. A visit of a contact plan may go to any of the days
// that are as good for it (visits_of_plan.h), within the horizon and from today on; every other stays on its day, and
// what was published on its day; where a draft has put such a visit on another day, it may go back.
struct GatheredHorizon {
    Id<Team> team_id;
    Date first_day;
    HorizonProblem problem;
    std::vector<Id<Professional>> people; // all that are active or have a visit on one of the days
    std::vector<Id<Contact>> visits;      // all but missed and cancelled ones
    HorizonPlan as_it_is; // what the store says now; unplaced visits have a day, too
};
GatheredHorizon gather_horizon(Database& database, const HorizonRequest& request);

// The same in slices, for a page: a day each.
class HorizonGathering {
public:
    HorizonGathering(Database& database, const HorizonRequest& request);
    ~HorizonGathering();

    bool add_next_day(); // false when that was the last
    GatheredHorizon finish();

private:
    class Work;
    std::unique_ptr<Work> work_;
};

// One command for all days; lists the visits that the plan changes, each with its day.
ApplyPlan command_for(const GatheredHorizon& horizon, const HorizonPlan& plan);

// Which open cases of the team with a contact plan: those that nobody owns, or those that somebody does.
enum class AllocationOf { waiting, owned };

// Room is counted in the week that `week` is in; the load of the cases in the problem is not in its people's.
struct GatheredAllocation {
    AllocationProblem problem;
    std::vector<Id<Professional>> people; // active ones
    std::vector<Id<Case>> cases;
};
GatheredAllocation gather_allocation(Database& database, const Id<Team>& team_id, Date week,
                                     AllocationOf which = AllocationOf::waiting);

// Only the cases that found someone.
AllocateCases command_for(const GatheredAllocation& gathered, const Allocation& allocation);
AllocateCases command_for(const GatheredAllocation& gathered, const BalanceStep& step);

} // namespace evenload
