#include "common/commands/pathway/define_pathway.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

DefinePathway leg_ulcer(const World& world) {
    return {.team_id = world.team.id,
            .name = "Venous leg ulcer",
            .visits = 2,
            .minutes = 45,
            .skills = {"compression"}};
}

} // namespace

BOOST_AUTO_TEST_SUITE(define_pathway)

BOOST_AUTO_TEST_CASE(a_new_pathway_gets_a_code_from_its_name_and_is_the_first_edition) {
    World world;
    BOOST_TEST(rule_of(world.perform(leg_ulcer(world))) == "accepted");
    const auto pathways = world.all<PathwayTemplate>();
    BOOST_REQUIRE_EQUAL(pathways.size(), 1u);
    BOOST_TEST(pathways[0].code == "venous_leg_ulcer");
    BOOST_TEST(pathways[0].edition == 1);
    BOOST_TEST(pathways[0].defined_by.text == world.actor.user_id.text);
}

BOOST_AUTO_TEST_CASE(the_same_code_again_is_the_next_edition_and_the_first_stays_as_it_was) {
    World world;
    world.perform(leg_ulcer(world));
    DefinePathway second = leg_ulcer(world);
    second.code = "venous_leg_ulcer";
    BOOST_TEST(rule_of(world.perform(second)) == "nothing_changed");
    second.visits = 3;
    BOOST_TEST(rule_of(world.perform(second)) == "accepted");
    const auto editions = world.all<PathwayTemplate>("order by edition");
    BOOST_REQUIRE_EQUAL(editions.size(), 2u);
    BOOST_TEST(editions[0].visits == 2);
    BOOST_TEST(editions[1].visits == 3);
    BOOST_TEST(editions[1].edition == 2);
}

BOOST_AUTO_TEST_CASE(a_pathway_must_make_sense_as_a_contact_plan) {
    World world;
    DefinePathway command = leg_ulcer(world);
    command.visits = 0;
    BOOST_TEST(rule_of(world.perform(command)) == "contact_plan");
    command = leg_ulcer(world);
    command.weeks = -1;
    BOOST_TEST(rule_of(world.perform(command)) == "pathway");
    command = leg_ulcer(world);
    command.name = " ";
    BOOST_TEST(rule_of(world.perform(command)) == "pathway");
    command = leg_ulcer(world);
    command.code = "Leg ulcer!";
    BOOST_TEST(rule_of(world.perform(command)) == "pathway");
}

BOOST_AUTO_TEST_SUITE_END()
