#include "common/rules/travel.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(travel)

BOOST_AUTO_TEST_CASE(nobody_travels_to_where_they_are) {
    for (const TravelMode mode : {TravelMode::car, TravelMode::bicycle, TravelMode::walking})
        BOOST_TEST(estimated_minutes(0, mode) == 0);
}

// 10 km of straight line are 14 km of road: by car 14 min at 60 km/h and 5 more; by bicycle 56 min at 15 km/h
// and 2 more; on foot 175 min at 4.8 km/h.
BOOST_AUTO_TEST_CASE(estimates_from_the_distance_and_the_way_of_travelling) {
    BOOST_TEST(estimated_minutes(10'000, TravelMode::car) == 19);
    BOOST_TEST(estimated_minutes(10'000, TravelMode::bicycle) == 58);
    BOOST_TEST(estimated_minutes(10'000, TravelMode::walking) == 175);
}

BOOST_AUTO_TEST_CASE(rounds_up_to_the_next_minute) {
    BOOST_TEST(estimated_minutes(5'000, TravelMode::car) == 12); // exactly 7 min of road
    BOOST_TEST(estimated_minutes(5'001, TravelMode::car) == 13);
}

BOOST_AUTO_TEST_CASE(measured_minutes_go_before_estimated_ones) {
    TravelMatrix matrix;
    matrix.add({.site = 0, .minutes = "0 17 33"});
    const Stop base{0, Place{51'889'000, 903'000}};
    const Stop near{1, Place{51'889'000, 903'000}}; // the same place: an estimate would be 0
    BOOST_TEST(travel_minutes(base, near, TravelMode::car, matrix).value() == 17);
}

BOOST_AUTO_TEST_CASE(a_site_that_was_not_measured_is_estimated) {
    TravelMatrix matrix;
    matrix.add({.site = 0, .minutes = "0 17"});
    const Place here{51'889'000, 903'000};
    BOOST_TEST(travel_minutes({1, here}, {0, here}, TravelMode::car, matrix).value() ==
               0); // no row 1
    BOOST_TEST(travel_minutes({0, here}, {7, here}, TravelMode::car, matrix).value() ==
               0); // no column 7
    BOOST_TEST(!travel_minutes({0, {}}, {7, {}}, TravelMode::car, matrix));
}

BOOST_AUTO_TEST_CASE(where_nothing_is_known_there_are_no_minutes) {
    BOOST_TEST(!travel_minutes({}, {{}, Place{1, 1}}, TravelMode::car, {}));
}

BOOST_AUTO_TEST_CASE(a_row_that_is_not_numbers_is_left_out) {
    TravelMatrix matrix;
    matrix.add({.site = 0, .minutes = "0 x 3"});
    matrix.add({.site = 1, .minutes = "0 -4"});
    matrix.add({.site = 2, .minutes = ""});
    BOOST_TEST(!matrix.minutes(0, 0));
    BOOST_TEST(!matrix.minutes(1, 0));
    BOOST_TEST(!matrix.minutes(2, 0));
    BOOST_TEST(!matrix.minutes(2, -1));
}

BOOST_AUTO_TEST_CASE(the_day_starts_at_ones_own_base_or_else_at_the_teams) {
    Team team;
    team.base = Place{1, 1};
    team.base_site = 4;
    Professional professional;
    BOOST_TEST(base_of(professional, team).site.value() == 4);
    professional.base = Place{2, 2};
    BOOST_TEST(!base_of(professional, team).site);
    BOOST_CHECK(base_of(professional, team).place == (Place{2, 2}));
}

BOOST_AUTO_TEST_SUITE_END()
