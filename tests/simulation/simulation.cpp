// EVENLOAD_SEED=N runs that day alone; EVENLOAD_SEEDS=N runs more days.
#include "tests/simulation/office.h"
#include "tests/support/environment.h"

#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

using evenload::environment_number;
using namespace evenload::simulation;

namespace {

int days_until_found(PlantedBug bug, int most) {
    Weather weather;
    weather.bug = bug;
    for (int seed = 1; seed <= most; ++seed)
        if (const auto found = violations(static_cast<std::uint64_t>(seed), weather);
            !found.empty()) {
            BOOST_TEST_MESSAGE("found on day " << seed << ": " << found.front());
            return seed;
        }
    return 0;
}

} // namespace

BOOST_AUTO_TEST_SUITE(simulation)

BOOST_AUTO_TEST_CASE(all_copies_converge_and_no_command_is_lost_or_applied_twice) {
    const int only = environment_number("EVENLOAD_SEED", 0);
    const int days = environment_number("EVENLOAD_SEEDS", 40);
    for (int seed = only ? only : 1; seed <= (only ? only : days); ++seed) {
        const auto found = violations(static_cast<std::uint64_t>(seed));
        BOOST_TEST(found.empty(),
                   "EVENLOAD_SEED=" << seed << ": " << (found.empty() ? "" : found.front()));
    }
}

BOOST_AUTO_TEST_CASE(the_same_seed_is_the_same_day) {
    Weather weather;
    weather.bug = PlantedBug::loses_a_change;
    BOOST_TEST(violations(7, weather) == violations(7, weather), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(nothing_vanishes_behind_a_proxy_that_gives_every_wrong_answer) {
    Weather weather;
    weather.spoils_one_in = 3;
    const int days = environment_number("EVENLOAD_SEEDS", 20);
    for (int seed = 1; seed <= days; ++seed) {
        const auto found = violations(static_cast<std::uint64_t>(seed), weather);
        BOOST_TEST(found.empty(), "day " << seed << ": " << (found.empty() ? "" : found.front()));
    }
}

// The controls: each of these faults is found, or the checks above would prove nothing.
BOOST_AUTO_TEST_CASE(every_planted_bug_is_found) {
    const std::vector<std::pair<std::string, PlantedBug>> bugs{
        {"a server that forgets its answers", PlantedBug::forgets_answers},
        {"a lost row", PlantedBug::loses_a_change},
        {"an answer before the commit", PlantedBug::answers_before_commit},
        {"a cursor one too far", PlantedBug::counts_one_too_far},
        {"accepted and never performed", PlantedBug::accepts_without_performing},
        {"performed and rejected", PlantedBug::rejects_what_it_performed},
        {"an erasure that is not told", PlantedBug::forgets_an_erasure},
        {"changes in another order", PlantedBug::mixes_up_the_order},
        {"news that are not told", PlantedBug::says_nothing_is_new},
        {"a field that is not told", PlantedBug::forgets_a_field}};
    for (const auto& [words, bug] : bugs) {
        const int day = days_until_found(bug, 40);
        BOOST_TEST(day > 0, words << " was not found in 40 days");
        std::printf("planted: %s: found on day %d\n", words.c_str(), day);
    }
}

BOOST_AUTO_TEST_SUITE_END()
