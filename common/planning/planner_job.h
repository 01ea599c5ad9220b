// One worker's run: a job as bytes in, answers as bytes out, a portion of the iterations at a time. The job is a day or
// several days; it ends with the plan that plan_day or plan_horizon makes of it.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace evenload {

class PlannerJob {
public:
    explicit PlannerJob(std::string_view job); // throws a Fault when the bytes are no job
    ~PlannerJob();

    bool step();                // false when it was the last portion
    std::string answer() const; // after a step: the best so far

    PlannerJob(const PlannerJob&) = delete;
    PlannerJob& operator=(const PlannerJob&) = delete;

    class Run; // one for each kind of job

private:
    std::unique_ptr<Run> run_;
};

} // namespace evenload
