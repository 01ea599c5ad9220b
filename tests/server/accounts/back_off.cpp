#include "server/accounts/back_off.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

Instant second(std::int64_t seconds) {
    return {1'000'000'000 + seconds * 1000};
}

} // namespace

BOOST_AUTO_TEST_SUITE(back_off)

BOOST_AUTO_TEST_CASE(waits_double_after_the_free_failures_up_to_the_longest) {
    BackOff back_off({.free_failures = 2, .longest_wait_seconds = 10, .forget_seconds = 1000});
    std::vector<std::int64_t> waits;
    for (int i = 0; i < 7; ++i) {
        waits.push_back(back_off.wait_seconds("a", second(0)));
        back_off.failed("a", second(0));
    }
    const std::vector<std::int64_t> expected{0, 0, 1, 2, 4, 8, 10};
    BOOST_TEST(waits == expected, boost::test_tools::per_element());
    BOOST_TEST(back_off.wait_seconds("b", second(0)) == 0);
}

BOOST_AUTO_TEST_CASE(the_wait_passes_and_success_forgives) {
    BackOff back_off({.free_failures = 0, .longest_wait_seconds = 60, .forget_seconds = 1000});
    for (int i = 0; i < 3; ++i)
        back_off.failed("a", second(0));
    BOOST_TEST(back_off.wait_seconds("a", second(0)) == 8);
    BOOST_TEST(back_off.wait_seconds("a", second(5)) == 3);
    BOOST_TEST(back_off.wait_seconds("a", second(8)) == 0);
    back_off.succeeded("a");
    BOOST_TEST(back_off.wait_seconds("a", second(0)) == 0);
}

BOOST_AUTO_TEST_CASE(failures_are_forgotten_one_by_one) {
    BackOff back_off({.free_failures = 2, .longest_wait_seconds = 3600, .forget_seconds = 100});
    for (int i = 0; i < 4; ++i)
        back_off.failed("a", second(0));
    BOOST_TEST(back_off.wait_seconds("a", second(0)) == 4);
    back_off.failed("a", second(300)); // three of four forgotten, one more
    BOOST_TEST(back_off.wait_seconds("a", second(300)) == 1);
}

BOOST_AUTO_TEST_CASE(a_clock_that_is_set_back_makes_nobody_wait_longer) {
    BackOff back_off({.free_failures = 0, .longest_wait_seconds = 60, .forget_seconds = 100});
    for (int i = 0; i < 3; ++i)
        back_off.failed("a", second(90'000));
    BOOST_TEST(back_off.wait_seconds("a", second(0)) == 8);
    BOOST_TEST(back_off.wait_seconds("a", second(8)) == 0);
    back_off.failed("a", second(9));
    BOOST_TEST(back_off.wait_seconds("a", second(9)) == 16);
}

BOOST_AUTO_TEST_SUITE_END()
