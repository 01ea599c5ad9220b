#include "common/planning/plan_day.h"

#include "common/planning/construct.h"
#include "common/planning/insertion.h"
#include "common/planning/moves.h"

#include <algorithm>
#include <array>
#include <optional>

namespace evenload {
namespace {

constexpr int steps_per_e = 32;

// e^(−i/32) in 2^−32, by integers so that every machine has the same table.
constexpr std::array<std::uint32_t, 11 * steps_per_e> make_chances() {
    std::array<std::uint32_t, 11 * steps_per_e> chances{};
    std::uint64_t chance = 0xffffffff;
    for (std::uint32_t& entry : chances) {
        entry = static_cast<std::uint32_t>(chance);
        chance = chance * 4'162'825'044u >> 32; // e^(−1/32)
    }
    return chances;
}
constexpr auto chances = make_chances();

// Accepts a plan that is `worse` by this much with the chance e^(−worse / temperature).
bool accepts(std::int64_t worse, std::int64_t temperature_millis, Random& random) {
    if (worse <= 0) return true;
    const std::int64_t step =
        worse * 1000 * steps_per_e / std::max<std::int64_t>(temperature_millis, 1);
    if (step >= std::ssize(chances)) return false;
    return static_cast<std::uint32_t>(random.next() >> 32) <
           chances[static_cast<std::size_t>(step)];
}

std::int64_t mean_travel(const TravelTable& table) {
    std::int64_t sum = 0;
    for (const std::int32_t way : table.minutes)
        sum += way;
    return std::max<std::int64_t>(1, sum / std::max<std::int64_t>(1, std::ssize(table.minutes)));
}

// From `first` to `last` in steps of 3 %.
constexpr std::int64_t cooled(std::int64_t temperature) {
    return temperature * 97 / 100;
}

} // namespace

class DayPlanner::Search {
public:
    Search(const DayProblem& problem, const PlanningBudget& budget)
        : day_(problem)
        , search_(day_)
        , random_(budget.seed)
        , left_(std::max<std::int64_t>(0, budget.iterations)) {
        search_.start_from(first_wish(day_));
        best_ = search_.wish();
        best_total_ = search_.total();
        if (search_.job_count() == 0) left_ = 0;
        moves_ = std::make_unique<Moves>(search_, budget.seed ^ 0x9e3779b97f4a7c15ULL);
        plan_rounds();
    }

    void step(std::int64_t iterations) {
        for (; iterations > 0 && left_ > 0; --iterations, --left_) {
            if (--until_cooler_ <= 0) cool();
            if (!moves_->propose()) continue;
            const std::int64_t before = search_.total();
            if (!accepts(search_.evaluate() - before, temperature_millis_, random_)) {
                search_.reject();
                continue;
            }
            search_.accept();
            if (search_.total() >= best_total_) continue;
            best_total_ = search_.total();
            best_ = search_.wish();
        }
    }

    bool done() const { return left_ == 0; }

    // What still fits is added outside the search, so a worse wish may finish better: the best one is kept.
    const DayPlan& best() {
        DaySearch settled(day_);
        settled.start_from(best_);
        DayPlan plan = settled.plan();
        place_what_still_fits(*day_.problem, plan);
        if (!finished_ || plan.cost.total < finished_->cost.total) finished_ = std::move(plan);
        return *finished_;
    }

private:
    // Rounds of growing length, each from the best plan so far and less hot: good early, better later.
    void plan_rounds() {
        const std::int64_t usual_way = mean_travel(day_.problem->travel.front()) *
                                       std::max(1, day_.problem->prices.travel) * 1000;
        first_temperature_ = usual_way * 2;
        last_temperature_ = std::max<std::int64_t>(1, usual_way / 40);
        std::int64_t parts = 1;
        while (parts < 7 && left_ / parts > 20'000)
            parts = parts * 2 + 1;
        round_iterations_ = std::max<std::int64_t>(1, left_ / parts);
        start_round();
    }

    void start_round() {
        temperature_millis_ = first_temperature_;
        std::int64_t steps = 1;
        for (std::int64_t t = first_temperature_; t > last_temperature_; t = cooled(t))
            ++steps;
        cooling_distance_ = std::max<std::int64_t>(1, round_iterations_ / steps);
        until_cooler_ = cooling_distance_;
    }

    void cool() {
        until_cooler_ = cooling_distance_;
        if (temperature_millis_ > last_temperature_) {
            temperature_millis_ = cooled(temperature_millis_);
            return;
        }
        round_iterations_ *= 2;
        first_temperature_ = std::max(first_temperature_ * 7 / 10, last_temperature_ * 8);
        start_round();
        search_.start_from(best_);
    }

    PreparedDay day_;
    DaySearch search_;
    Random random_;
    std::unique_ptr<Moves> moves_;
    DaySearch::Wish best_;
    std::int64_t best_total_ = 0;
    std::optional<DayPlan> finished_;
    std::int64_t left_;
    std::int64_t round_iterations_ = 1;
    std::int64_t cooling_distance_ = 1;
    std::int64_t until_cooler_ = 0;
    std::int64_t first_temperature_ = 0; // in thousandths of the unit of cost
    std::int64_t last_temperature_ = 0;
    std::int64_t temperature_millis_ = 0;
};

DayPlanner::DayPlanner(const DayProblem& problem, const PlanningBudget& budget)
    : search_(std::make_unique<Search>(problem, budget)) {}
DayPlanner::~DayPlanner() = default;
DayPlanner::DayPlanner(DayPlanner&&) noexcept = default;

void DayPlanner::step(std::int64_t iterations) {
    search_->step(iterations);
}
bool DayPlanner::done() const {
    return search_->done();
}
DayPlan DayPlanner::best() {
    return search_->best();
}

DayPlan plan_day(const DayProblem& problem, const PlanningBudget& budget) {
    DayPlanner planner(problem, budget);
    while (!planner.done()) {
        planner.step(portion_of(budget));
        planner.best();
    }
    return planner.best();
}

} // namespace evenload
