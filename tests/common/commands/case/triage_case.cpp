#include "common/commands/case/triage_case.h"

#include "common/commands/case/open_case.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Desk : World {
    Patient joy = patient("Adeyemi");
    Case referral = case_of(joy, {.status = CaseStatus::referral});

    Outcome triage(TriageDecision decision, const std::string& reason = "",
                   const std::string& to = "") {
        return perform(TriageCase{referral.id, decision, Urgency::two_day, to, reason});
    }
    std::string last_reason() { return all<StatusChange>("order by id").back().reason; }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(triage_case, Desk)

BOOST_AUTO_TEST_CASE(what_is_opened_for_triage_is_a_referral) {
    OpenCase opening;
    opening.team_id = team.id;
    opening.patient_id = joy.id;
    opening.received_on = today;
    opening.reason = "Falls";
    opening.for_triage = true;
    const Outcome outcome = perform(opening);
    BOOST_TEST_REQUIRE(outcome.accepted());
    BOOST_CHECK(find(database(), Id<Case>(outcome.created.at(0)))->status == CaseStatus::referral);
}

BOOST_AUTO_TEST_CASE(accepted_it_waits_with_the_urgency_that_triage_gave_it) {
    BOOST_TEST(triage(TriageDecision::accept).accepted());
    BOOST_CHECK(now_of(referral).status == CaseStatus::waiting);
    BOOST_CHECK(now_of(referral).urgency == Urgency::two_day);
}

BOOST_AUTO_TEST_CASE(rejecting_asks_why_and_changes_no_urgency) {
    BOOST_TEST(rule_of(triage(TriageDecision::reject)) == "reason_given");
    BOOST_TEST(triage(TriageDecision::reject, "Lives outside our area").accepted());
    BOOST_CHECK(now_of(referral).status == CaseStatus::rejected);
    BOOST_CHECK(now_of(referral).urgency == Urgency::routine);
    BOOST_TEST(last_reason() == "Lives outside our area");
}

BOOST_AUTO_TEST_CASE(redirecting_says_to_whom) {
    BOOST_TEST(rule_of(triage(TriageDecision::redirect, "Needs a physiotherapist")) ==
               "redirected_to");
    BOOST_TEST(triage(TriageDecision::redirect, "needs a hoist", "Falls service").accepted());
    BOOST_CHECK(now_of(referral).status == CaseStatus::rejected);
    BOOST_TEST(last_reason() == "Redirected to Falls service: needs a hoist");
}

BOOST_AUTO_TEST_CASE(a_case_is_triaged_once) {
    BOOST_TEST(rule_of(triage(TriageDecision::accept, "", "Falls service")) == "redirected_to");
    BOOST_TEST(triage(TriageDecision::accept).accepted());
    BOOST_TEST(rule_of(triage(TriageDecision::reject, "too late")) == "awaits_triage");
    BOOST_TEST(rule_of(perform(TriageCase{Id<Case>("none")})) == "record_exists");
}

BOOST_AUTO_TEST_SUITE_END()
