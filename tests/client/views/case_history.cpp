#include "client/views/case_history.h"

#include "common/commands/case/amend_case.h"
#include "common/commands/case/hand_over_case.h"
#include "common/commands/case/move_case.h"
#include "tests/client/views/small_case.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(case_history_lines)

BOOST_AUTO_TEST_CASE(the_history_names_who_did_what_and_why) {
    SmallCase file;
    const Professional beth = file.world.professional("Beth Lindqvist");
    BOOST_REQUIRE(file.world.perform(MoveCase{file.care.id, beth.id, "Nearer"}).accepted());
    file.world.now.milliseconds += 60'000;
    BOOST_REQUIRE(
        file.world.perform(AmendCase{file.care.id, {{"reason", "Leg ulcer dressing", "Leg ulcer"}}})
            .accepted());
    const CaseView view = file.view();
    BOOST_REQUIRE(view.history.size() == 2u);
    BOOST_TEST(view.history[0].text == "Amend case, 23 Nov");
    BOOST_TEST(view.history[0].detail == "Marta: reason");
    BOOST_TEST(view.history[1].text == "Allocated to Beth Lindqvist, 23 Nov");
    BOOST_TEST(view.history[1].detail == "Marta: Nearer");
}

BOOST_AUTO_TEST_CASE(a_handover_that_is_asked_is_a_line_though_nothing_has_moved) {
    SmallCase file;
    const Professional beth = file.world.professional("Beth Lindqvist");
    BOOST_REQUIRE(file.world.perform(HandOverCase{file.care.id, beth.id, "knows her"}).accepted());
    const auto lines =
        case_history(file.world.database(), manager_at(file.world), file.world.now_of(file.care));
    BOOST_REQUIRE(!lines.empty());
    BOOST_TEST(lines[0].detail == "Marta: Handover to Beth Lindqvist asked: knows her");
}

BOOST_AUTO_TEST_SUITE_END()
