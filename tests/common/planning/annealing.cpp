#include "common/planning/annealing.h"

#include <cmath>

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(accepting_trials)

BOOST_AUTO_TEST_CASE(what_is_worse_by_the_temperature_is_accepted_once_in_e) {
    Random random(7);
    constexpr int draws = 400'000;
    constexpr std::int64_t temperature = 5'000; // in thousandths of the temperature's unit
    for (const int worse : {1, 2'500, 5'000, 15'000, 40'000}) {
        int accepted = 0;
        for (int i = 0; i < draws; ++i)
            accepted += worse <= annealing::some_tolerance(temperature * 1000, random);
        const double expected = std::exp(-static_cast<double>(worse) / temperature);
        BOOST_TEST(std::abs(static_cast<double>(accepted) / draws - expected) < 0.004,
                   "worse by " << worse << ": " << accepted << " of " << draws);
    }
}

BOOST_AUTO_TEST_CASE(what_is_not_worse_is_always_accepted) {
    Random random(7);
    for (int i = 0; i < 10'000; ++i)
        BOOST_TEST_REQUIRE(annealing::some_tolerance(1, random) >= 0);
}

BOOST_AUTO_TEST_SUITE_END()
