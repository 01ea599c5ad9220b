// What an allocation costs: the one definition that search, bound, proposals and explanations share.
// The cost is a sum of fixed prices (a case with a person) and of a convex price on each person's load; that
// shape is what makes a change of one case O(1) and the bound of allocation_bound.h valid.
#pragma once

#include "common/base/outcome.h"
#include "common/planning/allocation/allocation_problem.h"

#include <cstdint>
#include <vector>

namespace evenload {

// Skills, equipment and wishes; room is another question. What the team only warns of bars nobody.
bool may_take(const AllocationProblem& problem, int care, int person);

// The rules that do not hold and are let pass (AllocationCase::let_pass).
std::vector<Breach> misfits_of(const AllocationProblem& problem, int care, int person);

bool knows(const AllocationCase& care, int person);

// Minutes a week on the road, one way, for a case with a person.
int weekly_travel(const AllocationCase& care, int person);

// Of the case with the person, without what it does to their load. Person −1: nobody has it.
// Someone who may not take it is priced as an owner who has it already.
std::int64_t fixed_price(const AllocationProblem& problem, int care, int person);

// The price of a person's load. Rises faster the fuller they are; whole numbers, at most one below the parabola.
class LoadPrice {
public:
    LoadPrice(const AllocationPerson& person, const AllocationProblem& problem);

    std::int64_t at(std::int64_t load_minutes) const {
        const std::int64_t over = load_minutes > limit_ ? load_minutes - limit_ : 0;
        return (weight_ * load_minutes * load_minutes >> shift) + over * overload_;
    }
    int limit_minutes() const { return limit_; } // full; nobody is given more
    std::int64_t weight() const { return weight_; }
    static constexpr int shift = 20; // weight is in 2^−20 of a price per minute²

private:
    std::int64_t weight_;
    std::int64_t overload_;
    int limit_;
};

// Every term apart; `total` in the prices of the problem.
struct AllocationCost {
    std::int64_t total = 0;
    int unallocated = 0;
    int misfits = 0;
    int strange_faces = 0;
    int moved = 0;                     // cases that left their owner
    std::int64_t travel_minutes = 0;   // a week, one way
    std::int64_t overload_minutes = 0; // a week
    std::int64_t fairness = 0;         // priced
};
AllocationCost cost_of(const AllocationProblem& problem, const std::vector<int>& owners);

} // namespace evenload
