#include "common/planning/plan_day.h"

#include "common/planning/construct.h"
#include "common/planning/day_course.h"
#include "common/planning/insertion.h"

#include <algorithm>
#include <optional>

namespace evenload {
namespace {

std::int64_t mean_travel(const TravelTable& table) {
    std::int64_t sum = 0;
    for (const std::int32_t way : table.minutes)
        sum += way;
    return std::max<std::int64_t>(1, sum / std::max<std::int64_t>(1, std::ssize(table.minutes)));
}

// From two usual ways, which loosens everything (where few have a rare skill a whole late day must be turned
// around), to a thirtieth of one, where next to nothing is accepted.
Heat heat_of(const PreparedDay& day) {
    const std::int64_t way =
        mean_travel(day.problem->travel.front()) * std::max(1, day.problem->prices.travel) * 1000;
    return {way * 2, std::max<std::int64_t>(1, way / 33)};
}

// Nearly cold: what was promised is loosened only where something must change.
Heat heat_of_promises(const PreparedDay& day) {
    const Heat usual = heat_of(day);
    return {std::max(usual.last, usual.first / 8), usual.last};
}

bool is_promised(const PreparedDay& day) {
    const auto kept = std::count_if(day.jobs.begin(), day.jobs.end(), [&](const Job& job) {
        const DayVisit& visit = day.problem->visits[static_cast<std::size_t>(job.first)];
        return visit.promised_person >= 0 && visit.promised_start >= 0;
    });
    return kept * 2 > std::ssize(day.jobs);
}

template <bool plain>
typename OrderSearch<DayRules<plain>>::Wish start_wish(const PreparedDay& day) {
    const FirstWish first = is_promised(day) ? promised_wish(day) : first_wish(day);
    std::vector<int> not_before(day.jobs.size());
    for (std::size_t j = 0; j < day.jobs.size(); ++j)
        not_before[j] = std::max(0, promised_start_of(day, day.jobs[j]));
    return {first.order, first.who, std::vector<char>(day.jobs.size()), not_before};
}

} // namespace

bool is_plain(const PreparedDay& day) {
    return std::all_of(day.people.begin(), day.people.end(),
                       [](const PreparedPerson& person) {
                           return person.blocks.size() == 1 && person.break_minutes == 0 &&
                                  person.start_step == 1;
                       }) &&
           std::none_of(day.visits.begin(), day.visits.end(),
                        [](const PreparedVisit& visit) { return visit.promised_start >= 0; });
}

class DayPlanner::Search {
public:
    virtual ~Search() = default;
    virtual void add_round(std::int64_t iterations) = 0;
    virtual void step(std::int64_t iterations) = 0;
    virtual int round_growth() const = 0;
    virtual bool done() const = 0;
    virtual const DayPlan& best() = 0;
};

namespace {

template <bool plain>
class Course final : public DayPlanner::Search {
public:
    Course(const DayProblem& problem, const PlanningBudget& budget)
        : day_(problem)
        , rules_(day_)
        , annealing_(rules_, start_wish<plain>(day_), budget.seed,
                     is_promised(day_) ? heat_of_promises(day_) : heat_of(day_)) {
        annealing_.set_budget(budget.iterations);
    }

    void add_round(std::int64_t iterations) override { annealing_.add_round(iterations); }
    void step(std::int64_t iterations) override { annealing_.step(iterations); }
    int round_growth() const override { return annealing_.growth(); }
    bool done() const override { return annealing_.done(); }

    // What still fits is added outside the search, so a worse wish may finish better: the best one is kept.
    const DayPlan& best() override {
        OrderSearch<DayRules<plain>> settled(rules_);
        settled.start_from(annealing_.best());
        DayPlan plan = plan_of<plain>(day_, settled);
        place_what_still_fits(*day_.problem, plan);
        if (!finished_ || plan.cost.total < finished_->cost.total) finished_ = std::move(plan);
        return *finished_;
    }

private:
    PreparedDay day_;
    DayRules<plain> rules_;
    Annealing<DayRules<plain>> annealing_;
    std::optional<DayPlan> finished_;
};

std::unique_ptr<DayPlanner::Search> make_search(const DayProblem& problem,
                                                const PlanningBudget& budget) {
    if (is_plain(PreparedDay(problem))) return std::make_unique<Course<true>>(problem, budget);
    return std::make_unique<Course<false>>(problem, budget);
}

} // namespace

DayPlanner::DayPlanner(const DayProblem& problem, const PlanningBudget& budget)
    : search_(make_search(problem, budget)) {}
DayPlanner::~DayPlanner() = default;
DayPlanner::DayPlanner(DayPlanner&&) noexcept = default;

void DayPlanner::add_round(std::int64_t iterations) {
    search_->add_round(iterations);
}
void DayPlanner::step(std::int64_t iterations) {
    search_->step(iterations);
}
int DayPlanner::round_growth() const {
    return search_->round_growth();
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
