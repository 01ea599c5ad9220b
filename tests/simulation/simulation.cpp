#include "tests/simulation/office.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>

using namespace evenload::simulation;

namespace {

// EVENLOAD_SEED=N runs that day alone; EVENLOAD_SEEDS=N runs more days.
int environment_number(const char* name, int otherwise) {
    const char* text = std::getenv(name);
    return text ? std::atoi(text) : otherwise;
}

int days_until_found(PlantedBug bug, int most) {
    Weather weather;
    weather.bug = bug;
    for (int seed = 1; seed <= most; ++seed)
        if (const auto found = violations(static_cast<std::uint64_t>(seed), weather); !found.empty()) {
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
        BOOST_TEST(found.empty(), "EVENLOAD_SEED=" << seed << ": " << (found.empty() ? "" : found.front()));
    }
}

BOOST_AUTO_TEST_CASE(the_same_seed_is_the_same_day) {
    Weather weather;
    weather.bug = PlantedBug::loses_a_change;
    BOOST_TEST(violations(7, weather) == violations(7, weather), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_server_that_forgets_its_answers_is_found) {
    BOOST_TEST(days_until_found(PlantedBug::forgets_answers, 40) > 0);
}

BOOST_AUTO_TEST_CASE(a_lost_row_is_found) {
    BOOST_TEST(days_until_found(PlantedBug::loses_a_change, 40) > 0);
}

BOOST_AUTO_TEST_CASE(an_answer_before_the_commit_is_found) {
    BOOST_TEST(days_until_found(PlantedBug::answers_before_commit, 40) > 0);
}

BOOST_AUTO_TEST_SUITE_END()
