#include "client/views/board_view.h"

#include "client/views/board_card.h"
#include "tests/client/views/small_board.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// "Adeyemi, Petrov": who is in a column, in order.
std::string names_in(const BoardView& view, const std::vector<int>& cases) {
    std::string names;
    for (const int index : cases)
        names += (names.empty() ? "" : ", ") + view.cases[static_cast<std::size_t>(index)].name;
    return names;
}

} // namespace

BOOST_AUTO_TEST_SUITE(board)

BOOST_AUTO_TEST_CASE(a_column_says_who_how_many_and_how_full) {
    SmallBoard team;
    const BoardView view = team.view();
    BOOST_REQUIRE(view.columns.size() == 2u);
    const BoardColumn& amara = view.columns[0];
    BOOST_TEST(amara.name == "Amara Osei");
    BOOST_TEST(amara.initials == "AO");
    BOOST_TEST(amara.role == "District nurse · B6");
    BOOST_TEST(amara.count == "2");
    // 3 × (45 + 10) + 1 × (25 + 10) minutes, everybody living at the base; five days of eight hours.
    BOOST_TEST(amara.amount == "3 h 20 of 40 h");
    BOOST_TEST(amara.percent == 9);
    BOOST_TEST((amara.tone == Tone::ok));
    BOOST_TEST(view.columns[1].amount == "0 min of 40 h");
}

BOOST_AUTO_TEST_CASE(the_tray_counts_cases_and_hours_and_warns_of_the_soonest_clock) {
    SmallBoard team;
    Case urgent = team.lowell;
    urgent.urgency = Urgency::two_hour;
    urgent.received_at = at("13:42");
    team.world.database().run(
        "update cases set urgency = 'two_hour', received_at = 822 where id = $1",
        {std::string_view(urgent.id.text)});
    const BoardView view = team.view();
    BOOST_TEST(view.tray.summary == "1 case · 1 h 10");
    BOOST_TEST(view.tray.warning == "Mr H. Lowell: 2-hour response ends at 15:42");
    BOOST_TEST((view.tray.warning_tone == Tone::danger));
}

BOOST_AUTO_TEST_CASE(a_tone_follows_the_teams_own_limits) {
    SmallBoard team;
    team.world.database().run("update teams set amber_percent = 5, full_percent = 8", {});
    BOOST_TEST((team.view().columns[0].tone == Tone::danger));
    team.world.database().run("update teams set full_percent = 9", {});
    BOOST_TEST((team.view().columns[0].tone == Tone::warning));
}

BOOST_AUTO_TEST_CASE(a_column_shows_the_soonest_first) {
    SmallBoard team;
    team.world.visit(
        team.bloods,
        {.day = team.world.today, .professional_id = team.amara.id, .start = at("15:00")});
    team.world.visit(
        team.leg,
        {.day = team.world.today + 1, .professional_id = team.amara.id, .start = at("09:00")});
    BoardView view = team.view();
    BOOST_TEST(names_in(view, view.columns[0].cases) == "Mr H. Petrov, Mr H. Adeyemi");
    team.world.visit(team.leg, {.day = team.world.today - 1});
    view = team.view();
    BOOST_TEST(names_in(view, view.columns[0].cases) == "Mr H. Adeyemi, Mr H. Petrov");
}

BOOST_AUTO_TEST_CASE(closed_cases_and_those_of_other_teams_are_not_on_the_board) {
    SmallBoard team;
    team.world.database().run("update cases set status = 'closed' where id = $1",
                              {std::string_view(team.leg.id.text)});
    const Team other = team.world.add(Team{.id = Id<Team>("other"), .name = "Other"});
    team.world.database().run("update cases set team_id = 'other' where id = $1",
                              {std::string_view(team.bloods.id.text)});
    const BoardView view = team.view();
    BOOST_TEST(view.cases.size() == 1u);
    BOOST_TEST(view.columns[0].count == "0");
}

BOOST_AUTO_TEST_CASE(filters_are_joined_by_and_and_columns_keep_their_whole_count_and_load) {
    SmallBoard team;
    team.world.database().run("update cases set needs = 'falls' where id = $1",
                              {std::string_view(team.bloods.id.text)});
    const BoardView view = team.view({.zone = "CO7", .need = "falls"});
    BOOST_TEST(view.shown == 1);
    BOOST_TEST(view.columns[0].count == "1 of 2");
    BOOST_TEST(view.columns[0].amount == "3 h 20 of 40 h");
    BOOST_TEST(team.view({.zone = "CO1", .need = "falls"}).shown == 0);
    BOOST_REQUIRE(view.needs.size() == 2u);
    BOOST_TEST(view.needs[0].label == "Falls");
    BOOST_TEST(view.needs[0].cases == 1);
}

BOOST_AUTO_TEST_CASE(who_has_left_keeps_a_column_as_long_as_they_have_cases) {
    SmallBoard team;
    team.world.database().run("update professionals set active = 0", {});
    const BoardView view = team.view();
    BOOST_REQUIRE(view.columns.size() == 1u);
    BOOST_TEST(view.columns[0].note == "Has left the team");
}

BOOST_AUTO_TEST_CASE(an_absence_is_on_the_column_and_out_of_the_hours) {
    SmallBoard team;
    team.world.absence(team.amara,
                       {.first_day = team.world.today, .last_day = team.world.today + 1});
    const BoardColumn column = team.view().columns[0];
    BOOST_TEST(column.note == "Away until Tomorrow");
    BOOST_TEST(column.amount == "3 h 20 of 24 h");
}

BOOST_AUTO_TEST_CASE(a_card_reads_as_in_the_picture) {
    SmallBoard team;
    team.world.visit(team.leg, {.day = team.world.today});
    const BoardView view = team.view();
    const BoardCard card = board_card(*view.find(team.leg.id.text), view.now);
    BOOST_TEST(card.name == "Mr H. Adeyemi");
    BOOST_TEST(card.age == "85");
    BOOST_TEST(card.frequency == "3×/wk · 45 min");
    BOOST_TEST(card.due.text == "Due today");
    BOOST_TEST((card.accent == Tone::danger));
    BOOST_TEST(card.status == "");
    BOOST_TEST(card.spoken == "Mr H. Adeyemi, 85, " + team.leg.reference +
                                  ", Reason of Adeyemi, 3×/wk · 45 min, Due today, Wound");
}

BOOST_AUTO_TEST_CASE(open_comments_are_counted_on_the_card_and_resolved_ones_are_not) {
    SmallBoard team;
    team.world.add(Comment{.subject_id = team.leg.id.text, .case_id = team.leg.id, .text = "One"});
    team.world.add(Comment{.subject_id = team.leg.id.text,
                           .case_id = team.leg.id,
                           .text = "Two",
                           .resolved_at = Instant{1}});
    const BoardView view = team.view();
    BOOST_TEST(view.find(team.leg.id.text)->open_comments == 1);
    BOOST_TEST(view.open_comments == 1);
}

BOOST_AUTO_TEST_CASE(who_may_not_move_cases_is_told_why) {
    SmallBoard team;
    const BoardView view =
        board_view(team.world.database(), professional_at(team.world, team.amara.id), {});
    BOOST_REQUIRE(view.why_not_move);
    BOOST_TEST(*view.why_not_move ==
               "Only the administrator, caseload manager or supervisor may do this.");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(fits)

BOOST_AUTO_TEST_SUITE_END()
