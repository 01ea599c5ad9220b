#include "common/planning/allocation/allocation_price.h"

#include "tests/support/random_allocation.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(allocation_price)

BOOST_AUTO_TEST_CASE(every_part_of_the_cost_is_told_apart) {
    AllocationProblem problem;
    problem.people = {{"Amara", {"wound"}, {}, 1'000, 0}, {"Beth", {}, {}, 1'000, 0}};
    AllocationCase wound;
    wound.minutes = {1'010, 300};
    wound.travel_minutes = {5, 7};
    wound.visits_a_week = 3;
    wound.skills = {"wound"};
    AllocationCase owned = wound;
    owned.owner = 1;
    problem.cases = {wound, owned, wound};
    // Amara takes the first as a stranger, 10 minutes above full; Beth keeps hers without the skill; nobody has the third.
    const AllocationCost cost = cost_of(problem, {0, 1, -1});
    BOOST_TEST(cost.unallocated == 1);
    BOOST_TEST(cost.misfits == 1);
    BOOST_TEST(cost.strange_faces == 1);
    BOOST_TEST(cost.moved == 0);
    BOOST_TEST(cost.travel_minutes == 3 * 5 + 3 * 7);
    BOOST_TEST(cost.overload_minutes == 10);
    // 20 × 101² and 20 × 30², each rounded down.
    BOOST_TEST(cost.fairness >= 20 * (101 * 101 + 30 * 30) - 20);
    BOOST_TEST(cost.fairness <= 20 * (101 * 101 + 30 * 30));
    BOOST_TEST(cost.total == 10'000'000 + 500'000 + 3'000 + 36 * 100 + 10 * 2'000 + cost.fairness);
    BOOST_TEST(cost_of(problem, {0, 0, -1}).moved == 1);
}

BOOST_AUTO_TEST_CASE(a_second_reading_of_the_rules_finds_the_same_cost) {
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        const AllocationProblem problem = random_allocation(seed, 6, 20);
        Random random(seed + 1'000);
        std::vector<int> owners;
        for (std::size_t c = 0; c < problem.cases.size(); ++c)
            owners.push_back(random.between(-1, static_cast<int>(problem.people.size()) - 1));
        // The price of a person who may not have a case is only defined for its owner.
        for (std::size_t c = 0; c < owners.size(); ++c)
            if (owners[c] >= 0 && !allowed(problem, c, owners[c]))
                owners[c] = problem.cases[c].owner;
        BOOST_TEST(cost_of(problem, owners).total == counted(problem, owners).cost,
                   "seed " << seed);
    }
}

BOOST_AUTO_TEST_CASE(a_load_gets_dearer_the_fuller_somebody_is) {
    AllocationProblem problem;
    problem.people = {{"Amara", {}, {}, 1'500, 0}};
    const LoadPrice price(problem.people[0], problem);
    for (int load = 1; load < 3'000; ++load)
        BOOST_TEST(price.at(load + 1) - price.at(load) >= price.at(load) - price.at(load - 1) - 1);
}

BOOST_AUTO_TEST_SUITE_END()
