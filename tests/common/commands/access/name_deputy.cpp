#include "common/commands/access/name_deputy.h"

#include "tests/common/commands/busy_world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(name_deputy)

BOOST_AUTO_TEST_CASE(is_the_deputy_from_the_first_day_to_the_last_and_is_told) {
    BusyWorld world;
    world.perform(NameDeputy{world.actor.user_id, world.nina.id, world.today, world.today + 2});
    const auto named = world.all<Deputy>("where user_id = '" + world.actor.user_id.text + "'");
    BOOST_TEST_REQUIRE(named.size() == 1U);
    BOOST_TEST(!is_deputy_on(named[0], world.today - 1));
    BOOST_TEST(is_deputy_on(named[0], world.today));
    BOOST_TEST(is_deputy_on(named[0], world.today + 2));
    BOOST_TEST(!is_deputy_on(named[0], world.today + 3));
    BOOST_TEST(world.all<Notice>("where kind = 'deputy_named'").size() == 1U);
}

BOOST_AUTO_TEST_CASE(nobody_takes_the_rights_of_a_supervisor_by_naming_themselves) {
    BusyWorld world;
    BOOST_TEST(rule_of(world.perform(NameDeputy{world.nina.id, world.actor.user_id, world.today,
                                                world.today})) == "deputy_of_whom");
    world.actor = actor_of(world, "Petra", Role::professional);
    BOOST_TEST(rule_of(world.perform(NameDeputy{world.omar.id, world.actor.user_id, world.today,
                                                world.today})) == "deputy_of_whom");
}

BOOST_AUTO_TEST_CASE(only_those_who_give_or_plan_care_deputise) {
    BusyWorld world;
    const User colin = world.user("Colin", Role::commissioner);
    BOOST_TEST(rule_of(world.perform(NameDeputy{world.actor.user_id, colin.id, world.today,
                                                world.today})) == "may_deputise");
    BOOST_TEST(rule_of(world.perform(NameDeputy{world.actor.user_id, world.actor.user_id,
                                                world.today, world.today})) == "may_deputise");
}

BOOST_AUTO_TEST_CASE(the_days_are_in_order_to_come_and_at_most_a_year) {
    BusyWorld world;
    const auto rule = [&](Date first, Date last) {
        return rule_of(world.perform(NameDeputy{world.actor.user_id, world.nina.id, first, last}));
    };
    BOOST_TEST(rule(world.today, world.today - 1) == "deputy_days");
    BOOST_TEST(rule(world.today - 3, world.today - 1) == "deputy_days");
    BOOST_TEST(rule(world.today, world.today + 366) == "deputy_days");
    BOOST_TEST(rule(world.today, world.today + 365) == "accepted");
    BOOST_TEST(rule(world.today + 5, world.today + 6) == "nothing_changed");
}

BOOST_AUTO_TEST_SUITE_END()
