#include "client/views/week_view.h"

#include "tests/client/views/small_day.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(week)

BOOST_AUTO_TEST_CASE(a_row_for_each_person_and_a_cell_for_each_day) {
    SmallDay day;
    day.place(day.near, day.amara, "09:00",
              {.published_professional_id = day.amara.id, .published_start = at("09:00")});
    day.place(day.far, day.amara, "11:00", {.planned_minutes = 60, .time_critical = true});
    day.world.visit(day.far, {.day = day.world.today + 2});
    day.world.absence(day.beth,
                      {.first_day = day.world.today + 1, .last_day = day.world.today + 1});
    const WeekView view =
        week_view(day.world.database(), manager_at(day.world, "07:30"), day.world.today + 3, 7);
    BOOST_TEST(view.title == "23–29 November 2026");
    BOOST_REQUIRE(view.rows.size() == 2u);
    BOOST_TEST(view.rows[0].note == "2 visits · 1 h 30");
    BOOST_TEST(view.rows[0].cells[0].text == "2 · 1 h 30");
    BOOST_TEST(view.rows[0].cells[0].spoken ==
               "Amara Osei, Mon 23 Nov: 2 visits, 1 h 30 of care in a shift of 7 h 30, 1 "
               "time-critical, 1 other than published");
    BOOST_TEST(view.rows[0].cells[5].text == "Off");
    BOOST_TEST(view.rows[1].cells[1].text == "Away");
    BOOST_TEST(view.columns[0].name == "Mon 23");
    BOOST_TEST(view.columns[0].is_today);
    BOOST_TEST(view.columns[2].foot == "1 not placed");
    BOOST_TEST(view.summary == "2 visits placed, 1 not placed, 1 person without care");
}

BOOST_AUTO_TEST_CASE(a_plan_that_waits_is_shown_as_if_it_were_used) {
    SmallDay day;
    const Contact visit = day.place(day.near, day.amara, "09:00");
    const std::vector<VisitAssignment> plan{
        {visit.id, day.beth.id, at("10:00"), day.world.today + 1}};
    const WeekView view =
        week_view(day.world.database(), manager_at(day.world, "07:30"), day.world.today, 7, plan);
    BOOST_TEST(view.rows[0].cells[0].visits == 0);
    BOOST_TEST(view.rows[1].cells[1].visits == 1);
}

BOOST_AUTO_TEST_CASE(four_weeks_that_reach_into_another_month_say_so) {
    SmallDay day;
    const WeekView view =
        week_view(day.world.database(), manager_at(day.world, "07:30"), day.world.today, 28);
    BOOST_TEST(view.title == "23 November – 20 December 2026");
    BOOST_TEST(view.columns.size() == 28u);
}

BOOST_AUTO_TEST_SUITE_END()
