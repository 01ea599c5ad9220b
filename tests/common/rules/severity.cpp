#include "common/rules/severity.h"

#include "common/base/check.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(severity_table)

BOOST_AUTO_TEST_CASE(capacity_asks_and_overlap_blocks_in_every_situation) {
    for (const bool critical : {false, true})
        for (const bool two : {false, true}) {
            BOOST_CHECK(severity_of("capacity", {critical, two}) == Severity::ask_reason);
            BOOST_CHECK(severity_of("visit_overlap", {critical, two}) == Severity::block);
        }
}

BOOST_AUTO_TEST_CASE(the_window_blocks_only_when_time_critical) {
    BOOST_CHECK(severity_of("time_window") == Severity::ask_reason);
    BOOST_CHECK(severity_of("time_window", {.two_person = true}) == Severity::ask_reason);
    BOOST_CHECK(severity_of("time_window", {.time_critical = true}) == Severity::block);
}

BOOST_AUTO_TEST_CASE(a_rule_that_is_not_in_the_table_is_a_bug) {
    BOOST_CHECK_THROW(severity_of("no_such_rule"), Bug);
}

BOOST_AUTO_TEST_CASE(what_blocks_comes_first_and_then_the_order_of_the_table) {
    std::vector<Breach> breaches{{"rest_break", Severity::warn, "d", 0},
                                 {"working_hours", Severity::ask_reason, "c", 0},
                                 {"time_window", Severity::ask_reason, "b", 0},
                                 {"visit_overlap", Severity::block, "a", 0}};
    sort_by_precedence(breaches);
    std::string order;
    for (const Breach& breach : breaches)
        order += breach.message;
    BOOST_TEST(order == "abcd");
    BOOST_TEST(first_of(breaches, Severity::ask_reason)->message == "a");
    BOOST_TEST(messages_of(breaches, Severity::ask_reason) == "b. c");
    breaches.erase(breaches.begin());
    BOOST_TEST(!first_of(breaches, Severity::block));
}

BOOST_AUTO_TEST_SUITE_END()
