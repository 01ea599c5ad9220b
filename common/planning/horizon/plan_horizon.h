// Plans several days of a team at once: who gives which visit on which day and when. Pure, as plan_day.h is: the
// same problem, seed and iterations give the same plan, natively and in wasm.
//
// One search over all days, in which each person is as many as there are days (prepared_horizon.h). Every rule of
// a day holds on each of them; whom a patient sees, the days between visits and everyone's load are priced over all.
// More people than a team has are cut into teams first (horizon_parts.h).
#pragma once

#include "common/planning/horizon/horizon_plan.h"
#include "common/planning/plan_day.h"

#include <cstdint>
#include <memory>

namespace evenload {

inline constexpr int most_people_of_a_team = 20;

HorizonPlan plan_horizon(const HorizonProblem& problem, const PlanningBudget& budget);

// The same in slices. The problem must outlive it.
class HorizonPlanner {
public:
    HorizonPlanner(const HorizonProblem& problem, const PlanningBudget& budget,
                   int most_people = most_people_of_a_team);
    ~HorizonPlanner();
    HorizonPlanner(HorizonPlanner&&) noexcept;

    void step(std::int64_t iterations);
    void add_round(std::int64_t iterations); // for those who look at a clock
    bool done() const;
    HorizonPlan best(); // complete at any time, and never worse than what it gave before

private:
    class Work;
    std::unique_ptr<Work> work_;
};

} // namespace evenload
