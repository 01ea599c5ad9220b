// One worker's run: a job as bytes in, answers as bytes out, a portion of the iterations at a time. It ends with
// the plan that plan_day makes of the same job.
#pragma once

#include "common/planning/day_problem_wire.h"

#include <string>
#include <string_view>

namespace evenload {

class PlannerJob {
public:
    explicit PlannerJob(std::string_view job); // throws a Fault when the bytes are no job

    bool step();                // false when it was the last portion
    std::string answer() const; // after a step: the best so far

    PlannerJob(const PlannerJob&) = delete;
    PlannerJob& operator=(const PlannerJob&) = delete;

private:
    PlanningJob job_;
    DayPlanner planner_;
    PlanningAnswer answer_;
};

} // namespace evenload
