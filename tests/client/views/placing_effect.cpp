#include "client/views/placing_effect.h"

#include "tests/client/views/small_day.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(placing_effect_of_a_visit)

BOOST_AUTO_TEST_CASE(the_way_there_and_on_and_the_day_before_and_after) {
    SmallDay day;
    day.place(day.near, day.amara, "09:00");
    day.place(day.far, day.beth, "11:00");
    const auto team = team_day(day.world.database(), day.world.team.id, day.world.today);
    const DayContact* far = nullptr;
    for (const DayContact& one : team->contacts)
        if (one.family_name == "Far") far = &one;
    BOOST_REQUIRE(far);
    const int amara = team->professional_index(day.amara.id);
    const ProfessionalDay& person = team->days[static_cast<std::size_t>(amara)];
    const Stop near = person.visits.at(0).stop;

    const PlacingEffect after = placing_effect(*team, *far, amara, at("11:00"), true);
    BOOST_REQUIRE(after.travel_there.has_value());
    BOOST_TEST(*after.travel_there == person.minutes_between(near, far->stop));
    BOOST_TEST(!after.travel_on.has_value()); // it is the last
    BOOST_TEST(after.percent_after > after.percent_before);

    const PlacingEffect before = placing_effect(*team, *far, amara, at("08:00"), false);
    BOOST_TEST(*before.travel_there == person.minutes_between(person.base, far->stop));
    BOOST_TEST(*before.travel_on == person.minutes_between(far->stop, near));

    // Where it is already, nothing changes.
    const int beth = team->professional_index(day.beth.id);
    const PlacingEffect same = placing_effect(*team, *far, beth, at("11:00"), false);
    BOOST_TEST(same.percent_after == same.percent_before);
}

BOOST_AUTO_TEST_CASE(in_words) {
    BOOST_TEST(effect_words({.travel_there = 12,
                             .travel_on = 8,
                             .percent_before = 78,
                             .percent_after = 86,
                             .knows_patient = true}) ==
               "12 min there, 8 min on · 78% → 86% · knows the patient");
    BOOST_TEST(effect_words({.percent_before = 10, .percent_after = 20}) == "10% → 20%");
}

BOOST_AUTO_TEST_SUITE_END()
