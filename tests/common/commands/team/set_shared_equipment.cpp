#include "common/commands/team/set_shared_equipment.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(set_shared_equipment)

BOOST_AUTO_TEST_CASE(a_code_has_one_row_and_its_number_changes) {
    World world;
    const auto set = [&](std::string code, int pieces) {
        return world.perform(SetSharedEquipment{world.team.id, std::move(code), pieces});
    };
    BOOST_TEST(rule_of(set("bladder_scanner", 2)) == "accepted");
    BOOST_TEST(rule_of(set("bladder_scanner", 0)) == "accepted");
    const auto rows = world.all<SharedEquipment>();
    BOOST_REQUIRE(rows.size() == 1u);
    BOOST_TEST(rows.front().pieces == 0);
}

BOOST_AUTO_TEST_CASE(what_is_no_code_and_no_number_is_refused) {
    World world;
    for (const char* code : {"", "Bladder scanner"})
        BOOST_TEST(rule_of(world.perform(SetSharedEquipment{world.team.id, code, 1})) ==
                   "shared_equipment");
    BOOST_TEST(rule_of(world.perform(SetSharedEquipment{world.team.id, "doppler", -1})) ==
               "shared_equipment");
}

BOOST_AUTO_TEST_SUITE_END()
