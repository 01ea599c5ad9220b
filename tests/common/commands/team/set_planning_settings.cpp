#include "common/commands/team/set_planning_settings.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(set_planning_settings)

BOOST_AUTO_TEST_CASE(a_team_has_one_row_of_settings) {
    World world;
    SetPlanningSettings command{.team_id = world.team.id, .new_face_minutes = 45};
    BOOST_TEST(rule_of(world.perform(command)) == "accepted");
    command.overtime_most_minutes = 30;
    BOOST_TEST(rule_of(world.perform(command)) == "accepted");
    const auto rows = world.all<PlanningSettings>();
    BOOST_REQUIRE(rows.size() == 1u);
    BOOST_TEST(rows.front().new_face_minutes == 45);
    BOOST_TEST(rows.front().overtime_most_minutes == 30);
    BOOST_TEST(rows.front().evenness_percent == 100);
}

BOOST_AUTO_TEST_CASE(a_price_out_of_range_is_named) {
    World world;
    SetPlanningSettings command{.team_id = world.team.id};
    command.higher_band_minutes = -1;
    BOOST_TEST(message_of(world.perform(command)) == "A higher band is 0 to 240");
    command.higher_band_minutes = 3;
    command.overtime_most_minutes = 181;
    BOOST_TEST(message_of(world.perform(command)) == "Overtime is 0 to 180");
    BOOST_TEST(world.all<PlanningSettings>().empty());
}

BOOST_AUTO_TEST_CASE(another_team_is_not_in_reach) {
    World world;
    BOOST_TEST(rule_of(world.perform(SetPlanningSettings{.team_id = Id<Team>("other")})) !=
               "accepted");
}

BOOST_AUTO_TEST_SUITE_END()
