#include "client/views/timetable_view.h"

#include "tests/client/views/small_day.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(timetable)

BOOST_AUTO_TEST_CASE(what_is_not_placed_counts_visits_and_people) {
    SmallDay day;
    day.world.visit(day.near);
    day.world.visit(day.near);
    day.world.visit(day.far, {.planned_minutes = 60,
                              .window_start = at("09:00"),
                              .window_end = at("11:00"),
                              .time_critical = true});
    const TimetableView view = day.view();
    BOOST_TEST(view.unplaced_summary == "3 visits, 2 people without care today");
    BOOST_REQUIRE(view.unplaced.size() == 3u);
    BOOST_TEST(view.unplaced[0].name == "Mr B. Far"); // time-critical first
    BOOST_TEST(view.unplaced[0].detail == "Bloods · 1 h");
    BOOST_TEST(view.unplaced[0].window.text == "09:00–11:00");
}

BOOST_AUTO_TEST_CASE(what_withdrawing_and_discarding_would_be_about_is_counted_for_each) {
    SmallDay day;
    day.place(day.near, day.amara, "09:00",
              {.published_professional_id = day.amara.id, .published_start = at("09:00")});
    day.place(day.far, day.beth, "10:20",
              {.published_professional_id = day.amara.id, .published_start = at("09:40")});
    day.place(day.near, day.beth, "14:00");
    const TimetableView view = day.view();
    BOOST_TEST(view.standing.published == 2);
    BOOST_TEST(view.standing.to_return == 1);
    BOOST_TEST(view.standing.to_unplace == 1);
    BOOST_TEST(view.rows[0].standing.to_unplace == 0);
    BOOST_TEST(view.rows[1].standing.to_unplace == 1);
}

BOOST_AUTO_TEST_CASE(a_published_day_says_so) {
    SmallDay day;
    day.place(day.near, day.amara, "09:00",
              {.published_professional_id = day.amara.id, .published_start = at("09:00")});
    BOOST_TEST(day.view().draft.text == "Published");
}

BOOST_AUTO_TEST_CASE(the_hours_grow_to_hold_every_visit) {
    SmallDay day;
    day.place(day.near, day.amara, "06:40");
    const TimetableView view = day.view();
    BOOST_TEST(view.first_minute == 6 * 60);
    BOOST_TEST(view.last_minute == 18 * 60);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(placing)

BOOST_AUTO_TEST_CASE(a_plan_that_is_not_used_yet_is_shown_as_if_it_were_and_is_only_looked_at) {
    SmallDay day;
    const Contact stays = day.place(day.near, day.amara, "08:30");
    const Contact moves = day.place(day.far, day.amara, "10:00");
    const Contact leaves = day.place(day.near, day.amara, "11:00");
    Contact tomorrow;
    tomorrow.day = day.world.today + 1;
    tomorrow = day.place(day.far, day.beth, "09:00", tomorrow);
    const std::vector<VisitAssignment> plan{
        {moves.id, day.beth.id, at("10:30"), {}},
        {leaves.id, day.amara.id, at("11:00"), day.world.today + 1},
        {tomorrow.id, day.beth.id, at("09:00"), day.world.today}};
    const TimetableView view =
        timetable_view(day.world.database(), manager_at(day.world, "07:30"), day.world.today, plan);
    BOOST_TEST(!view.find_visit(stays.id.text)->proposed);
    int row = -1;
    const VisitBlock* moved = view.find_visit(moves.id.text, &row);
    BOOST_REQUIRE(moved);
    BOOST_TEST(row == 1);
    BOOST_TEST(moved->start == 10 * 60 + 30);
    BOOST_TEST(moved->proposed);
    BOOST_TEST(!view.find_visit(leaves.id.text));
    const VisitBlock* comes = view.find_visit(tomorrow.id.text);
    BOOST_REQUIRE(comes);
    BOOST_TEST(comes->name == "Mr B. Far");
    BOOST_TEST(view.why_not_place.value_or("") == "A plan is proposed: use it or discard it first");
    BOOST_TEST(day.world.now_of(moves).start->minutes == 600);
}

BOOST_AUTO_TEST_SUITE_END()
