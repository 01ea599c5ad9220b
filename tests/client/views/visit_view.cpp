#include "client/views/visit_view.h"

#include "client/views/day_reasons.h"
#include "tests/client/views/two_nurses.h"
#include "tests/client/views/viewpoints.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(visit_panel)

BOOST_AUTO_TEST_CASE(the_panel_says_who_could_take_a_visit_best_first) {
    TwoNurses day;
    const Contact visit = day.world.visit(day.care, {.professional_id = day.beth.id,
                                                     .start = at("09:00"),
                                                     .window_start = at("09:00"),
                                                     .window_end = at("12:00")});
    const TimetableView timetable =
        timetable_view(day.world.database(), manager_at(day.world, "07:00"), day.world.today);
    DayReasons reasons(day.world.database(), day.world.team.id, day.world.today);
    const VisitView view = visit_view(day.world.database(), manager_at(day.world, "07:00"),
                                      timetable, reasons, visit.id.text);
    BOOST_TEST(view.name == "Mrs Y. Tanaka, 72");
    BOOST_TEST(view.when == "09:00–09:30, Beth Lindqvist");
    BOOST_REQUIRE(view.candidates.size() == 2u);
    BOOST_TEST(view.candidates[0].possible);
    bool beth_is_current = false;
    for (const VisitCandidate& one : view.candidates)
        beth_is_current |= one.current && one.name == "Beth Lindqvist";
    BOOST_TEST(beth_is_current);
    BOOST_TEST(view.marks[1].text == "Window 09:00–12:00");
}

BOOST_AUTO_TEST_CASE(a_visit_of_another_day_is_not_found_here) {
    TwoNurses day;
    const TimetableView timetable =
        timetable_view(day.world.database(), manager_at(day.world, "07:00"), day.world.today);
    DayReasons reasons(day.world.database(), day.world.team.id, day.world.today);
    const Contact tomorrow = day.world.visit(day.care, {.day = day.world.today + 1});
    BOOST_TEST(!visit_view(day.world.database(), manager_at(day.world, "07:00"), timetable, reasons,
                           tomorrow.id.text)
                    .found);
}

BOOST_AUTO_TEST_CASE(what_is_over_cannot_be_moved_and_says_why) {
    TwoNurses day;
    const Contact done = day.world.visit(day.care, {.professional_id = day.amara.id,
                                                    .start = at("08:00"),
                                                    .status = ContactStatus::delivered,
                                                    .attendance = Attendance::seen});
    const TimetableView timetable =
        timetable_view(day.world.database(), manager_at(day.world, "10:00"), day.world.today);
    DayReasons reasons(day.world.database(), day.world.team.id, day.world.today);
    const VisitView view = visit_view(day.world.database(), manager_at(day.world, "10:00"),
                                      timetable, reasons, done.id.text);
    BOOST_TEST(view.found);
    BOOST_TEST(!view.why_fixed.empty());
    BOOST_TEST(!view.can_record);
}

BOOST_AUTO_TEST_SUITE_END()
