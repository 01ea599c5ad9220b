#include "common/commands/caseload/create_caseload.h"

#include "common/commands/undo.h"
#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// 2400 minutes a week each; a heavy case asks for 1 × (790 + 10) = 800.
struct Ward : World {
    Professional beth = professional("Beth");
    Patient joy = patient("Adeyemi");

    Case heavy() {
        const Case care = case_of(joy);
        plan(care, {.visits = 1, .minutes = 790});
        return care;
    }
    CreateCaseload wish(std::vector<CaseloadCase> cases = {}) {
        CreateCaseload command{team.id, beth.id, "Beth, wounds", today};
        command.cases = std::move(cases);
        return command;
    }
    std::string rule(CreateCaseload command) { return rule_of(perform(std::move(command))); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(create_caseload, Ward)

BOOST_AUTO_TEST_CASE(it_is_kept_with_what_it_is_for_and_its_cases_are_given) {
    const Case one = heavy();
    const Case two = heavy();
    CreateCaseload command = wish({{one.id}, {two.id}});
    command.last_day = today + 27;
    command.needs = {"wound"};
    command.urgencies = {"two_day"};
    command.localities = " CO4 CO7 ";
    command.most_minutes = 1800;
    const Outcome outcome = perform(command);
    BOOST_TEST_REQUIRE(rule_of(outcome) == "accepted");
    const Caseload caseload = now_of(Id<Caseload>(outcome.created.at(0)));
    BOOST_TEST(caseload.name == "Beth, wounds");
    BOOST_TEST(to_text(caseload.needs) == "wound");
    BOOST_TEST(caseload.localities == "CO4 CO7");
    BOOST_TEST(caseload.most_minutes == 1800);
    BOOST_TEST(now_of(one).owner_id.text == "beth");
    BOOST_CHECK(now_of(two).status == CaseStatus::allocated);
}

BOOST_AUTO_TEST_CASE(a_full_professional_takes_more_with_a_reason_only) {
    std::vector<CaseloadCase> four;
    for (int i = 0; i < 4; ++i)
        four.push_back({heavy().id});
    CreateCaseload command = wish(four);
    const Outcome refused = perform(command);
    BOOST_TEST(rule_of(refused) == "capacity");
    BOOST_TEST(refused.rejection->accepts_reason);
    BOOST_TEST(all<Caseload>().empty());
    command.reason = "until Carl is back";
    BOOST_TEST(rule(command) == "accepted");
}

BOOST_AUTO_TEST_CASE(a_case_that_is_theirs_already_is_in_it) {
    const Case mine = case_of(joy, {.status = CaseStatus::active, .owner_id = beth.id});
    BOOST_TEST(rule(wish({{mine.id}})) == "accepted");
    BOOST_TEST(all<StatusChange>().empty());
}

BOOST_AUTO_TEST_CASE(one_caseload_at_a_time) {
    CreateCaseload first = wish();
    first.last_day = today + 6;
    BOOST_TEST(rule(first) == "accepted");
    CreateCaseload second = wish();
    second.first_day = today + 6;
    BOOST_TEST(rule(second) == "one_caseload_at_a_time");
    second.first_day = today + 7;
    BOOST_TEST(rule(second) == "accepted");
    CreateCaseload earlier = wish();
    earlier.first_day = today - 7;
    BOOST_TEST(rule(earlier) == "one_caseload_at_a_time");
    earlier.last_day = today - 1;
    BOOST_TEST(rule(earlier) == "accepted");
}

BOOST_AUTO_TEST_CASE(refuses_what_is_not_in_order) {
    CreateCaseload nameless = wish();
    nameless.name = "  ";
    BOOST_TEST(rule(nameless) == "caseload_name");
    CreateCaseload backwards = wish();
    backwards.last_day = today - 1;
    BOOST_TEST(rule(backwards) == "period");
    CreateCaseload dayless = wish();
    dayless.first_day = {};
    BOOST_TEST(rule(dayless) == "period");
    CreateCaseload odd = wish();
    odd.urgencies = {"soon"};
    BOOST_TEST(rule(odd) == "urgencies");
    CreateCaseload endless = wish();
    endless.most_minutes = 7 * 24 * 60 + 1;
    BOOST_TEST(rule(endless) == "most_minutes");
    BOOST_TEST(rule(wish({{Id<Case>("none")}})) == "record_exists");
    const Case closed = case_of(joy, {.status = CaseStatus::closed});
    BOOST_TEST(rule(wish({{closed.id}})) == "case_open");
    CreateCaseload elsewhere = wish();
    elsewhere.team_id = Id<Team>("other");
    BOOST_TEST(rule(elsewhere) == "team_in_reach");
    const Professional gone = professional("Gone", {.active = false});
    CreateCaseload for_gone = wish();
    for_gone.professional_id = gone.id;
    BOOST_TEST(rule(for_gone) == "can_take_work");
}

BOOST_AUTO_TEST_CASE(undoing_it_takes_the_caseload_and_its_cases_back) {
    const Case care = heavy();
    const std::string before = contents();
    BOOST_TEST(rule(wish({{care.id}})) == "accepted");
    BOOST_TEST(rule_of(perform(Undo{last_command_id})) == "accepted");
    BOOST_TEST(contents() == before);
}

BOOST_AUTO_TEST_SUITE_END()
