#include "common/planning/horizon/disturbance.h"

#include "tests/support/horizon_builder.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(disturbance)

// Two people, five visits of three patients: one stays, one moves a day, one to the other person, one finds a place
// and one loses it.
BOOST_AUTO_TEST_CASE(counts_who_notices) {
    HorizonBuilder week(2);
    week.person({.name = "Amara"});
    week.person({.name = "Beth"});
    for (const int patient : {0, 0, 1, 2, 1})
        week.visit(10, {0, 1}, {.patient = patient});
    HorizonPlan before;
    before.visits = {{0, 0, 480}, {0, 0, 540}, {0, 0, 600}, {}, {1, 0, 480}};
    HorizonPlan after = before;
    after.visits[1].day = 1;
    after.visits[2].person = 1;
    after.visits[3] = {0, 1, 480};
    after.visits[4] = {};
    const Disturbance disturbed = disturbance_of(week.problem, before, after);
    BOOST_TEST(disturbed.visits == 3);
    BOOST_TEST(disturbed.days == 1);
    BOOST_TEST(disturbed.patients == 2);
    BOOST_TEST(disturbed.professionals == 2);
    BOOST_TEST(disturbed.placed == 1);
    const Disturbance none = disturbance_of(week.problem, before, before);
    BOOST_TEST(none.visits + none.days + none.patients + none.professionals + none.placed == 0);
}

BOOST_AUTO_TEST_SUITE_END()
