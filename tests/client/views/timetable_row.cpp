#include "client/views/timetable_row.h"

#include "tests/client/views/small_day.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

std::string breaches_of(const VisitBlock& block) {
    std::string rules;
    for (const Breach& breach : block.breaches)
        rules += (rules.empty() ? "" : ", ") + breach.rule;
    return rules;
}

} // namespace

BOOST_AUTO_TEST_SUITE(timetable_row)

BOOST_AUTO_TEST_CASE(a_row_has_the_visits_in_order_with_the_way_to_each) {
    SmallDay day;
    day.place(day.far, day.amara, "10:00");
    day.place(day.near, day.amara, "08:30");
    const TimetableView view = day.view();
    BOOST_TEST(view.title == "Monday 23 November 2026");
    BOOST_REQUIRE(view.rows.size() == 2u);
    const TimetableRow& amara = view.rows[0];
    BOOST_REQUIRE(amara.visits.size() == 2u);
    BOOST_TEST(amara.visits[0].title == "Near");
    BOOST_TEST(amara.visits[0].leg->minutes == 0);
    // 10 km in a straight line: 14 km of road and 5 minutes; the visit before ends at 09:00.
    BOOST_TEST(amara.visits[1].leg->minutes == 19);
    BOOST_TEST(amara.visits[1].leg->gap_minutes == 60);
    BOOST_TEST(amara.visits[1].leg->enough());
    BOOST_TEST(amara.note == "2 visits · 38 min travel");
    BOOST_TEST(view.problems.empty());
}

BOOST_AUTO_TEST_CASE(a_visit_without_time_to_get_there_is_a_problem_said_once) {
    SmallDay day;
    day.place(day.near, day.amara, "09:00");
    const Contact late = day.place(day.far, day.amara, "09:35");
    const TimetableView view = day.view();
    BOOST_REQUIRE(view.problems.size() == 1u);
    BOOST_TEST(view.problems[0].contact_id == late.id.text);
    BOOST_TEST(
        view.problems[0].text ==
        "Mr B. Far, 09:35, Amara Osei: Travel takes 19 min from the 09:00 visit, there are 5 min");
    BOOST_TEST(breaches_of(view.rows[0].visits[1]) == "travel_gap");
    BOOST_TEST(!view.rows[0].visits[1].leg->enough());
}

BOOST_AUTO_TEST_CASE(bands_show_the_break_the_shift_and_who_is_away) {
    SmallDay day;
    day.world.absence(day.beth, {.start = at("14:00"), .end = at("16:00")});
    const TimetableView view = day.view();
    BOOST_REQUIRE(view.rows[0].bands.size() == 3u);
    BOOST_TEST(view.rows[0].bands[1].text == "Off shift from 16:00");
    BOOST_TEST(view.rows[0].bands[2].text == "Break");
    BOOST_TEST(view.rows[0].bands[2].from == 12 * 60);
    BOOST_TEST(view.rows[1].bands[2].text == "Away");
    BOOST_TEST(view.rows[1].bands[2].from == 14 * 60);
}

BOOST_AUTO_TEST_CASE(a_late_visit_says_when_it_is_expected) {
    SmallDay day;
    day.place(day.near, day.amara, "09:00", {.expected_start = at("09:20")});
    const TimetableView view = day.view();
    BOOST_TEST(view.rows[0].visits[0].expected == 9 * 60 + 20);
    BOOST_TEST(view.rows[0].visits[0].start == 9 * 60); // it is not moved
    BOOST_TEST(view.rows[0].visits[0].spoken.find("expected 09:20") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_has_started_or_is_over_stays_where_it_is) {
    SmallDay day;
    day.place(day.near, day.amara, "08:00",
              {.status = ContactStatus::delivered,
               .attendance = Attendance::seen,
               .actual_start = at("08:04"),
               .actual_minutes = 18});
    day.place(day.far, day.amara, "09:00", {.status = ContactStatus::started});
    const TimetableView view = day.view();
    BOOST_TEST(view.rows[0].visits[0].start == 8 * 60 + 4);
    BOOST_TEST(view.rows[0].visits[0].minutes == 18);
    BOOST_TEST(!view.rows[0].visits[0].movable);
    BOOST_TEST(view.rows[0].visits[0].why_fixed == "This visit is over: seen");
    BOOST_TEST(view.rows[0].visits[1].why_fixed == "This visit has started");
}

BOOST_AUTO_TEST_CASE(a_visit_that_was_missed_stays_to_be_seen_and_takes_no_time) {
    SmallDay day;
    day.place(day.near, day.amara, "21:10",
              {.status = ContactStatus::missed, .attendance = Attendance::no_access});
    day.place(day.far, day.amara, "09:00");
    const TimetableView view = day.view();
    BOOST_REQUIRE(view.rows[0].visits.size() == 2u);
    const VisitBlock& missed = view.rows[0].visits[1];
    BOOST_TEST(missed.why_fixed == "This visit is over: no access");
    BOOST_TEST(!missed.movable);
    BOOST_TEST(!missed.leg);
    BOOST_TEST(view.rows[0].note.starts_with("1 visit"));
    BOOST_TEST(view.last_minute == 22 * 60);
    BOOST_TEST(view.problems.empty());
}

BOOST_AUTO_TEST_SUITE_END()
