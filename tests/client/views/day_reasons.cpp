#include "client/views/day_reasons.h"

#include "common/commands/visit/place_visit.h"
#include "tests/client/views/two_nurses.h"
#include "tests/client/views/viewpoints.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(reasons)

BOOST_AUTO_TEST_CASE(an_unplaced_visit_has_a_reason_and_a_remedy_that_works) {
    TwoNurses day;
    const Contact visit = day.world.visit(day.care, {.skills = {"wound_care"}});
    DayReasons reasons(day.world.database(), day.world.team.id, day.world.today);
    reasons.allow(1);
    const UnplacedAdvice* advice = reasons.advice(visit.id.text);
    BOOST_REQUIRE(advice);
    BOOST_TEST(advice->has_remedy);
    BOOST_TEST((advice->professional_id == day.amara.id));
    BOOST_TEST(day.world
                   .perform(PlaceVisit{visit.id, day.world.today, advice->start,
                                       advice->professional_id, ""})
                   .accepted());
}

BOOST_AUTO_TEST_CASE(nobody_with_the_skill_is_said_and_has_no_remedy) {
    TwoNurses day;
    const Contact visit =
        day.world.visit(day.care, {.time_critical = true, .skills = {"dialysis"}});
    DayReasons reasons(day.world.database(), day.world.team.id, day.world.today);
    reasons.allow(1);
    const UnplacedAdvice* advice = reasons.advice(visit.id.text);
    BOOST_REQUIRE(advice);
    BOOST_TEST(advice->sentence == "Nobody in the team has dialysis.");
    BOOST_TEST(!advice->has_remedy);
}

BOOST_AUTO_TEST_CASE(reasons_are_worked_out_a_few_a_frame_and_kept) {
    TwoNurses day;
    const Contact first = day.world.visit(day.care);
    const Contact second = day.world.visit(day.care);
    DayReasons reasons(day.world.database(), day.world.team.id, day.world.today);
    reasons.allow(1);
    BOOST_TEST(reasons.advice(first.id.text));
    BOOST_TEST(!reasons.advice(second.id.text));
    BOOST_TEST(reasons.wants_more());
    reasons.allow(1);
    BOOST_TEST(reasons.advice(first.id.text));
    BOOST_TEST(reasons.advice(second.id.text));
    BOOST_TEST(!reasons.wants_more());
    BOOST_TEST(!reasons.advice("nothing"));
}

BOOST_AUTO_TEST_SUITE_END()
