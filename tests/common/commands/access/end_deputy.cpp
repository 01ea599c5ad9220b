#include "common/commands/access/end_deputy.h"

#include "tests/common/commands/busy_world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(end_deputy)

BOOST_AUTO_TEST_CASE(either_of_the_two_ends_it_or_who_plans_and_nobody_else) {
    for (const char* who : {"omar", "nina", "marta"}) {
        BusyWorld world;
        world.actor.user_id = Id<User>(who);
        if (who != std::string_view("marta")) world.actor.role = Role::professional;
        BOOST_TEST(rule_of(world.perform(EndDeputy{world.deputy.id})) == "accepted");
        BOOST_TEST(!is_deputy_on(world.now_of(world.deputy), world.today));
        BOOST_TEST(rule_of(world.perform(EndDeputy{world.deputy.id})) == "nothing_changed");
    }
    BusyWorld world;
    world.actor = actor_of(world, "Petra", Role::professional);
    BOOST_TEST(rule_of(world.perform(EndDeputy{world.deputy.id})) == "own_work_only");
}

BOOST_AUTO_TEST_SUITE_END()
