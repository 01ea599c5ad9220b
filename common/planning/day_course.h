// The search of one day behind plan_day.h: a plan from a wish, and the rounds of the search.
#pragma once

#include "common/planning/annealing.h"
#include "common/planning/day_plan.h"
#include "common/planning/day_rules.h"

namespace evenload {

// Whether the quick rules are enough: nobody has a break, an absence or a pinned visit.
bool is_plain(const PreparedDay& day);

template <bool plain>
DayPlan plan_of(const PreparedDay& day, const OrderSearch<DayRules<plain>>& search) {
    const DayProblem& problem = *day.problem;
    DayPlan plan;
    plan.visits.resize(problem.visits.size());
    for (std::size_t v = 0; v < problem.visits.size(); ++v) {
        const DayVisit& visit = problem.visits[v];
        const int number = static_cast<int>(v);
        if (is_pinned(visit))
            plan.visits[v] = {visit.pinned_person, visit.pinned_start};
        else if (search.start_of(number) >= 0)
            plan.visits[v] = {search.person_of(number), search.start_of(number)};
    }
    for (std::size_t p = 0; p < problem.people.size(); ++p)
        plan.break_starts.push_back(
            end_of_day(day.people[p], search.last_state(static_cast<int>(p))).break_start);
    plan.cost = cost_of(problem, plan);
    return plan;
}

} // namespace evenload
