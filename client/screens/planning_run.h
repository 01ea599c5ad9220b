// Planning a day or several beside the page: several planners with seeds of their own, the best plan wins. Between
// two answers the page draws as if nothing went on.
//
// The rule is the cost, then the seed: the same days planned by as many planners give the same plan, whichever of
// them ends first.
#pragma once

#include "client/canvas/host.h"
#include "client/screens/planning_task.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace evenload {

struct PlannedPeriod {
    Date first_day;
    int days = 1;
    bool holds(Date day) const { return first_day <= day && day < first_day + days; }
};

class PlanningRun {
public:
    PlanningRun(Host& host, PlannedPeriod period, std::unique_ptr<PlanningTask> task);
    ~PlanningRun(); // ends what still runs
    PlanningRun(const PlanningRun&) = delete;
    PlanningRun& operator=(const PlanningRun&) = delete;

    void step(); // once a frame: gathers, then starts the planners
    const PlannedPeriod& period() const { return period_; }
    int percent() const;
    std::string text() const; // "Placing 84 visits of Mon 23 Nov"
    bool finished() const;    // every planner has ended
    bool has_plan() const;    // none when it is finished: every planner broke
    // Of the best plan so far, where there is one:
    const ApplyPlan& command() const { return command_; } // lists nothing when nothing changes
    std::string what() const;             // "Planned Mon 23 Nov: 82 of 84 visits have a place"
    const ProposalView& proposal() const; // worked out once for each plan
    std::uint64_t number() const { return number_; } // of the plan: another one has another number

private:
    struct Runner {
        PlannerId id = 0;
        bool ended = false;
        std::int64_t tried = 0;
        std::shared_ptr<const PlannedAnswer> latest;
    };
    void start();
    void take(std::size_t runner, std::string_view answer, bool done);
    void give_up(std::size_t runner);
    void look_at_best();
    std::string when() const; // "Mon 23 Nov", "Mon 23 Nov to Sun 29 Nov"

    Host& host_;
    PlannedPeriod period_;
    std::unique_ptr<PlanningTask> task_;
    std::vector<Runner> runners_; // none while gathering
    std::shared_ptr<const PlannedAnswer> shown_;
    ApplyPlan command_;
    mutable std::optional<ProposalView> proposal_;
    std::uint64_t number_ = 0;
};

} // namespace evenload
