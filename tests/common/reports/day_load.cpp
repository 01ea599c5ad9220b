#include "common/reports/day_load.h"

#include "tests/support/world.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// Monday, 08:00–16:00, a break of 30 minutes. Stops are on a line; a kilometre takes some minutes by car.
ProfessionalDay monday() {
    ProfessionalDay day;
    day.professional.hours = weekdays("08:00", "16:00");
    day.professional.break_minutes = 30;
    day.day = on("2026-11-23");
    day.base.place = kilometres_north(0);
    return day;
}

void add(ProfessionalDay& day, std::string_view start, int minutes, int kilometres) {
    day.visits.push_back({Id<Contact>(std::string(start)),
                          at(start),
                          minutes,
                          {.place = kilometres_north(kilometres)}});
}

} // namespace

BOOST_AUTO_TEST_SUITE(day_load_of_a_professional)

BOOST_AUTO_TEST_CASE(an_empty_day_has_all_of_the_shift_but_the_break) {
    const DayLoad load = day_load(monday(), 10);
    BOOST_TEST(load.total_minutes() == 0);
    BOOST_TEST(load.available_minutes == 7 * 60 + 30);
    BOOST_TEST(load.percent() == 0);
}

BOOST_AUTO_TEST_CASE(counts_visits_writing_up_and_the_way_out_and_back) {
    ProfessionalDay day = monday();
    add(day, "09:00", 30, 5);
    add(day, "10:00", 45, 5); // next door: no way between
    const int one_way = day.minutes_between(day.base, day.visits[0].stop);
    BOOST_TEST(one_way > 0);
    const DayLoad load = day_load(day, 10);
    BOOST_TEST(load.visit_minutes == 75);
    BOOST_TEST(load.recording_minutes == 20);
    BOOST_TEST(load.travel_minutes == 2 * one_way);
    BOOST_TEST(load.total_minutes() == 95 + 2 * one_way);
}

BOOST_AUTO_TEST_CASE(an_absence_takes_what_it_shares_with_the_shift) {
    ProfessionalDay day = monday();
    day.absences.push_back(
        {.first_day = day.day, .last_day = day.day, .start = at("14:00"), .end = at("18:00")});
    BOOST_TEST(day_load(day, 10).available_minutes == 450 - 120);
    day.absences[0] = {.first_day = day.day - 1, .last_day = day.day};
    BOOST_TEST(day_load(day, 10).available_minutes == 0);
    day.absences[0] = {.first_day = day.day + 1, .last_day = day.day + 2};
    BOOST_TEST(day_load(day, 10).available_minutes == 450);
}

BOOST_AUTO_TEST_CASE(work_on_a_day_off_is_more_than_there_is) {
    ProfessionalDay day = monday();
    day.day = on("2026-11-22"); // Sunday
    add(day, "09:00", 30, 0);
    BOOST_TEST(day_load(day, 10).percent() == 999);
}

BOOST_AUTO_TEST_SUITE_END()
