// Planning a day beside the page: several planners with seeds of their own, the best plan wins. Between two
// answers the page draws as if nothing went on.
//
// The rule is the cost, then the seed: the same day planned by as many planners gives the same plan, whichever
// of them ends first.
#pragma once

#include "client/canvas/host.h"
#include "client/views/proposal_view.h"
#include "common/planning/day_problem_wire.h"
#include "common/planning/gather.h"

#include <optional>
#include <string>
#include <vector>

namespace evenload {

class PlanningRun {
public:
    PlanningRun(Host& host, Database& database, const DayRequest& request);
    ~PlanningRun(); // ends what still runs
    PlanningRun(const PlanningRun&) = delete;
    PlanningRun& operator=(const PlanningRun&) = delete;

    Date day() const { return gathered_.day; }
    int percent() const;
    std::string text() const; // "Placing 84 visits of Mon 23 Nov"
    bool finished() const;    // every planner has ended
    bool has_plan() const;    // none when it is finished: every planner broke
    // Of the best plan so far, where there is one:
    const ApplyPlan& command() const; // lists no visit when everything stays where it is
    std::string what() const;         // "Planned Mon 23 Nov: 82 of 84 visits have a place"
    ProposalView proposal() const;    // worked out at each call
    std::uint64_t number() const;     // of the plan: another one has another number

private:
    struct Runner {
        PlannerId id = 0;
        bool ended = false;
        std::optional<PlanningAnswer> latest;
    };
    void take(std::size_t runner, std::string_view answer, bool done);
    void give_up(std::size_t runner);
    const DayPlan* best() const; // of what is there
    void look_at_best();

    Host& host_;
    Database& database_;
    GatheredDay gathered_;
    PlanningBudget budget_;
    std::vector<Runner> runners_;
    std::optional<DayPlan> shown_;
    ApplyPlan command_;
    std::uint64_t number_ = 0;
};

} // namespace evenload
