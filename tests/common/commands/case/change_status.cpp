#include "common/commands/case/change_status.h"

#include "common/commands/visit/plan_visits.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Professional beth = professional("Beth");
    Patient joy = patient("Adeyemi");
    Case active = case_of(joy, {.status = CaseStatus::active, .owner_id = beth.id});

    Outcome change(const Case& care, CaseStatus to, const std::string& reason = "") {
        return perform(ChangeStatus{care.id, to, reason});
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(change_status)

BOOST_AUTO_TEST_CASE(writes_the_status_and_a_line_of_history) {
    Ward ward;
    BOOST_TEST(ward.change(ward.active, CaseStatus::stable, "wound closed").accepted());
    BOOST_CHECK(ward.now_of(ward.active).status == CaseStatus::stable);
    const StatusChange line = ward.all<StatusChange>().at(0);
    BOOST_CHECK(line.from_status == CaseStatus::active);
    BOOST_TEST(line.reason == "wound closed");
    BOOST_TEST(line.owner_id.text == "beth");
}

BOOST_AUTO_TEST_CASE(refuses_what_does_not_follow) {
    Ward ward;
    BOOST_TEST(rule_of(ward.change(ward.active, CaseStatus::closed)) == "status_flow");
    BOOST_TEST(rule_of(ward.change(ward.active, CaseStatus::active)) == "status_flow");
    BOOST_TEST(rule_of(ward.perform(ChangeStatus{Id<Case>("none")})) == "record_exists");
}

BOOST_AUTO_TEST_CASE(rejecting_and_suspending_ask_why) {
    Ward ward;
    const Case waiting = ward.case_of(ward.joy);
    const Outcome refused = ward.change(waiting, CaseStatus::rejected);
    BOOST_TEST(rule_of(refused) == "reason_given");
    BOOST_TEST(refused.rejection->accepts_reason);
    BOOST_TEST(ward.change(waiting, CaseStatus::rejected, "not for us").accepted());
    BOOST_TEST(rule_of(ward.change(ward.active, CaseStatus::suspended, " ")) == "reason_given");
}

// Three visits a week for two weeks; in hospital they are cancelled, back home they are there again, unplaced.
BOOST_AUTO_TEST_CASE(suspension_cancels_the_visits_to_come_and_coming_back_makes_them_again) {
    Ward ward;
    ward.plan(ward.active, {.visits = 3});
    const Case neighbour = ward.case_of(ward.joy); // so that the team's period stays planned
    ward.plan(neighbour, {.visits = 3});
    BOOST_TEST(ward.perform(PlanVisits{ward.team.id, ward.today, ward.today + 13}).created.size() ==
               12);

    const Outcome suspended = ward.change(ward.active, CaseStatus::suspended, "in hospital");
    BOOST_TEST(warnings_of(suspended) == "visits_cancelled");
    BOOST_TEST(suspended.warnings[0].amount == 6);
    const Outcome back = ward.change(ward.active, CaseStatus::active);
    BOOST_TEST(back.created.size() == 6);
    int planned = 0;
    for (const Contact& contact : ward.all<Contact>())
        if (contact.case_id == ward.active.id && contact.status == ContactStatus::planned)
            ++planned;
    BOOST_TEST(planned == 6);
}

BOOST_AUTO_TEST_SUITE_END()
