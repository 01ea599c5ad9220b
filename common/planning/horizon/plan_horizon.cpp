#include "common/planning/horizon/plan_horizon.h"

#include "common/planning/annealing.h"
#include "common/planning/horizon/horizon_day.h"
#include "common/planning/horizon/horizon_rules.h"
#include "common/planning/horizon/horizon_start.h"

#include <algorithm>
#include <optional>

namespace evenload {
namespace {

using Search = OrderSearch<HorizonRules>;

// The usual way between two places, priced, in thousandths.
std::int64_t usual_way(const HorizonProblem& problem) {
    const TravelTable& table = problem.travel.front();
    std::int64_t sum = 0;
    for (const std::int32_t way : table.minutes)
        sum += way;
    const std::int64_t mean = sum / std::max<std::int64_t>(1, std::ssize(table.minutes));
    return std::max<std::int64_t>(1, mean) * std::max(1, problem.prices.day.travel) * 1000;
}

// The first plan is good already, so it is not loosened as far as a day is.
Heat heat_of(const PreparedHorizon& horizon) {
    const std::int64_t way = usual_way(*horizon.problem);
    const std::int64_t last = std::max<std::int64_t>(1, way / 33);
    return {std::max(last, is_promised(horizon) ? way / 4 : way), last};
}

Search::Wish start_wish(const PreparedHorizon& horizon) {
    const HorizonWish first = is_promised(horizon) ? promised_wish(horizon) : first_wish(horizon);
    const auto& jobs = horizon.day->jobs;
    std::vector<int> not_before(jobs.size());
    for (std::size_t j = 0; j < jobs.size(); ++j)
        not_before[j] = std::max(0, promised_start_of(*horizon.day, jobs[j]));
    return {first.order, first.who, std::vector<char>(jobs.size()), not_before};
}

HorizonPlan plan_of(const PreparedHorizon& horizon, const Search& search) {
    HorizonPlan plan;
    plan.visits.resize(horizon.problem->visits.size());
    for (std::size_t v = 0; v < plan.visits.size(); ++v) {
        const HorizonVisit& visit = horizon.problem->visits[v];
        const int number = static_cast<int>(v);
        if (is_pinned(visit.visit)) {
            plan.visits[v] = {visit.days.front(), visit.visit.pinned_person,
                              visit.visit.pinned_start};
        } else if (search.start_of(number) >= 0) {
            const int lane = search.person_of(number);
            plan.visits[v] = {horizon.day_of(lane), horizon.person_of(lane),
                              search.start_of(number)};
        }
    }
    for (std::size_t lane = 0; lane < horizon.day->people.size(); ++lane)
        plan.break_starts.push_back(
            end_of_day(horizon.day->people[lane], search.last_state(static_cast<int>(lane)))
                .break_start);
    return plan;
}

} // namespace

class HorizonPlanner::Course {
public:
    Course(const HorizonProblem& problem, const PlanningBudget& budget)
        : horizon_(problem)
        , rules_(horizon_)
        , annealing_(rules_, start_wish(horizon_), budget.seed, heat_of(horizon_)) {
        annealing_.set_budget(budget.iterations);
    }

    Annealing<HorizonRules>& annealing() { return annealing_; }

    const HorizonPlan& best() {
        Search settled(rules_);
        settled.start_from(annealing_.best());
        HorizonPlan plan = plan_of(horizon_, settled);
        place_what_still_fits(*horizon_.problem, plan);
        plan.cost = cost_of(*horizon_.problem, plan);
        if (!finished_ || plan.cost.total < finished_->cost.total) finished_ = std::move(plan);
        return *finished_;
    }

private:
    PreparedHorizon horizon_;
    HorizonRules rules_;
    Annealing<HorizonRules> annealing_;
    std::optional<HorizonPlan> finished_;
};

HorizonPlanner::HorizonPlanner(const HorizonProblem& problem, const PlanningBudget& budget)
    : course_(std::make_unique<Course>(problem, budget)) {}
HorizonPlanner::~HorizonPlanner() = default;
HorizonPlanner::HorizonPlanner(HorizonPlanner&&) noexcept = default;

void HorizonPlanner::step(std::int64_t iterations) {
    course_->annealing().step(iterations);
}
void HorizonPlanner::add_round(std::int64_t iterations) {
    course_->annealing().add_round(iterations);
}
bool HorizonPlanner::done() const {
    return course_->annealing().done();
}
HorizonPlan HorizonPlanner::best() {
    return course_->best();
}

HorizonPlan plan_horizon(const HorizonProblem& problem, const PlanningBudget& budget) {
    HorizonPlanner planner(problem, budget);
    while (!planner.done()) {
        planner.step(portion_of(budget));
        planner.best();
    }
    return planner.best();
}

} // namespace evenload
