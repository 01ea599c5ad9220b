#include "server/provider/attempts.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(attempts)

BOOST_AUTO_TEST_CASE(an_attempt_is_taken_once_by_the_browser_that_began_it) {
    Attempts all;
    const auto begun = all.begin("/list", {0});
    const auto taken = all.take(begun.state, begun.browser, {1});
    BOOST_TEST_REQUIRE(taken.has_value());
    BOOST_TEST(taken->next == "/list");
    BOOST_TEST(taken->nonce == begun.attempt.nonce);
    BOOST_TEST(!all.take(begun.state, begun.browser, {1}));
}

BOOST_AUTO_TEST_CASE(another_browser_burns_it) {
    Attempts all;
    const auto begun = all.begin("/", {0});
    const auto other = all.begin("/", {0});
    BOOST_TEST(!all.take(begun.state, other.browser, {1}));
    BOOST_TEST(!all.take(begun.state, begun.browser, {1}));
    BOOST_TEST(all.take(other.state, other.browser, {1}).has_value());
}

BOOST_AUTO_TEST_CASE(it_ends_after_ten_minutes) {
    Attempts all;
    const auto begun = all.begin("/", {0});
    const auto late = all.begin("/", {0});
    BOOST_TEST(all.take(begun.state, begun.browser, {599'999}).has_value());
    BOOST_TEST(!all.take(late.state, late.browser, {600'000}));
}

BOOST_AUTO_TEST_CASE(whoever_begins_without_end_pushes_out_the_oldest_first) {
    Attempts all;
    const auto oldest = all.begin("/", {0});
    const auto second = all.begin("/", {1});
    for (int i = 0; i < 19'999; ++i)
        all.begin("/", {2});
    BOOST_TEST(!all.take(oldest.state, oldest.browser, {3}));
    BOOST_TEST(all.take(second.state, second.browser, {3}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
