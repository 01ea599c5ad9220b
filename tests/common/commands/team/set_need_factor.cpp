#include "common/commands/team/set_need_factor.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(set_need_factor)

BOOST_AUTO_TEST_CASE(a_factor_is_made_amended_and_retired) {
    World world;
    BOOST_TEST(rule_of(world.perform(SetNeedFactor{world.team.id, {}, " High ", 130, false})) ==
               "accepted");
    const NeedFactor made = world.all<NeedFactor>().at(0);
    BOOST_TEST(made.name == "High");
    BOOST_TEST(made.percent == 130);
    world.perform(SetNeedFactor{world.team.id, made.id, "Very high", 150, true});
    const NeedFactor now = world.now_of(made);
    BOOST_TEST(now.percent == 150);
    BOOST_TEST(now.retired);
    BOOST_TEST(world.all<NeedFactor>().size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_factor_has_a_name_and_is_100_to_200_percent) {
    World world;
    BOOST_TEST(rule_of(world.perform(SetNeedFactor{world.team.id, {}, "", 130, false})) ==
               "need_factor");
    BOOST_TEST(rule_of(world.perform(SetNeedFactor{world.team.id, {}, "x", 99, false})) ==
               "need_factor");
    BOOST_TEST(rule_of(world.perform(SetNeedFactor{world.team.id, {}, "x", 201, false})) ==
               "need_factor");
    BOOST_TEST(rule_of(world.perform(SetNeedFactor{world.team.id, Id<NeedFactor>("none"), "x", 120,
                                                   false})) == "record_exists");
}

BOOST_AUTO_TEST_SUITE_END()
