#include "common/planning/allocation/allocation_search.h"

#include "tests/support/random_allocation.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(searching_an_allocation)

BOOST_AUTO_TEST_CASE(every_sum_of_changes_equals_the_cost_read_again_in_full) {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const AllocationProblem problem = random_allocation(seed, 8, 40);
        const PreparedAllocation prepared(problem);
        AllocationSearch search(prepared, seed);
        BOOST_TEST(search.total() == counted(problem, search.owners()).cost, "seed " << seed);
        search.construct();
        BOOST_TEST(search.total() == counted(problem, search.owners()).cost, "seed " << seed);
        for (int i = 0; i < 20; ++i) {
            search.improve(100);
            const CountedAllocation now = counted(problem, search.owners());
            BOOST_TEST(search.total() == now.cost, "seed " << seed << ", after " << i);
            BOOST_TEST(now.within_rules, "seed " << seed << ", after " << i);
        }
    }
}

BOOST_AUTO_TEST_CASE(more_search_never_ends_worse) {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const AllocationProblem problem = random_allocation(seed, 8, 40);
        const PreparedAllocation prepared(problem);
        AllocationSearch search(prepared, seed);
        search.construct();
        for (int i = 0; i < 5; ++i) {
            const std::int64_t before = search.total();
            search.improve(500);
            BOOST_TEST(search.total() <= before, "seed " << seed);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_best_of_a_small_world_is_found_nearly_always) {
    int found = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const AllocationProblem problem = random_allocation(seed, 3, 6);
        const PreparedAllocation prepared(problem);
        AllocationSearch search(prepared, seed);
        search.construct();
        search.improve(5'000);
        const std::int64_t least = cheapest_of_all(problem);
        BOOST_TEST(search.total() >= least, "seed " << seed);
        if (search.total() == least) ++found;
    }
    BOOST_TEST(found >= 190);
}

BOOST_AUTO_TEST_SUITE_END()
