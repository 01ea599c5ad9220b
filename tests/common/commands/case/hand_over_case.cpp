#include "common/commands/case/hand_over_case.h"

#include "common/commands/case/move_case.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Handover : World {
    Professional beth = professional("Beth");
    Professional carl = professional("Carl");
    User carls = user("carl.nurse", Role::professional, carl.id);
    Case care = case_of(patient("Adeyemi"),
                        {.reference = "C-1042", .status = CaseStatus::active, .owner_id = beth.id});

    Outcome ask(const std::string& note = "") {
        return perform(HandOverCase{care.id, carl.id, note});
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(hand_over_case)

BOOST_AUTO_TEST_CASE(the_owner_stays_until_the_receiver_has_answered) {
    Handover world;
    BOOST_TEST(rule_of(world.ask("prefers mornings")) == "accepted");
    const Case care = world.now_of(world.care);
    BOOST_TEST(care.owner_id.text == "beth");
    BOOST_TEST(care.handover_to_id.text == "carl");
    BOOST_TEST(care.handover_note == "prefers mornings");
    const auto history = world.all<StatusChange>();
    BOOST_REQUIRE_EQUAL(history.size(), 1u);
    BOOST_TEST(history[0].reason == "Handover to Carl asked: prefers mornings");
}

BOOST_AUTO_TEST_CASE(who_is_asked_is_told) {
    Handover world;
    world.ask();
    const auto notices = world.all<Notice>();
    BOOST_REQUIRE_EQUAL(notices.size(), 1u);
    BOOST_TEST(notices[0].user_id.text == world.carls.id.text);
    BOOST_CHECK(notices[0].kind == NoticeKind::handover_asked);
    BOOST_TEST(notices[0].subject_id == world.care.id.text);
}

BOOST_AUTO_TEST_CASE(a_professional_hands_over_their_own_cases_only) {
    Handover world;
    world.actor.role = Role::professional;
    world.actor.professional_id = world.carl.id;
    BOOST_TEST(rule_of(world.ask()) == "own_work_only");
    world.actor.professional_id = world.beth.id;
    BOOST_TEST(rule_of(world.ask()) == "accepted");
}

BOOST_AUTO_TEST_CASE(what_nobody_owns_is_allocated_instead) {
    Handover world;
    const Case waiting = world.case_of(world.patient("Bello"));
    BOOST_TEST(rule_of(world.perform(HandOverCase{waiting.id, world.carl.id, ""})) == "has_owner");
}

BOOST_AUTO_TEST_CASE(the_owner_is_not_asked_and_nobody_is_asked_twice) {
    Handover world;
    BOOST_TEST(rule_of(world.perform(HandOverCase{world.care.id, world.beth.id, ""})) ==
               "nothing_changed");
    world.ask();
    BOOST_TEST(rule_of(world.ask()) == "nothing_changed");
}

BOOST_AUTO_TEST_CASE(a_case_that_moves_meanwhile_is_asked_of_nobody) {
    Handover world;
    const Professional dora = world.professional("Dora");
    world.ask();
    world.perform(MoveCase{world.care.id, dora.id, ""});
    BOOST_TEST(world.now_of(world.care).handover_to_id.none());
    BOOST_TEST(world.now_of(world.care).owner_id.text == "dora");
}

BOOST_AUTO_TEST_SUITE_END()
