#include "common/planning/horizon/plan_horizon.h"

#include "common/planning/annealing.h"
#include "common/planning/horizon/horizon_day.h"
#include "common/planning/horizon/horizon_parts.h"
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

// From three usual ways: days and people change places only while even a day's whole round may come loose.
Heat heat_of(const PreparedHorizon& horizon) {
    const std::int64_t way = usual_way(*horizon.problem);
    const std::int64_t last = std::max<std::int64_t>(1, way / 33);
    return {std::max(last, is_promised(horizon) ? way / 4 : way * 3), last};
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

// One search, over everybody or over a part.
class Course {
public:
    Course(const HorizonProblem& problem, std::uint64_t seed)
        : horizon_(problem)
        , rules_(horizon_)
        , annealing_(rules_, start_wish(horizon_), seed, heat_of(horizon_)) {}

    Annealing<HorizonRules>& annealing() { return annealing_; }
    std::int64_t jobs() const { return std::ssize(horizon_.day->jobs); }

    HorizonPlan best() const {
        Search settled(rules_);
        settled.start_from(annealing_.best());
        return plan_of(horizon_, settled);
    }

private:
    PreparedHorizon horizon_;
    HorizonRules rules_;
    Annealing<HorizonRules> annealing_;
};

} // namespace

class HorizonPlanner::Work {
public:
    Work(const HorizonProblem& problem, const PlanningBudget& budget, int most_people)
        : problem_(problem) {
        if (problem.people() > most_people) parts_ = parts_of(problem, most_people);
        if (parts_.empty()) courses_.push_back(std::make_unique<Course>(problem, budget.seed));
        for (const HorizonPart& part : parts_)
            courses_.push_back(std::make_unique<Course>(part.problem, budget.seed));
        for (const auto& course : courses_)
            jobs_ += course->jobs();
        for (const auto& course : courses_)
            course->annealing().set_budget(share_of(*course, budget.iterations));
    }

    void step(std::int64_t iterations) {
        for (const auto& course : courses_)
            course->annealing().step(share_of(*course, iterations));
    }
    void add_round(std::int64_t iterations) {
        for (const auto& course : courses_)
            course->annealing().add_round(share_of(*course, iterations));
    }
    bool done() const {
        return std::all_of(courses_.begin(), courses_.end(),
                           [](const auto& course) { return course->annealing().done(); });
    }

    const HorizonPlan& best() {
        HorizonPlan plan = parts_.empty() ? courses_.front()->best() : put_together();
        place_what_still_fits(problem_, plan);
        plan.cost = cost_of(problem_, plan);
        if (!finished_ || plan.cost.total < finished_->cost.total) finished_ = std::move(plan);
        return *finished_;
    }

private:
    // By what there is to decide, at least one.
    std::int64_t share_of(const Course& course, std::int64_t iterations) const {
        if (courses_.size() == 1 || iterations <= 0) return iterations;
        return iterations * course.jobs() / std::max<std::int64_t>(1, jobs_) + 1;
    }

    HorizonPlan put_together() const {
        HorizonPlan plan;
        plan.visits.resize(problem_.visits.size());
        plan.break_starts.resize(problem_.person_days.size());
        for (std::size_t part = 0; part < parts_.size(); ++part)
            put_back(parts_[part], courses_[part]->best(), plan);
        return plan;
    }

    const HorizonProblem& problem_;
    std::vector<HorizonPart> parts_; // none: one search over everybody
    std::vector<std::unique_ptr<Course>> courses_;
    std::int64_t jobs_ = 0;
    std::optional<HorizonPlan> finished_;
};

HorizonPlanner::HorizonPlanner(const HorizonProblem& problem, const PlanningBudget& budget,
                               int most_people)
    : work_(std::make_unique<Work>(problem, budget, most_people)) {}
HorizonPlanner::~HorizonPlanner() = default;
HorizonPlanner::HorizonPlanner(HorizonPlanner&&) noexcept = default;

void HorizonPlanner::step(std::int64_t iterations) {
    work_->step(iterations);
}
void HorizonPlanner::add_round(std::int64_t iterations) {
    work_->add_round(iterations);
}
bool HorizonPlanner::done() const {
    return work_->done();
}
HorizonPlan HorizonPlanner::best() {
    return work_->best();
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
