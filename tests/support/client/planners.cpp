#include "tests/support/client/planners.h"

#include "common/planning/planner_job.h"

namespace evenload {

void run_planners(FakeHost& host) {
    while (!host.planners.empty()) {
        const FakeHost::Planner planner = host.planners.front();
        host.planners.erase(host.planners.begin());
        PlannerJob job(planner.job);
        while (job.step())
            planner.listener.answered(job.answer(), false);
        planner.listener.answered(job.answer(), true);
    }
}

} // namespace evenload
