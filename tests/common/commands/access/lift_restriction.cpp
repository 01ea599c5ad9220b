#include "common/commands/access/lift_restriction.h"

#include "common/commands/access/working_with.h"
#include "tests/common/commands/busy_world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(lift_restriction)

BOOST_AUTO_TEST_CASE(says_who_lifted_it_and_why_and_keeps_the_row) {
    BusyWorld world;
    BOOST_TEST(rule_of(world.perform(LiftRestriction{world.seal.id, ""})) == "reason_given");
    BOOST_TEST(rule_of(world.perform(LiftRestriction{world.seal.id, "left the team"})) ==
               "accepted");
    const Restriction lifted = world.now_of(world.seal);
    BOOST_TEST((lifted.lifted_by == world.actor.user_id));
    BOOST_TEST(lifted.lifting_reason == "left the team");
    BOOST_TEST(!restriction_of(world.database(), world.sealed.id).has_value());
    BOOST_TEST(rule_of(world.perform(LiftRestriction{world.seal.id, "again"})) == "record_exists");
}

BOOST_AUTO_TEST_CASE(only_those_who_see_the_record_lift_it) {
    BusyWorld world;
    BOOST_TEST(rule_of(world.perform(LiftRestriction{
                   Id<Restriction>("restriction_" + world.hidden.id.text), "x"})) == "restricted");
}

BOOST_AUTO_TEST_SUITE_END()
