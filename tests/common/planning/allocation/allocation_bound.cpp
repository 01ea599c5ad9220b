#include "common/planning/allocation/allocation_bound.h"

#include "tests/support/random_allocation.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(allocation_bound_of)

BOOST_AUTO_TEST_CASE(no_allocation_of_a_small_world_is_below_the_bound) {
    int close = 0;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const AllocationProblem problem = random_allocation(seed, 3, 6);
        const std::int64_t least = cheapest_of_all(problem);
        const PreparedAllocation prepared(problem);
        for (const int steps : {0, 1, 7, 200}) {
            const AllocationBound bound = allocation_bound(prepared, steps, least);
            BOOST_TEST(bound.cost <= least, "seed " << seed << ", " << steps << " steps");
            if (steps == 200 && bound.cost >= least * 9 / 10) ++close;
        }
    }
    BOOST_TEST(close >= 200); // of 400: a bound that says nothing is found out
}

BOOST_AUTO_TEST_CASE(more_steps_never_give_a_worse_bound) {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const AllocationProblem problem = random_allocation(seed, 8, 40);
        const PreparedAllocation prepared(problem);
        std::int64_t last = allocation_bound(prepared, 0, 1'000'000).cost;
        for (const int steps : {10, 50, 200}) {
            const std::int64_t now = allocation_bound(prepared, steps, 1'000'000).cost;
            BOOST_TEST(now >= last, "seed " << seed);
            last = now;
        }
    }
}

BOOST_AUTO_TEST_CASE(the_only_one_with_the_skill_has_the_dearest_minute) {
    AllocationProblem problem;
    problem.people = {
        {"Amara", {"wound"}, {}, 300, 0}, {"Beth", {}, {}, 2'000, 0}, {"Ewan", {}, {}, 2'000, 0}};
    for (int c = 0; c < 8; ++c) {
        AllocationCase care;
        care.minutes = {100, 100, 100};
        care.travel_minutes = {5, 5, 5};
        if (c < 5) care.skills = {"wound"};
        problem.cases.push_back(std::move(care));
    }
    // Room for three of five wounds: every minute more of Amara's would save a hundredth of a case without anybody.
    const std::vector<std::int64_t> prices =
        allocation_bound(PreparedAllocation(problem), 300, 21'000'000).minute_prices;
    BOOST_TEST(prices[0] > 50'000 * AllocationBound::parts);
    BOOST_TEST(prices[1] < 100 * AllocationBound::parts);
    BOOST_TEST(prices[2] < 100 * AllocationBound::parts);
}

BOOST_AUTO_TEST_SUITE_END()
