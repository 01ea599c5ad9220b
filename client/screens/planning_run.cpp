#include "client/screens/planning_run.h"

#include "client/views/words.h"

#include <algorithm>

namespace evenload {
namespace {

// Enough for a good plan; small days are done at once.
PlanningBudget budget_for(const DayProblem& problem) {
    return {.iterations = 20'000 + 5'000 * std::ssize(problem.visits)};
}

int unplaced(const DayPlan& plan) {
    return static_cast<int>(std::count_if(plan.visits.begin(), plan.visits.end(),
                                          [](const VisitPlace& place) { return !place.placed(); }));
}

} // namespace

PlanningRun::PlanningRun(Host& host, Database& database, const DayRequest& request)
    : host_(host)
    , database_(database)
    , gathered_(gather_day(database, request))
    , budget_(budget_for(gathered_.problem))
    , runners_(static_cast<std::size_t>(host.planners_at_once())) {
    for (std::size_t i = 0; i < runners_.size(); ++i) {
        PlanningBudget budget = budget_;
        budget.seed += i;
        runners_[i].id = host_.start_planner(
            to_wire(PlanningJob{budget, gathered_.problem}),
            {.answered = [this, i](std::string_view answer, bool done) { take(i, answer, done); },
             .failed = [this, i] { give_up(i); }});
    }
}

PlanningRun::~PlanningRun() {
    for (const Runner& runner : runners_)
        if (!runner.ended) host_.stop_planner(runner.id);
}

void PlanningRun::take(std::size_t runner, std::string_view answer, bool done) {
    runners_[runner].latest = answer_from_wire(answer);
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
    return std::all_of(runners_.begin(), runners_.end(),
                       [](const Runner& runner) { return runner.ended; });
}

bool PlanningRun::has_plan() const {
    return shown_.has_value();
}

const DayPlan* PlanningRun::best() const {
    const DayPlan* best = nullptr;
    for (const Runner& runner : runners_)
        if (runner.latest && (!best || runner.latest->plan.cost.total < best->cost.total))
            best = &runner.latest->plan;
    return best;
}

int PlanningRun::percent() const {
    std::int64_t tried = 0;
    for (const Runner& runner : runners_)
        tried += runner.latest ? runner.latest->tried : 0;
    return static_cast<int>(tried * 100 /
                            (budget_.iterations * static_cast<std::int64_t>(runners_.size())));
}

std::string PlanningRun::text() const {
    return "Placing " + count_words(static_cast<int>(gathered_.visits.size()), "visit") + " of " +
           short_text(gathered_.day);
}

void PlanningRun::look_at_best() {
    static std::uint64_t plans = 0; // of all runs: a number is never used twice
    const DayPlan* plan = best();
    if (!plan) return shown_.reset();
    if (shown_ && shown_->visits == plan->visits) return;
    shown_ = *plan;
    command_ = command_for(gathered_, *shown_);
    number_ = ++plans;
}

const ApplyPlan& PlanningRun::command() const {
    return command_;
}

std::uint64_t PlanningRun::number() const {
    return number_;
}

ProposalView PlanningRun::proposal() const {
    return proposal_view(database_, gathered_, *shown_);
}

std::string PlanningRun::what() const {
    const int visits = static_cast<int>(gathered_.visits.size());
    return "Planned " + short_text(gathered_.day) + ": " +
           std::to_string(visits - unplaced(*shown_)) + " of " + count_words(visits, "visit") +
           " have a place";
}

} // namespace evenload
