#include "common/rules/travel_gap.h"

#include "tests/common/rules/days.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(travel_gap_rule)

// 5 km apart: 5 + 7 = 12 min by car
BOOST_AUTO_TEST_CASE(accepts_exactly_the_minutes_that_the_way_takes) {
    ProfessionalDay day = beth_on_monday();
    day.visits = {visit_at("a", "09:00", 30, 0)};
    BOOST_TEST(said(travel_gap_before(visit_at("v", "09:42", 30, 5), day)) == "holds");
    const auto late = travel_gap_before(visit_at("v", "09:41", 30, 5), day);
    BOOST_REQUIRE(late);
    BOOST_TEST(late->message == "Travel takes 12 min from the 09:00 visit, there are 11 min");
    BOOST_TEST(late->amount == 1);
    BOOST_CHECK(late->severity == Severity::ask_reason);
}

BOOST_AUTO_TEST_CASE(looks_at_the_next_visit_as_well) {
    ProfessionalDay day = beth_on_monday();
    day.visits = {visit_at("a", "11:00", 30, 0)};
    BOOST_TEST(said(travel_gap_after(visit_at("v", "10:18", 30, 5), day)) == "holds");
    BOOST_TEST(said(travel_gap_after(visit_at("v", "10:25", 30, 5), day)) ==
               "Travel takes 12 min to the 11:00 visit, there are 5 min");
}

BOOST_AUTO_TEST_CASE(looks_at_the_nearest_visit_on_each_side) {
    ProfessionalDay day = beth_on_monday();
    day.visits = {visit_at("a", "08:30", 30, 5), visit_at("b", "09:10", 20, 0),
                  visit_at("c", "11:00", 30, 0), visit_at("d", "12:00", 30, 5)};
    BOOST_TEST(said(travel_gap_before(visit_at("v", "09:30", 30, 0), day)) == "holds");
    BOOST_TEST(said(travel_gap_after(visit_at("v", "09:30", 90, 0), day)) == "holds");
}

// the shift starts at 08:00 and ends at 16:00, both at the base
BOOST_AUTO_TEST_CASE(the_day_starts_and_ends_at_the_base) {
    const ProfessionalDay day = beth_on_monday();
    BOOST_TEST(said(travel_gap_before(visit_at("v", "08:12", 30, 5), day)) == "holds");
    BOOST_TEST(said(travel_gap_before(visit_at("v", "08:10", 30, 5), day)) ==
               "Travel takes 12 min from base, there are 10 min");
    BOOST_TEST(said(travel_gap_after(visit_at("v", "15:18", 30, 5), day)) == "holds");
    BOOST_TEST(said(travel_gap_after(visit_at("v", "15:30", 30, 5), day)) ==
               "Travel takes 12 min back to base, there are 0 min");
}

BOOST_AUTO_TEST_CASE(outside_the_shift_is_for_the_rule_of_working_hours) {
    const ProfessionalDay day = beth_on_monday();
    BOOST_TEST(said(travel_gap_before(visit_at("v", "07:50", 30, 5), day)) == "holds");
    BOOST_TEST(said(travel_gap_after(visit_at("v", "15:50", 30, 5), day)) == "holds");
}

BOOST_AUTO_TEST_CASE(an_unknown_way_asks_for_no_time) {
    ProfessionalDay day = beth_on_monday();
    day.visits = {visit_at("a", "09:00", 30, 0)};
    PlacedVisit nowhere = visit_at("v", "09:30", 30);
    nowhere.stop = {};
    BOOST_TEST(said(travel_gap_before(nowhere, day)) == "holds");
}

BOOST_AUTO_TEST_CASE(a_measured_way_goes_before_the_estimate) {
    ProfessionalDay day = beth_on_monday();
    auto matrix = std::make_shared<TravelMatrix>();
    matrix->add({.site = 1, .minutes = "0 0 25"});
    day.travel = matrix;
    day.visits = {visit_at("a", "09:00", 30)};
    day.visits[0].stop.site = 1;
    PlacedVisit next = visit_at("v", "09:50", 30);
    next.stop.site = 2;
    BOOST_TEST(travel_gap_before(next, day)->amount == 5);
}

BOOST_AUTO_TEST_SUITE_END()
