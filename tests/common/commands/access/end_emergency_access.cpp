#include "common/commands/access/end_emergency_access.h"

#include "tests/common/commands/busy_world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(end_emergency_access)

BOOST_AUTO_TEST_CASE(ends_it_now_and_once) {
    BusyWorld world;
    BOOST_TEST(is_open_at(world.opened, world.now));
    BOOST_TEST(rule_of(world.perform(EndEmergencyAccess{world.opened.id})) == "accepted");
    BOOST_TEST(!is_open_at(world.now_of(world.opened), world.now));
    BOOST_TEST(rule_of(world.perform(EndEmergencyAccess{world.opened.id})) == "nothing_changed");
}

BOOST_AUTO_TEST_CASE(those_responsible_may_take_it_back_and_nobody_else) {
    BusyWorld world;
    BOOST_TEST(rule_of(world.perform(EndEmergencyAccess{world.to_review.id})) == "accepted");
    BusyWorld another;
    another.actor =
        actor_of(another, "Petra", Role::professional, another.professional("Petra").id);
    BOOST_TEST(rule_of(another.perform(EndEmergencyAccess{another.to_review.id})) == "restricted");
}

BOOST_AUTO_TEST_SUITE_END()
