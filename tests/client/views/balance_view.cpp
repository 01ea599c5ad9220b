#include "client/views/balance_view.h"

#include "tests/client/views/viewpoints.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// Amara has 12 visits of half an hour too many, and Beth has nothing to do.
struct Uneven {
    World world;
    Professional amara = world.professional("Amara Osei", {.other_minutes = 1'900});
    Professional beth = world.professional("Beth Lindqvist");
    BalanceView view;

    Uneven() {
        for (int i = 0; i < 6; ++i) {
            const Case care =
                world.case_of(world.patient("Patient" + std::to_string(i)),
                              {.reference = "C-" + std::to_string(i), .owner_id = amara.id});
            world.plan(care, {.visits = 3, .minutes = 30});
        }
        view = balance_view(world.database(), manager_at(world));
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(balance_view_of)

BOOST_AUTO_TEST_CASE(the_proposal_names_everyone_and_is_one_command) {
    World world;
    const Professional amara = world.professional("Amara Osei", {.skills = {"wound_care"}});
    world.professional("Beth Lindqvist");
    const Case wound = world.case_of(world.patient("Tanaka"), {.reference = "C-1139"});
    world.plan(wound, {.skills = {"wound_care"}});
    const Case strange = world.case_of(world.patient("Lowell"), {.reference = "C-1140"});
    world.plan(strange, {.skills = {"dialysis"}});
    const BalanceView view = balance_view(world.database(), manager_at(world));
    BOOST_TEST(view.summary == "1 of 2 cases find someone.");
    BOOST_REQUIRE(view.lines.size() == 2u);
    BOOST_TEST(view.lines[0].choice == "Amara Osei");
    BOOST_TEST(!view.lines[1].found);
    BOOST_TEST(view.lines[1].reason.find("dialysis") != std::string::npos);
    BOOST_REQUIRE(view.command().cases.size() == 1u);
    BOOST_TEST((view.command().cases[0].professional_id == amara.id));
    BOOST_TEST(world.perform(view.command()).accepted());
    BOOST_TEST(!balance_view(world.database(), manager_at(world)).lines.empty());
}

BOOST_AUTO_TEST_CASE(nothing_to_allocate_says_so) {
    World world;
    world.professional("Amara Osei");
    BOOST_TEST(!balance_view(world.database(), manager_at(world)).nothing.empty());
}

BOOST_FIXTURE_TEST_CASE(moves_of_owned_cases_are_proposed_and_nothing_is_chosen_by_itself, Uneven) {
    BOOST_REQUIRE(view.lines.size() >= 2u);
    BOOST_TEST(view.command().cases.empty());
    BOOST_TEST(view.summary.find("choose what you want") != std::string::npos);
    BOOST_TEST(view.lines[0].choice == "Beth Lindqvist");
    BOOST_TEST(view.lines[0].reason.find("Amara Osei 144% → 120%, Beth Lindqvist 0% → ") == 0u,
               view.lines[0].reason);
    BOOST_TEST(view.lines[0].reason.ends_with("a new face"));
}

BOOST_FIXTURE_TEST_CASE(what_is_chosen_counts_in_the_words_of_the_moves_after_it, Uneven) {
    BOOST_TEST(view.lines[1].reason.find("Amara Osei 144% → 120%") == 0u, view.lines[1].reason);
    choose(view, 0, true);
    BOOST_TEST(view.lines[1].reason.find("Amara Osei 120% → 96%") == 0u, view.lines[1].reason);
    BOOST_TEST(view.command().cases.size() == 1u);
    BOOST_TEST(world.perform(view.command()).accepted());
}

BOOST_FIXTURE_TEST_CASE(a_move_that_needs_another_cannot_be_chosen_without_it, Uneven) {
    // By hand: Amara, who is full, would first have to give something away.
    const int given = view.lines[0].moves.front().care;
    BalanceLine back = view.lines[0];
    back.moves = {{given, 0}};
    GatheredAllocation owned = *view.owned;
    owned.problem.cases[static_cast<std::size_t>(given)].owner = 1;
    view.owned = std::make_shared<const GatheredAllocation>(owned);
    view.lines = {back};
    choose(view, 0, true);
    BOOST_TEST(!view.lines[0].chosen);
    BOOST_TEST(!view.lines[0].found);
    BOOST_TEST(view.lines[0].reason.find("Over capacity") == 0u, view.lines[0].reason);
}

BOOST_AUTO_TEST_SUITE_END()
