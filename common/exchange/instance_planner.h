// The planner of a benchmark format: what its literature gives in, what it wants out, the engine of
// common/planning between them. Not for a team's day, which is planned by plan_day.h.
//
// A format says in its .cpp what its InstanceSearch is (its rules, an `annealing` over them, and best()), and
// instantiates.
#pragma once

#include <cstdint>
#include <memory>

namespace evenload {

template <class Instance, class Solution>
struct InstanceSearch;

// The instance must outlive it. The same seed and iterations give the same solution on any machine.
template <class Instance, class Solution>
class InstancePlanner {
public:
    InstancePlanner(const Instance& instance, std::uint64_t seed, std::int64_t iterations);
    ~InstancePlanner();

    void step(std::int64_t iterations);
    void add_round(std::int64_t iterations);
    int round_growth() const; // how many times as long the next round should be
    bool done() const;
    Solution best() const;

private:
    using Search = InstanceSearch<Instance, Solution>;
    std::unique_ptr<Search> search_;
};

template <class Instance, class Solution>
InstancePlanner<Instance, Solution>::InstancePlanner(const Instance& instance, std::uint64_t seed,
                                                     std::int64_t iterations)
    : search_(std::make_unique<Search>(instance, seed)) {
    search_->annealing.set_budget(iterations);
}
template <class Instance, class Solution>
InstancePlanner<Instance, Solution>::~InstancePlanner() = default;

template <class Instance, class Solution>
void InstancePlanner<Instance, Solution>::step(std::int64_t iterations) {
    search_->annealing.step(iterations);
}
template <class Instance, class Solution>
void InstancePlanner<Instance, Solution>::add_round(std::int64_t iterations) {
    search_->annealing.add_round(iterations);
}
template <class Instance, class Solution>
int InstancePlanner<Instance, Solution>::round_growth() const {
    return search_->annealing.growth();
}
template <class Instance, class Solution>
bool InstancePlanner<Instance, Solution>::done() const {
    return search_->annealing.done();
}
template <class Instance, class Solution>
Solution InstancePlanner<Instance, Solution>::best() const {
    return search_->best();
}

} // namespace evenload
