#include "common/commands/case/acknowledge_case.h"

#include "common/commands/case/allocate_cases.h"
#include "common/commands/case/move_case.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Given : World {
    Professional beth = professional("Beth");
    User beths = user("beth.nurse", Role::professional, beth.id);
    Patient joy = patient("Adeyemi");
    Case care = case_of(joy);

    Given() { perform(MoveCase{care.id, beth.id, ""}); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(acknowledge_case)

BOOST_AUTO_TEST_CASE(what_somebody_else_gave_is_new_until_the_owner_says_so) {
    Given world;
    BOOST_TEST(world.now_of(world.care).new_to_owner);
    world.actor.professional_id = world.beth.id;
    BOOST_TEST(rule_of(world.perform(AcknowledgeCase{world.care.id})) == "accepted");
    BOOST_TEST(!world.now_of(world.care).new_to_owner);
    BOOST_TEST(rule_of(world.perform(AcknowledgeCase{world.care.id})) == "nothing_changed");
}

BOOST_AUTO_TEST_CASE(nobody_says_it_for_the_owner) {
    Given world;
    BOOST_TEST(rule_of(world.perform(AcknowledgeCase{world.care.id})) == "owner_only");
}

BOOST_AUTO_TEST_CASE(what_a_professional_takes_for_themselves_is_not_new_to_them) {
    Given world;
    const Case other = world.case_of(world.joy);
    world.actor.professional_id = world.beth.id;
    world.perform(MoveCase{other.id, world.beth.id, ""});
    BOOST_TEST(!world.now_of(other).new_to_owner);
}

BOOST_AUTO_TEST_CASE(many_cases_given_at_once_are_one_notice) {
    Given world;
    AllocateCases command;
    for (int i = 0; i < 3; ++i)
        command.cases.push_back({world.case_of(world.joy).id, world.beth.id});
    world.perform(command);
    const auto notices = world.all<Notice>("where kind = 'case_given' order by summary");
    BOOST_REQUIRE_EQUAL(notices.size(), 2u);
    BOOST_TEST(notices[0].summary == "3 cases");
}

BOOST_AUTO_TEST_SUITE_END()
