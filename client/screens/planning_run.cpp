#include "client/screens/planning_run.h"

#include "client/views/words.h"

#include <algorithm>

namespace evenload {

PlanningRun::PlanningRun(Host& host, PlannedPeriod period, std::unique_ptr<PlanningTask> task)
    : host_(host)
    , period_(period)
    , task_(std::move(task)) {
    step();
}

PlanningRun::~PlanningRun() {
    for (const Runner& runner : runners_)
        if (!runner.ended) host_.stop_planner(runner.id);
}

void PlanningRun::step() {
    if (!runners_.empty()) return;
    if (!task_->gather_more()) start();
    host_.request_frames(1);
}

void PlanningRun::start() {
    runners_ = std::vector<Runner>(static_cast<std::size_t>(host_.planners_at_once()));
    for (std::size_t i = 0; i < runners_.size(); ++i)
        runners_[i].id = host_.start_planner(
            task_->job(i),
            {.answered = [this, i](std::string_view answer, bool done) { take(i, answer, done); },
             .failed = [this, i] { give_up(i); }});
}

void PlanningRun::take(std::size_t runner, std::string_view answer, bool done) {
    runners_[runner].latest = task_->answer_from(answer);
    runners_[runner].tried = runners_[runner].latest->tried();
    runners_[runner].ended = done;
    look_at_best();
    host_.request_frames(2);
}

// What a planner said before it broke is not its plan: it depends on when it broke.
void PlanningRun::give_up(std::size_t runner) {
    runners_[runner].latest.reset();
    runners_[runner].ended = true;
    look_at_best();
    host_.request_frames(2);
}

bool PlanningRun::finished() const {
    return !runners_.empty() && std::all_of(runners_.begin(), runners_.end(),
                                            [](const Runner& runner) { return runner.ended; });
}

void PlanningRun::look_at_best() {
    static std::uint64_t plans = 0; // of all runs: a number is never used twice
    std::shared_ptr<const PlannedAnswer> best;
    for (const Runner& runner : runners_)
        if (runner.latest && (!best || runner.latest->cost() < best->cost())) best = runner.latest;
    const bool is_same = best && shown_ && shown_->same_places(*best);
    shown_ = best;
    if (is_same || !best) return;
    command_ = task_->command_for(*best);
    proposal_.reset();
    number_ = ++plans;
}

bool PlanningRun::has_plan() const {
    return shown_ != nullptr;
}

int PlanningRun::percent() const {
    if (runners_.empty()) return 0;
    std::int64_t tried = 0;
    for (const Runner& runner : runners_)
        tried += runner.tried;
    return static_cast<int>(tried * 100 /
                            (task_->iterations() * static_cast<std::int64_t>(runners_.size())));
}

std::string PlanningRun::when() const {
    const std::string first = short_text(period_.first_day);
    return period_.days == 1 ? first
                             : first + " to " + short_text(period_.first_day + period_.days - 1);
}

std::string PlanningRun::text() const {
    if (runners_.empty()) return "Looking at the visits of " + when();
    return "Placing " + count_words(task_->visits(), "visit") + " of " + when();
}

const ProposalView& PlanningRun::proposal() const {
    if (!proposal_) proposal_ = task_->proposal_of(*shown_);
    return *proposal_;
}

std::string PlanningRun::what() const {
    return "Planned " + when() + ": " + proposal().placed;
}

} // namespace evenload
