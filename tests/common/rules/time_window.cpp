#include "common/rules/time_window.h"

#include "tests/common/rules/days.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

Contact between_eight_and_nine(bool time_critical = false) {
    Contact contact;
    contact.window_start = at("08:00");
    contact.window_end = at("09:00");
    contact.time_critical = time_critical;
    return contact;
}

} // namespace

BOOST_AUTO_TEST_SUITE(time_window_rule)

BOOST_AUTO_TEST_CASE(accepts_both_ends_of_the_window) {
    BOOST_TEST(said(time_window(between_eight_and_nine(), at("08:00"))) == "holds");
    BOOST_TEST(said(time_window(between_eight_and_nine(), at("09:00"))) == "holds");
}

BOOST_AUTO_TEST_CASE(asks_a_reason_for_a_minute_before_and_after) {
    const auto early = time_window(between_eight_and_nine(), at("07:59"));
    BOOST_TEST(said(early) == "Starts 1 min before the window 08:00–09:00");
    BOOST_CHECK(early->severity == Severity::ask_reason);
    BOOST_TEST(said(time_window(between_eight_and_nine(), at("09:25"))) ==
               "Starts 25 min after the window 08:00–09:00");
}

BOOST_AUTO_TEST_CASE(blocks_when_time_critical) {
    const auto late = time_window(between_eight_and_nine(true), at("09:01"));
    BOOST_CHECK(late->severity == Severity::block);
    BOOST_TEST(late->message == "Time critical: starts 1 min after the window 08:00–09:00");
}

BOOST_AUTO_TEST_CASE(a_window_may_have_one_end_or_none) {
    Contact contact;
    BOOST_TEST(said(time_window(contact, at("03:00"))) == "holds");
    contact.window_start = at("13:00");
    BOOST_TEST(said(time_window(contact, at("20:00"))) == "holds");
    BOOST_TEST(said(time_window(contact, at("12:00"))) ==
               "Starts 1 h before the window from 13:00");
    contact = {};
    contact.window_end = at("10:00");
    BOOST_TEST(said(time_window(contact, at("11:00"))) ==
               "Starts 1 h after the window until 10:00");
    BOOST_TEST(window_text({}, {}) == "");
}

BOOST_AUTO_TEST_SUITE_END()
