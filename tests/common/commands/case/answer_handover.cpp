#include "common/commands/case/answer_handover.h"

#include "common/commands/case/hand_over_case.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// Beth has asked Carl to take her case over.
struct Asked : World {
    Professional beth = professional("Beth");
    Professional carl = professional("Carl");
    User beths = user("beth.nurse", Role::professional, beth.id);
    Case care = case_of(patient("Adeyemi"),
                        {.reference = "C-1042", .status = CaseStatus::active, .owner_id = beth.id});

    Asked() { perform(HandOverCase{care.id, carl.id, "prefers mornings"}); }

    Outcome answer(HandoverAnswer what, const std::string& reason = "") {
        return perform(AnswerHandover{care.id, what, reason});
    }
    void act_as(const Professional& professional) {
        actor.role = Role::professional;
        actor.professional_id = professional.id;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(answer_handover)

BOOST_AUTO_TEST_CASE(who_accepts_owns_the_case_and_it_is_not_new_to_them) {
    Asked world;
    world.act_as(world.carl);
    BOOST_TEST(rule_of(world.answer(HandoverAnswer::accept)) == "accepted");
    const Case care = world.now_of(world.care);
    BOOST_TEST(care.owner_id.text == "carl");
    BOOST_TEST(care.handover_to_id.none());
    BOOST_TEST(care.handover_note.empty());
    BOOST_TEST(!care.new_to_owner);
    BOOST_CHECK(care.status == CaseStatus::active);
}

BOOST_AUTO_TEST_CASE(the_former_owner_is_told) {
    Asked world;
    world.act_as(world.carl);
    world.answer(HandoverAnswer::accept);
    const auto notices = world.all<Notice>("where kind = 'handover_answered'");
    BOOST_REQUIRE_EQUAL(notices.size(), 1u);
    BOOST_TEST(notices[0].user_id.text == world.beths.id.text);
    BOOST_TEST(notices[0].summary == "C-1042 was accepted");
}

BOOST_AUTO_TEST_CASE(declining_asks_why_and_leaves_the_case_where_it_is) {
    Asked world;
    world.act_as(world.carl);
    const Outcome unexplained = world.answer(HandoverAnswer::decline);
    BOOST_TEST(rule_of(unexplained) == "reason_given");
    BOOST_TEST(unexplained.rejection->accepts_reason);
    BOOST_TEST(rule_of(world.answer(HandoverAnswer::decline, "on leave")) == "accepted");
    BOOST_TEST(world.now_of(world.care).owner_id.text == "beth");
    BOOST_TEST(world.now_of(world.care).handover_to_id.none());
    BOOST_TEST(world.all<StatusChange>("order by changed_at desc, id").size() == 2u);
}

BOOST_AUTO_TEST_CASE(only_who_is_asked_answers_and_only_who_asked_withdraws) {
    Asked world;
    world.act_as(world.beth);
    BOOST_TEST(rule_of(world.answer(HandoverAnswer::accept)) == "own_work_only");
    BOOST_TEST(rule_of(world.answer(HandoverAnswer::withdraw)) == "accepted");
    BOOST_TEST(rule_of(world.answer(HandoverAnswer::withdraw)) == "handover_asked");
}

BOOST_AUTO_TEST_CASE(taking_over_is_checked_as_any_allocation) {
    Asked world;
    world.plan(world.care, {.skills = {"compression"}, .staff = 2});
    world.act_as(world.carl);
    BOOST_TEST(rule_of(world.answer(HandoverAnswer::accept)) == "skill_match");
    BOOST_TEST(world.now_of(world.care).handover_to_id.text == "carl");
}

BOOST_AUTO_TEST_SUITE_END()
