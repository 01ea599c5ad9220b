#include "common/rules/working_hours.h"

#include "tests/common/rules/days.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(working_hours_rule)

BOOST_AUTO_TEST_CASE(accepts_a_visit_that_fills_the_shift_to_its_ends) {
    BOOST_TEST(said(working_hours(visit_at("v", "08:00", 480), beth_on_monday())) == "holds");
}

BOOST_AUTO_TEST_CASE(counts_the_minutes_before_and_after_the_shift) {
    BOOST_TEST(said(working_hours(visit_at("v", "15:50", 30), beth_on_monday())) ==
               "20 min outside working hours 08:00–16:00");
    BOOST_TEST(working_hours(visit_at("v", "07:59", 30), beth_on_monday())->amount == 1);
    BOOST_TEST(working_hours(visit_at("v", "18:00", 30), beth_on_monday())->amount == 30);
}

BOOST_AUTO_TEST_CASE(asks_a_reason_for_a_day_off) {
    ProfessionalDay saturday = beth_on_monday();
    saturday.day = on("2026-11-28");
    const auto breach = working_hours(visit_at("v", "10:00", 30), saturday);
    BOOST_REQUIRE(breach);
    BOOST_TEST(breach->message == "Does not work on Sat 28 Nov");
    BOOST_CHECK(breach->severity == Severity::ask_reason);
}

BOOST_AUTO_TEST_SUITE_END()
