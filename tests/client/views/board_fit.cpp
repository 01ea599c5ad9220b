#include "client/views/board_fit.h"

#include "common/commands/case/unallocate_case.h"
#include "tests/client/views/small_board.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(board_fit)

BOOST_AUTO_TEST_CASE(each_column_says_whether_the_case_fits_and_why_not) {
    SmallBoard team;
    const Case wound =
        team.add_case("Tanaka", {}, {.visits = 3, .minutes = 45, .skills = {"wound_care"}});
    const BoardView view = team.view();
    const BoardFits fits =
        board_fits(team.world.database(), manager_at(team.world), view, {wound.id.text});
    BOOST_REQUIRE(fits.columns.size() == 2u);
    BOOST_TEST(fits.columns[0].text == "Best fit: +2 h 45/wk · 0.0 km");
    BOOST_TEST(fits.columns[0].detail == "9% → 16%");
    BOOST_TEST((fits.columns[1].kind == ColumnFit::Kind::needs_reason));
    BOOST_TEST(fits.columns[1].text == "Lacks skill: wound care");
    BOOST_TEST(fits.ranked[0] == 0);
}

BOOST_AUTO_TEST_CASE(a_missing_skill_refuses_a_two_person_case) {
    SmallBoard team;
    const Case pair = team.add_case("Okafor", {}, {.skills = {"wound_care"}, .staff = 2});
    const BoardFits fits =
        board_fits(team.world.database(), manager_at(team.world), team.view(), {pair.id.text});
    BOOST_TEST((fits.columns[1].kind == ColumnFit::Kind::refused));
}

BOOST_AUTO_TEST_CASE(the_column_where_the_case_is_says_so) {
    SmallBoard team;
    const BoardFits fits =
        board_fits(team.world.database(), manager_at(team.world), team.view(), {team.leg.id.text});
    BOOST_TEST(fits.columns[0].current);
    BOOST_TEST(!fits.columns[1].current);
    BOOST_TEST(fits.ranked[0] == 1);
    // What the owner would be left with is what the board says when it has gone.
    team.world.perform(UnallocateCase{team.leg.id, "leaving"});
    BOOST_TEST(fits.columns[0].percent_after == team.view().columns[0].percent);
    BOOST_TEST(fits.columns[0].text ==
               "Where it is now · " + fits.columns[0].detail + " without it");
}

BOOST_AUTO_TEST_CASE(several_cases_add_up) {
    SmallBoard team;
    const BoardFits fits = board_fits(team.world.database(), manager_at(team.world), team.view(),
                                      {team.bloods.id.text, team.lowell.id.text});
    // 35 minutes of Petrov and 70 of Lowell.
    BOOST_TEST(fits.columns[1].text == "Best fit: +1 h 45/wk");
}

BOOST_AUTO_TEST_CASE(overload_is_shown_with_before_and_after) {
    SmallBoard team;
    const Case heavy = team.add_case("Heavy", {}, {.visits = 40, .minutes = 60});
    const BoardFits fits =
        board_fits(team.world.database(), manager_at(team.world), team.view(), {heavy.id.text});
    BOOST_TEST(fits.columns[1].text == "Over capacity: 0% → 117%");
    BOOST_TEST((fits.columns[1].kind == ColumnFit::Kind::needs_reason));
}

BOOST_AUTO_TEST_CASE(who_has_seen_the_patient_comes_before_who_has_more_room) {
    SmallBoard team;
    team.world.visit(team.lowell, {.day = team.world.today - 3,
                                   .professional_id = team.amara.id,
                                   .start = at("09:00"),
                                   .status = ContactStatus::delivered,
                                   .attendance = Attendance::seen});
    const BoardFits fits = board_fits(team.world.database(), manager_at(team.world), team.view(),
                                      {team.lowell.id.text});
    BOOST_TEST(fits.columns[0].knows_patient);
    BOOST_TEST(fits.ranked[0] == 0);
}

BOOST_AUTO_TEST_SUITE_END()
