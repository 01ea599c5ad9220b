#include "common/commands/team/set_check_strictness.h"

#include "common/commands/case/move_case.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// A case that asks for a skill that Carl lacks: usually a reason is asked for.
struct Ward : World {
    Professional carl = professional("Carl");
    Case care = case_of(patient("Adeyemi"));
    ContactPlan asked = plan(care, {.skills = {"compression"}});

    std::string move() { return rule_of(perform(MoveCase{care.id, carl.id, ""})); }
    Outcome set(CheckStrictness strictness, const std::string& rule = "skill_match") {
        return perform(SetCheckStrictness{team.id, rule, strictness});
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(set_check_strictness)

BOOST_AUTO_TEST_CASE(a_check_that_only_warns_lets_the_move_through_and_says_so) {
    Ward ward;
    BOOST_TEST(ward.move() == "skill_match");
    BOOST_TEST(rule_of(ward.set(CheckStrictness::warn)) == "accepted");
    const Outcome outcome = ward.perform(MoveCase{ward.care.id, ward.carl.id, ""});
    BOOST_TEST(rule_of(outcome) == "accepted");
    BOOST_TEST(outcome.warnings.at(0).rule == "skill_match");
}

BOOST_AUTO_TEST_CASE(a_check_that_blocks_takes_no_reason) {
    Ward ward;
    ward.set(CheckStrictness::block);
    const Outcome outcome = ward.perform(MoveCase{ward.care.id, ward.carl.id, "short of staff"});
    BOOST_TEST(rule_of(outcome) == "skill_match");
    BOOST_TEST(!outcome.rejection->accepts_reason);
}

BOOST_AUTO_TEST_CASE(it_is_one_setting_for_each_check) {
    Ward ward;
    ward.set(CheckStrictness::warn);
    BOOST_TEST(rule_of(ward.set(CheckStrictness::warn)) == "nothing_changed");
    ward.set(CheckStrictness::block);
    BOOST_TEST(ward.all<CheckSetting>().size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_always_blocks_cannot_be_set) {
    Ward ward;
    BOOST_TEST(rule_of(ward.set(CheckStrictness::warn, "patient_choice")) == "check_to_set");
    BOOST_TEST(rule_of(ward.set(CheckStrictness::warn, "anything")) == "check_to_set");
}

BOOST_AUTO_TEST_SUITE_END()
