#include "common/commands/team/set_team_settings.h"

#include "common/commands/case/move_case.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(set_team_settings)

BOOST_AUTO_TEST_CASE(the_settings_are_the_teams_from_then_on) {
    World world;
    SetTeamSettings command;
    command.team_id = world.team.id;
    command.amber_percent = 80;
    command.full_percent = 95;
    command.no_contact_days = 21;
    BOOST_TEST(rule_of(world.perform(command)) == "accepted");
    const Team team = world.now_of(world.team);
    BOOST_TEST(team.amber_percent == 80);
    BOOST_TEST(team.full_percent == 95);
    BOOST_TEST(team.no_contact_days == 21);
    BOOST_TEST(team.name == world.team.name);
}

BOOST_AUTO_TEST_CASE(a_limit_of_cases_asks_for_a_reason_beyond_it) {
    World world;
    const Professional beth = world.professional("Beth");
    const Patient joy = world.patient("Adeyemi");
    SetTeamSettings command;
    command.team_id = world.team.id;
    command.most_cases = 1;
    world.perform(command);
    const Case first = world.case_of(joy);
    const Case second = world.case_of(joy);
    BOOST_TEST(rule_of(world.perform(MoveCase{first.id, beth.id, ""})) == "accepted");
    const Outcome outcome = world.perform(MoveCase{second.id, beth.id, ""});
    BOOST_TEST(rule_of(outcome) == "capacity");
    BOOST_TEST(outcome.rejection->message == "Has 1 case; the team's limit is 1");
    BOOST_TEST(rule_of(world.perform(MoveCase{second.id, beth.id, "nobody else"})) == "accepted");
}

BOOST_AUTO_TEST_CASE(settings_make_sense_together) {
    World world;
    SetTeamSettings command;
    command.team_id = world.team.id;
    command.amber_percent = 110;
    BOOST_TEST(rule_of(world.perform(command)) == "team_settings");
    command = {};
    command.team_id = world.team.id;
    command.day_end = command.day_start;
    BOOST_TEST(rule_of(world.perform(command)) == "team_settings");
    command = {};
    command.team_id = world.team.id;
    command.review_days = 0;
    BOOST_TEST(rule_of(world.perform(command)) == "team_settings");
}

BOOST_AUTO_TEST_SUITE_END()
