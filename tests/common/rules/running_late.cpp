#include "common/rules/running_late.h"

#include "tests/common/rules/days.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

std::string words(const std::vector<ExpectedVisit>& expected) {
    std::string text;
    for (const ExpectedVisit& one : expected)
        text += (text.empty() ? "" : ", ") + one.contact_id.text + " " + to_text(one.start) + " +" +
                std::to_string(one.late_minutes);
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(running_late)

// a 09:00–09:30 at the base; b 10:00–10:30 5 km away (12 min); c 13:00 at the base.
BOOST_AUTO_TEST_CASE(lateness_runs_on_until_there_is_time_to_catch_up) {
    ProfessionalDay day = beth_on_monday();
    day.visits = {visit_at("a", "09:00", 30, 0), visit_at("b", "10:00", 30, 5),
                  visit_at("c", "13:00", 30, 0)};
    // 09:40 + 30 + 12 = 10:22; 10:22 + 30 + 12 is long before 13:00.
    BOOST_TEST(words(expected_day(day, Id<Contact>("a"), at("09:40"))) ==
               "a 09:40 +40, b 10:22 +22, c 13:00 +0");
    BOOST_TEST(words(expected_day(day, Id<Contact>("a"), at("09:10"))) ==
               "a 09:10 +10, b 10:00 +0, c 13:00 +0");
}

BOOST_AUTO_TEST_CASE(what_came_before_is_not_asked_and_an_unknown_visit_answers_nothing) {
    ProfessionalDay day = beth_on_monday();
    day.visits = {visit_at("a", "09:00", 30), visit_at("b", "10:00", 30)};
    BOOST_TEST(words(expected_day(day, Id<Contact>("b"), at("10:15"))) == "b 10:15 +15");
    BOOST_TEST(expected_day(day, Id<Contact>("z"), at("10:15")).empty());
}

BOOST_AUTO_TEST_CASE(a_late_visit_breaks_its_window_and_the_hours_it_runs_over) {
    const ProfessionalDay day = beth_on_monday();
    Contact contact;
    contact.planned_minutes = 30;
    contact.window_end = at("10:00");
    contact.time_critical = true;
    const auto breaks = breaks_by_lateness(contact, {contact.id, at("15:45"), 20}, day);
    BOOST_REQUIRE(breaks.size() == 2u);
    BOOST_TEST(breaks[0].rule == "time_window");
    BOOST_CHECK(breaks[0].severity == Severity::block);
    BOOST_TEST(breaks[1].rule == "working_hours");
    BOOST_TEST(breaks_by_lateness(contact, {contact.id, at("10:00"), 20}, day).empty());
}

BOOST_AUTO_TEST_SUITE_END()
