#include "common/commands/access/restrict_record.h"

#include "common/commands/access/working_with.h"
#include "tests/common/commands/busy_world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(restrict_record)

BOOST_AUTO_TEST_CASE(keeps_who_restricted_it_when_and_why_and_who_is_named) {
    BusyWorld world;
    BOOST_TEST(rule_of(world.perform(RestrictRecord{
                   world.joy.id, " works in this team ", {{world.omar.id}}})) == "accepted");
    const auto restriction = restriction_of(world.database(), world.joy.id);
    BOOST_TEST_REQUIRE(restriction.has_value());
    BOOST_TEST(restriction->reason == "works in this team");
    BOOST_TEST((restriction->restricted_by == world.actor.user_id));
    BOOST_TEST(works_with(world.database(), world.omar, *restriction, world.today));
}

BOOST_AUTO_TEST_CASE(asks_for_a_reason_and_restricts_once) {
    BusyWorld world;
    BOOST_TEST(rule_of(world.perform(RestrictRecord{world.joy.id, " ", {}})) == "reason_given");
    BOOST_TEST(rule_of(world.perform(RestrictRecord{world.sealed.id, "again", {}})) ==
               "restricted_already");
}

BOOST_AUTO_TEST_CASE(names_neither_commissioners_nor_walls_nor_who_has_left) {
    BusyWorld world;
    const User colin = world.user("Colin", Role::commissioner);
    const User wall = world.user("Wall", Role::kiosk);
    for (const Id<User>& id : {colin.id, wall.id})
        BOOST_TEST(rule_of(world.perform(RestrictRecord{world.joy.id, "x", {{id}}})) ==
                   "may_be_named");
    BOOST_TEST(rule_of(world.perform(RestrictRecord{world.joy.id, "x", {{Id<User>("none")}}})) ==
               "record_exists");
}

BOOST_AUTO_TEST_CASE(a_professional_restricts_only_whom_they_work_with) {
    BusyWorld world;
    world.actor = actor_of(world, "Petra", Role::professional, world.professional("Petra").id);
    BOOST_TEST(rule_of(world.perform(RestrictRecord{world.joy.id, "x", {}})) == "own_work_only");
    world.actor = actor_of(world, "Bethany", Role::professional, world.beth.id);
    BOOST_TEST(rule_of(world.perform(RestrictRecord{world.joy.id, "x", {}})) == "accepted");
}

BOOST_AUTO_TEST_SUITE_END()
