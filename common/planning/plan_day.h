// Who visits whom, when and in what order, on one day. Pure: the same problem, seed and iterations give the
// same plan, natively and in wasm. No clock, no I/O, no exception; a larger budget only replaces the best.
//
// A plan never breaks a rule by itself: skills, equipment, exclusions, absences, hard windows, hours (back at
// the base when the shift ends), the break, both or none of a pair. What is pinned stays, even where it
// breaks one. What does not fit is unplaced; explain.h says why.
#pragma once

#include "common/planning/day_plan.h"

#include <cstdint>
#include <memory>

namespace evenload {

struct PlanningBudget {
    std::uint64_t seed = 1;
    std::int64_t iterations = 200'000; // moves tried; about 1 µs each natively
};

// After so many the best plan is finished and remembered, by whoever runs the planner: then a plan depends on its
// iterations alone, not on who looked at it on the way.
constexpr std::int64_t portion_of(const PlanningBudget& budget) {
    return budget.iterations < 24 ? 1 : budget.iterations / 24;
}

DayPlan plan_day(const DayProblem& problem, const PlanningBudget& budget);

// The same in slices, for a progress bar and a way out. The problem must outlive it.
class DayPlanner {
public:
    DayPlanner(const DayProblem& problem, const PlanningBudget& budget);
    ~DayPlanner();
    DayPlanner(DayPlanner&&) noexcept;

    void step(std::int64_t iterations); // at most; less at the end of the budget
    // More than the budget, as one more round from the best plan so far: for those who look at a clock.
    void add_round(std::int64_t iterations);
    int round_growth() const; // how many times as long the next round should be
    bool done() const;
    DayPlan best(); // complete at any time, and never worse than what it gave before

    class Search; // one for each kind of day

private:
    std::unique_ptr<Search> search_;
};

} // namespace evenload
