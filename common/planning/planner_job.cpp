#include "common/planning/planner_job.h"

#include "common/planning/day_problem_wire.h"
#include "common/planning/horizon/horizon_wire.h"

#include <algorithm>

namespace evenload {

class PlannerJob::Run {
public:
    virtual ~Run() = default;
    virtual bool step() = 0;
    virtual std::string answer() const = 0;
};

namespace {

template <class Job, class Planner, class Answer>
class RunOf final : public PlannerJob::Run {
public:
    explicit RunOf(Job job)
        : job_(std::move(job))
        , planner_(job_.problem, job_.budget) {}

    bool step() override {
        const std::int64_t portion = portion_of(job_.budget);
        planner_.step(portion);
        answer_.tried = std::min(job_.budget.iterations, answer_.tried + portion);
        if (planner_.done()) answer_.tried = job_.budget.iterations;
        answer_.plan = planner_.best();
        return !planner_.done();
    }
    std::string answer() const override { return to_wire(answer_); }

private:
    const Job job_;
    Planner planner_;
    Answer answer_;
};

std::unique_ptr<PlannerJob::Run> make_run(std::string_view job) {
    if (kind_of_job(job) == JobKind::horizon)
        return std::make_unique<RunOf<HorizonJob, HorizonPlanner, HorizonAnswer>>(
            horizon_job_from_wire(job));
    return std::make_unique<RunOf<PlanningJob, DayPlanner, PlanningAnswer>>(job_from_wire(job));
}

} // namespace

PlannerJob::PlannerJob(std::string_view job)
    : run_(make_run(job)) {}
PlannerJob::~PlannerJob() = default;

bool PlannerJob::step() {
    return run_->step();
}

std::string PlannerJob::answer() const {
    return run_->answer();
}

} // namespace evenload
