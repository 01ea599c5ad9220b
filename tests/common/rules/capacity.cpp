#include "common/rules/capacity.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(capacity_rule)

BOOST_AUTO_TEST_CASE(accepts_up_to_the_last_minute) {
    BOOST_TEST(!capacity({.load_minutes = 900, .added_minutes = 100, .available_minutes = 1000}));
}

BOOST_AUTO_TEST_CASE(asks_a_reason_from_one_minute_more) {
    const auto breach =
        capacity({.load_minutes = 900, .added_minutes = 101, .available_minutes = 1000});
    BOOST_REQUIRE(breach);
    BOOST_TEST(breach->message == "Over capacity: 90% → 101%");
    BOOST_TEST(breach->amount == 1);
    BOOST_CHECK(breach->severity == Severity::ask_reason);
}

BOOST_AUTO_TEST_CASE(says_before_and_after) {
    BOOST_TEST(
        capacity({.load_minutes = 1040, .added_minutes = 80, .available_minutes = 1000})->message ==
        "Over capacity: 104% → 112%");
}

BOOST_AUTO_TEST_CASE(what_adds_nothing_is_not_refused_to_the_overloaded) {
    BOOST_TEST(!capacity({.load_minutes = 1500, .added_minutes = 0, .available_minutes = 1000}));
}

BOOST_AUTO_TEST_CASE(follows_the_teams_own_limit) {
    const CapacityInput input{
        .load_minutes = 800, .added_minutes = 101, .available_minutes = 1000, .full_percent = 90};
    BOOST_TEST(capacity(input)->amount == 1);
    BOOST_TEST(!capacity({.load_minutes = 1000,
                          .added_minutes = 100,
                          .available_minutes = 1000,
                          .full_percent = 110}));
}

BOOST_AUTO_TEST_CASE(says_so_when_there_is_no_time_at_all) {
    BOOST_TEST(capacity({.load_minutes = 0, .added_minutes = 5, .available_minutes = 0})->message ==
               "Over capacity: no time available this week");
}

BOOST_AUTO_TEST_SUITE_END()
