#include "common/planning/allocation/allocate.h"

#include "common/planning/allocation/allocation_bound.h"
#include "common/planning/allocation/allocation_search.h"
#include "common/planning/allocation/allocation_words.h"

namespace evenload {

Allocation allocate(const AllocationProblem& problem, const AllocationBudget& budget) {
    const PreparedAllocation prepared(problem);
    AllocationSearch search(prepared, budget.seed);
    search.construct();
    const AllocationBound bound = allocation_bound(prepared, budget.bound_steps, search.total());
    search.look_at(bound.minute_prices);
    search.improve(budget.iterations);

    Allocation allocation;
    allocation.cost = cost_of(problem, search.owners());
    allocation.bound = bound.cost;
    allocation.unallocated = allocation.cost.unallocated;
    for (const std::int64_t price : bound.minute_prices)
        allocation.minute_prices.push_back(price / AllocationBound::parts);
    std::vector<int> loads = prepared.base_minutes;
    for (std::size_t c = 0; c < problem.cases.size(); ++c)
        if (const int person = search.owners()[c]; person >= 0)
            loads[static_cast<std::size_t>(person)] +=
                prepared.minutes(static_cast<int>(c), person);
    for (std::size_t c = 0; c < problem.cases.size(); ++c)
        allocation.choices.push_back(
            explained_choice(prepared, static_cast<int>(c), search.owners()[c], loads));
    return allocation;
}

} // namespace evenload
