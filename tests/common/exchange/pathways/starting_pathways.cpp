#include "common/exchange/pathways/starting_pathways.h"

#include "common/commands/pathway/define_pathway.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

DefinePathway command_of(const PathwayTemplate& pathway, const Id<Team>& team_id) {
    DefinePathway command;
    for (const Field& field : description_of<DefinePathway>().fields)
        if (const Field* same = description_of<PathwayTemplate>().find(field.name)) {
            const Value value = same->get(&pathway);
            BOOST_REQUIRE(field.set(&command, view_of(value)));
        }
    command.team_id = team_id;
    return command;
}

} // namespace

BOOST_AUTO_TEST_SUITE(starting_pathways_data)

BOOST_AUTO_TEST_CASE(there_are_a_dozen_and_each_makes_sense_as_a_contact_plan) {
    World world;
    const auto pathways = starting_pathways();
    BOOST_TEST(pathways.size() >= 12u);
    for (const PathwayTemplate& pathway : pathways) {
        const Outcome outcome = world.perform(command_of(pathway, world.team.id));
        BOOST_TEST(rule_of(outcome) == "accepted",
                   pathway.code << ": " << (outcome.rejection ? outcome.rejection->message : ""));
        BOOST_TEST(!pathway.source.empty(), pathway.code);
        BOOST_TEST(!pathway.skills.empty(), pathway.code);
    }
    BOOST_TEST(world.all<PathwayTemplate>("where edition = 1").size() == pathways.size());
}

BOOST_AUTO_TEST_SUITE_END()
