#include "common/commands/case/close_case.h"

#include "common/commands/case/reopen_case.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Professional beth = professional("Beth");
    Patient joy = patient("Adeyemi");
    Case care =
        case_of(joy, {.reference = "C-7", .status = CaseStatus::active, .owner_id = beth.id});

    Outcome close() { return perform(CloseCase{care.id, "Goals met", "Healed"}); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(close_and_reopen)

BOOST_AUTO_TEST_CASE(closing_keeps_reason_outcome_day_and_owner) {
    Ward ward;
    BOOST_TEST(rule_of(ward.close()) == "accepted");
    const Case care = ward.now_of(ward.care);
    BOOST_CHECK(care.status == CaseStatus::closed);
    BOOST_CHECK(care.closed_on == ward.today);
    BOOST_TEST(care.closure_reason == "Goals met");
    BOOST_TEST(care.outcome == "Healed");
    BOOST_TEST(care.owner_id.text == "beth");
    BOOST_TEST(ward.all<StatusChange>().at(0).reason == "Goals met; Healed");
}

BOOST_AUTO_TEST_CASE(closing_asks_for_a_reason_and_an_outcome) {
    Ward ward;
    BOOST_TEST(rule_of(ward.perform(CloseCase{ward.care.id, "", "Healed"})) == "reason_given");
    BOOST_TEST(rule_of(ward.perform(CloseCase{ward.care.id, "Goals met", " "})) == "outcome_given");
}

BOOST_AUTO_TEST_CASE(closing_cancels_the_visits_to_come_and_no_others) {
    Ward ward;
    const Contact to_come = ward.visit(ward.care, {.day = ward.today + 1,
                                                   .professional_id = ward.beth.id,
                                                   .start = at("09:00"),
                                                   .pinned = true});
    const Contact given = ward.visit(ward.care, {.status = ContactStatus::delivered});
    const Outcome outcome = ward.close();
    BOOST_TEST(warnings_of(outcome) == "visits_cancelled");
    BOOST_CHECK(ward.now_of(to_come).status == ContactStatus::cancelled);
    BOOST_CHECK(ward.now_of(given).status == ContactStatus::delivered);
}

BOOST_AUTO_TEST_CASE(closing_warns_of_visits_that_nobody_has_recorded) {
    Ward ward;
    ward.visit(ward.care,
               {.day = ward.today - 1, .professional_id = ward.beth.id, .start = at("09:00")});
    BOOST_TEST(warnings_of(ward.close()) == "not_recorded");
}

BOOST_AUTO_TEST_CASE(a_closed_case_is_not_closed_again_and_a_referral_is_rejected_instead) {
    Ward ward;
    ward.close();
    BOOST_TEST(rule_of(ward.close()) == "case_open");
    const Case referral = ward.case_of(ward.joy, {.status = CaseStatus::referral});
    BOOST_TEST(rule_of(ward.perform(CloseCase{referral.id, "x", "y"})) == "status_flow");
    BOOST_TEST(rule_of(ward.perform(CloseCase{Id<Case>("none"), "x", "y"})) == "record_exists");
}

BOOST_AUTO_TEST_CASE(reopening_lets_the_case_wait_where_everybody_looks) {
    Ward ward;
    ward.close();
    BOOST_TEST(ward.perform(ReopenCase{ward.care.id, "wound is back"}).accepted());
    const Case care = ward.now_of(ward.care);
    BOOST_CHECK(care.status == CaseStatus::waiting);
    BOOST_TEST(care.owner_id.none());
    BOOST_TEST(!care.closed_on);
    BOOST_TEST(care.closure_reason == "");
    BOOST_TEST(ward.all<StatusChange>("order by to_status").at(1).reason == "wound is back");
}

BOOST_AUTO_TEST_CASE(reopening_a_rejected_referral_makes_it_a_referral_again) {
    Ward ward;
    const Case rejected = ward.case_of(ward.joy, {.status = CaseStatus::rejected});
    BOOST_TEST(ward.perform(ReopenCase{rejected.id, "rejected by mistake"}).accepted());
    BOOST_CHECK(ward.now_of(rejected).status == CaseStatus::referral);
}

BOOST_AUTO_TEST_CASE(reopening_asks_why_and_wants_a_case_that_is_over) {
    Ward ward;
    BOOST_TEST(message_of(ward.perform(ReopenCase{ward.care.id, "x"})) == "C-7 is open already");
    ward.close();
    const Outcome refused = ward.perform(ReopenCase{ward.care.id, ""});
    BOOST_TEST(rule_of(refused) == "reason_given");
    BOOST_TEST(refused.rejection->accepts_reason);
    BOOST_TEST(rule_of(ward.perform(ReopenCase{Id<Case>("none"), "x"})) == "record_exists");
}

BOOST_AUTO_TEST_SUITE_END()
