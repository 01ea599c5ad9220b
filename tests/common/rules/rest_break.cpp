#include "common/rules/rest_break.h"

#include "tests/common/rules/days.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// Half an hour at or after 12:00, in a shift from 08:00 to 16:00.
ProfessionalDay with_break() {
    ProfessionalDay day = beth_on_monday();
    day.professional.break_minutes = 30;
    day.professional.break_start = at("12:00");
    return day;
}

std::string break_of(const ProfessionalDay& day) {
    const auto start = break_start(day);
    return start ? to_text(*start) : "no room";
}

} // namespace

BOOST_AUTO_TEST_SUITE(rest_break_rule)

BOOST_AUTO_TEST_CASE(is_taken_when_it_is_due) {
    BOOST_TEST(break_of(with_break()) == "12:00");
}

BOOST_AUTO_TEST_CASE(waits_for_the_visit_that_is_under_way) {
    ProfessionalDay day = with_break();
    day.visits = {visit_at("a", "11:45", 45)};
    BOOST_TEST(break_of(day) == "12:30");
}

// 12:20 to 13:00 is free, but the way to the next visit takes 12 of these 40 minutes: 28 are too few
BOOST_AUTO_TEST_CASE(needs_room_besides_travel) {
    ProfessionalDay day = with_break();
    day.visits = {visit_at("a", "11:50", 30, 0), visit_at("b", "13:00", 60, 5)};
    BOOST_TEST(break_of(day) == "14:12"); // after b and the way back to base
    day.visits[1] = visit_at("b", "13:02", 60, 5);
    BOOST_TEST(break_of(day) == "12:32"); // 12:20 + 12 min of travel, until 13:02
}

BOOST_AUTO_TEST_CASE(warns_of_the_visit_that_takes_the_last_room) {
    ProfessionalDay day = with_break();
    day.visits = {visit_at("a", "08:00", 250),
                  visit_at("b", "13:00", 180)}; // until 12:10, until 16:00
    const auto breach = rest_break(visit_at("v", "12:15", 20), day);
    BOOST_REQUIRE(breach);
    BOOST_TEST(breach->message == "Leaves no room for the 30 min break");
    BOOST_CHECK(breach->severity == Severity::warn);
    BOOST_TEST(said(rest_break(visit_at("v", "12:40", 20), day)) == "holds"); // 12:10–12:40 is left
}

BOOST_AUTO_TEST_CASE(a_visit_is_not_blamed_for_a_day_that_had_no_room_before) {
    ProfessionalDay day = with_break();
    day.visits = {visit_at("a", "08:00", 480)};
    BOOST_TEST(said(rest_break(visit_at("v", "12:15", 20), day)) == "holds");
}

BOOST_AUTO_TEST_CASE(without_a_break_or_a_shift_there_is_no_question) {
    ProfessionalDay no_break_day = beth_on_monday();
    BOOST_TEST(!has_break(no_break_day));
    ProfessionalDay saturday = with_break();
    saturday.day = on("2026-11-28");
    BOOST_TEST(!has_break(saturday));
    BOOST_TEST(said(rest_break(visit_at("v", "12:15", 20), saturday)) == "holds");
}

BOOST_AUTO_TEST_SUITE_END()
