#include "common/commands/caseload/delete_caseload.h"

#include "common/commands/caseload/share_caseload.h"
#include "common/commands/undo.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Ward : World {
    Professional beth = professional("Beth");
    Patient joy = patient("Adeyemi");
    Caseload caseload =
        add(Caseload{.professional_id = beth.id, .name = "Beth", .first_day = today});
    Case active = owned(CaseStatus::active);
    Case suspended = owned(CaseStatus::suspended);
    Case closed = owned(CaseStatus::closed);
    Contact to_come =
        visit(active, {.day = today + 1, .professional_id = beth.id, .start = at("09:00")});
    Contact pinned =
        visit(active,
              {.day = today + 2, .professional_id = beth.id, .start = at("09:00"), .pinned = true});

    Case owned(CaseStatus status) { return case_of(joy, {.status = status, .owner_id = beth.id}); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(delete_caseload, Ward)

BOOST_AUTO_TEST_CASE(its_open_cases_wait_for_an_owner_again_and_none_is_lost) {
    const Outcome outcome = perform(DeleteCaseload{caseload.id, "Beth has left"});
    BOOST_TEST_REQUIRE(rule_of(outcome) == "accepted");
    BOOST_TEST(now_of(caseload).closed);
    BOOST_TEST(now_of(active).owner_id.none());
    BOOST_CHECK(now_of(active).status == CaseStatus::waiting);
    BOOST_TEST(now_of(suspended).owner_id.none());
    BOOST_CHECK(now_of(suspended).status == CaseStatus::suspended);
    BOOST_TEST(now_of(closed).owner_id.text == "beth");
    BOOST_TEST(all<Case>().size() == 3U);
    BOOST_TEST(all<StatusChange>().at(0).reason == "Beth has left");
}

BOOST_AUTO_TEST_CASE(its_visits_to_come_have_nobody_pinned_ones_stay_and_all_are_counted) {
    const Outcome outcome = perform(DeleteCaseload{caseload.id, "Beth has left"});
    BOOST_TEST(now_of(to_come).professional_id.none());
    BOOST_TEST(now_of(pinned).professional_id.text == "beth");
    BOOST_TEST_REQUIRE(warnings_of(outcome) ==
                       "cases_returned, visits_unplaced, pinned_visits_stay");
    BOOST_TEST(outcome.warnings[0].message == "2 cases wait without an owner");
    BOOST_TEST(outcome.warnings[1].message == "1 visit to come has nobody now");
    BOOST_TEST(outcome.warnings[2].message == "1 pinned visit stays with the former owner");
}

BOOST_AUTO_TEST_CASE(its_shares_end) {
    const User nina = user("Nina", Role::professional);
    perform(ShareCaseload{caseload.id, nina.id, GrantLevel::view});
    perform(DeleteCaseload{caseload.id, "Beth has left"});
    BOOST_TEST(all<Grant>().at(0).revoked);
}

BOOST_AUTO_TEST_CASE(an_empty_one_is_deleted_without_a_warning) {
    const Professional carl = professional("Carl");
    const Caseload empty =
        add(Caseload{.professional_id = carl.id, .name = "Carl", .first_day = today});
    const Outcome outcome = perform(DeleteCaseload{empty.id, "not needed"});
    BOOST_TEST(rule_of(outcome) == "accepted");
    BOOST_TEST(warnings_of(outcome) == "");
}

BOOST_AUTO_TEST_CASE(asks_for_a_reason_and_refuses_what_is_gone) {
    const Outcome outcome = perform(DeleteCaseload{caseload.id, " "});
    BOOST_TEST(rule_of(outcome) == "reason_given");
    BOOST_TEST(outcome.rejection->accepts_reason);
    perform(DeleteCaseload{caseload.id, "x"});
    BOOST_TEST(rule_of(perform(DeleteCaseload{caseload.id, "x"})) == "caseload_open");
    BOOST_TEST(rule_of(perform(DeleteCaseload{Id<Caseload>("none"), "x"})) == "record_exists");
}

BOOST_AUTO_TEST_CASE(undoing_it_gives_everything_back) {
    const User nina = user("Nina", Role::professional);
    perform(ShareCaseload{caseload.id, nina.id, GrantLevel::view});
    const std::string before = contents();
    perform(DeleteCaseload{caseload.id, "Beth has left"});
    BOOST_TEST(rule_of(perform(Undo{last_command_id})) == "accepted");
    BOOST_TEST(contents() == before);
}

BOOST_AUTO_TEST_SUITE_END()
