#include "client/views/caseload_proposal.h"

#include "tests/client/views/small_board.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// Beth has 2400 minutes and nothing to do yet; three cases wait besides Lowell's.
struct Proposed : SmallBoard {
    Case wound = add_case("Tanaka", {}, {.visits = 1, .minutes = 990, .skills = {"wound_care"}});
    Case big = add_case("Novak", {}, {.visits = 1, .minutes = 1490});
    Case small = add_case("Okafor", {}, {.visits = 1, .minutes = 90});

    CreateCaseload wish() {
        return {world.team.id, beth.id, "Beth", world.today};
    }
    std::string lines(const CaseloadProposal& proposal) {
        std::string text;
        for (const ProposedCase& item : proposal.cases)
            text += (item.chosen ? "+" : "-") + item.name.substr(0, item.name.find(" ·")) + " " +
                    item.effect + "; ";
        return text;
    }
    CaseloadProposal propose(const CreateCaseload& command) {
        return caseload_proposal(world.database(), manager_at(world), command);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(caseload_proposal_view, Proposed)

// All were received at once, so they come by reference. 70 + 1500 + 100 fit 2400; the skill is missing.
BOOST_AUTO_TEST_CASE(what_fits_is_chosen_and_each_case_has_its_effect_on_the_load) {
    const CaseloadProposal proposal = propose(wish());
    BOOST_TEST(lines(proposal) == "+Mr H. Lowell 0% → 3%; -Mr H. Tanaka Lacks skill: wound care; "
                                  "+Mr H. Novak 3% → 66%; +Mr H. Okafor 66% → 70%; ");
    BOOST_TEST(proposal.summary.starts_with("3 of 4 waiting cases chosen: 0% → 70% of "),
               proposal.summary);
}

BOOST_AUTO_TEST_CASE(criteria_narrow_what_is_proposed) {
    CreateCaseload command = wish();
    command.skills = {"wound_care"};
    BOOST_TEST(propose(command).cases.size() == 1u);
    command.skills = {};
    command.localities = "CO1";
    BOOST_TEST(propose(command).cases.empty());
}

BOOST_AUTO_TEST_CASE(the_most_minutes_are_a_limit) {
    CreateCaseload command = wish();
    command.most_minutes = 200;
    BOOST_TEST(lines(propose(command)) ==
               "+Mr H. Lowell 0% → 3%; -Mr H. Tanaka Lacks skill: wound care; "
               "-Mr H. Novak 3% → 66%; +Mr H. Okafor 3% → 8%; ");
}

BOOST_AUTO_TEST_CASE(unticking_one_changes_the_effects_after_it_and_the_command) {
    CaseloadProposal proposal = propose(wish());
    choose(proposal, 2, false);
    BOOST_TEST(proposal.cases[3].effect == "3% → 8%");
    const CreateCaseload command = proposal.chosen();
    BOOST_TEST_REQUIRE(command.cases.size() == 2u);
    BOOST_TEST(command.cases[0].case_id.text == lowell.id.text);
    BOOST_TEST(command.cases[1].case_id.text == small.id.text);
    BOOST_TEST(rule_of(world.perform(command)) == "accepted");
    BOOST_TEST(world.now_of(small).owner_id.text == beth.id.text);
}

BOOST_AUTO_TEST_SUITE_END()
