// Between the store and the planner: a team's day, or its unallocated cases, as a problem, and the result as the
// command that carries it out. The only files of this folder that know of ids and of the database.
#pragma once

#include "common/commands/case/allocate_cases.h"
#include "common/commands/visit/apply_plan.h"
#include "common/planning/allocation/allocate.h"
#include "common/planning/allocation/balance.h"
#include "common/planning/day_plan.h"
#include "common/store/database.h"

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

// The day as arrays, with the ids that its indexes stand for. Windows are hard: a visit outside its window is
// a person's decision. Pinned visits, and those that have begun or are over, are pinned in the problem.
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
