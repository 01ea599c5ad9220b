// Planning a day inside the page, a slice a frame, so that the page stays alive and the run can be cancelled.
#pragma once

#include "client/canvas/host.h"
#include "common/planning/gather.h"
#include "common/planning/plan_day.h"

#include <optional>
#include <string>

namespace evenload {

class PlanningRun {
public:
    PlanningRun(Database& database, const DayRequest& request);

    // Works for about `milliseconds` of the host's clock. True when the plan is there.
    bool step(const Host& host, double milliseconds);

    Date day() const { return gathered_.day; }
    int percent() const;
    std::string text() const; // "Placing 84 visits of Mon 23 Nov"
    // When the plan is there:
    ApplyPlan command() const; // lists no visit when everything stays where it is
    std::string what() const;  // "Planned Mon 23 Nov: 82 of 84 visits have a place"

private:
    GatheredDay gathered_;
    PlanningBudget budget_;
    DayPlanner planner_;
    DayPlan plan_; // when it is there
    std::int64_t tried_ = 0;
};

} // namespace evenload
