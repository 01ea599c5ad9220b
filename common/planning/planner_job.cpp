#include "common/planning/planner_job.h"

#include <algorithm>

namespace evenload {

PlannerJob::PlannerJob(std::string_view job)
    : job_(job_from_wire(job))
    , planner_(job_.problem, job_.budget) {}

bool PlannerJob::step() {
    const std::int64_t portion = portion_of(job_.budget);
    planner_.step(portion);
    answer_.tried = std::min(job_.budget.iterations, answer_.tried + portion);
    if (planner_.done()) answer_.tried = job_.budget.iterations;
    answer_.plan = planner_.best();
    return !planner_.done();
}

std::string PlannerJob::answer() const {
    return to_wire(answer_);
}

} // namespace evenload
