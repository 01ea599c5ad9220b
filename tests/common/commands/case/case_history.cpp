#include "common/commands/case/case_history.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(case_history)

BOOST_AUTO_TEST_CASE(a_line_says_who_when_from_what_to_what_and_why) {
    World world;
    Case care = world.case_of(world.patient("Adeyemi"));
    Transaction transaction{world.database(), {"c1", world.actor, world.now}};
    care.status = CaseStatus::suspended;
    write_status(transaction, care, CaseStatus::waiting, "  in hospital ");
    BOOST_CHECK(world.now_of(care).status == CaseStatus::suspended);
    const StatusChange line = world.all<StatusChange>().at(0);
    BOOST_CHECK(line.from_status == CaseStatus::waiting);
    BOOST_CHECK(line.to_status == CaseStatus::suspended);
    BOOST_TEST(line.changed_by.text == world.actor.user_id.text);
    BOOST_TEST(line.changed_at.milliseconds == world.now.milliseconds);
    BOOST_TEST(line.reason == "in hospital");
}

BOOST_AUTO_TEST_CASE(a_new_case_begins_with_a_line_from_nothing) {
    World world;
    Case care = world.case_of(world.patient("Adeyemi"));
    care.id = Id<Case>("another");
    Transaction transaction{world.database(), {"c1", world.actor, world.now}};
    write_status(transaction, care, std::nullopt, "");
    BOOST_TEST(world.all<Case>().size() == 2u);
    BOOST_TEST(!world.all<StatusChange>().at(0).from_status);
}

BOOST_AUTO_TEST_CASE(a_settled_handover_is_asked_of_nobody_and_new_to_nobody) {
    Case care;
    care.handover_to_id = Id<Professional>("beth");
    care.handover_note = "x";
    care.new_to_owner = true;
    settle_handover(care);
    BOOST_TEST(care.handover_to_id.none());
    BOOST_TEST(care.handover_note.empty());
    BOOST_TEST(!care.new_to_owner);
}

BOOST_AUTO_TEST_SUITE_END()
