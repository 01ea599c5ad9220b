#include "common/base/civil_time.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(civil_time)

BOOST_AUTO_TEST_CASE(a_date_survives_its_text) {
    for (int days = -40'000; days <= 60'000; days += 17)
        BOOST_TEST(date_from_text(to_text(Date{days}))->days == days);
}

BOOST_AUTO_TEST_CASE(the_23rd_of_november_2026_is_a_monday) {
    const Date date = *date_from_text("2026-11-23");
    BOOST_TEST((weekday_of(date) == Weekday::monday));
    BOOST_TEST(long_text(date) == "Monday 23 November 2026");
    BOOST_TEST(short_text(date + 3) == "Thu 26 Nov");
    BOOST_TEST(to_text(monday_of(date + 6)) == "2026-11-23");
}

BOOST_AUTO_TEST_CASE(days_that_do_not_exist_are_refused) {
    for (const char* text : {"2026-02-29", "2026-13-01", "2026-04-31", "2026-1-01", "23/11/2026", "", "2026-11-23 "})
        BOOST_TEST(!date_from_text(text), text);
    BOOST_TEST(date_from_text("2024-02-29").has_value());
}

BOOST_AUTO_TEST_CASE(a_birthday_counts_from_the_day_itself) {
    const Date born = *date_from_text("1945-03-04");
    BOOST_TEST(whole_years(born, *date_from_text("2026-03-03")) == 80);
    BOOST_TEST(whole_years(born, *date_from_text("2026-03-04")) == 81);
}

BOOST_AUTO_TEST_CASE(times_are_two_digits_and_a_colon) {
    BOOST_TEST(time_from_text("09:05")->minutes == 545);
    BOOST_TEST(time_from_text("24:00")->minutes == 1440);
    for (const char* text : {"9:05", "24:01", "12:60", "12-30", "1230", "-1:00"})
        BOOST_TEST(!time_from_text(text), text);
    BOOST_TEST(to_text(TimeOfDay{545}) == "09:05");
}

BOOST_AUTO_TEST_CASE(durations_read_as_people_say_them) {
    BOOST_TEST(duration_text(45) == "45 min");
    BOOST_TEST(duration_text(120) == "2 h");
    BOOST_TEST(duration_text(135) == "2 h 15");
    BOOST_TEST(duration_text(125) == "2 h 05");
}

BOOST_AUTO_TEST_CASE(london_is_an_hour_ahead_between_the_last_sundays_of_march_and_october) {
    // 2026: clocks go forward on 29 March and back on 25 October, both at 01:00 UTC.
    const auto at = [](const char* day, int minutes) {
        return london_time({date_from_text(day)->days * 86'400'000LL + minutes * 60'000LL});
    };
    BOOST_TEST(at("2026-03-29", 59).time.minutes == 59);
    BOOST_TEST(at("2026-03-29", 60).time.minutes == 120); // 01:00–02:00 does not exist
    BOOST_TEST(at("2026-10-25", 30).time.minutes == 90);  // 01:30, the first time
    BOOST_TEST(at("2026-10-25", 90).time.minutes == 90);  // 01:30, the second time
    BOOST_TEST(to_text(at("2026-07-01", 23 * 60 + 30).date) == "2026-07-02");
}

BOOST_AUTO_TEST_CASE(an_instant_before_1970_has_a_text_too) {
    BOOST_TEST(to_text(Instant{-1}) == "1969-12-31T23:59:59.999Z");
    BOOST_TEST(to_text(Instant{0}) == "1970-01-01T00:00:00.000Z");
}

BOOST_AUTO_TEST_CASE(week_hours_survive_their_text) {
    const std::string text = "mon 08:00-16:00, sat 09:30-12:00";
    const auto hours = week_hours_from_text(text);
    BOOST_REQUIRE(hours.has_value());
    BOOST_TEST(to_text(*hours) == text);
    BOOST_TEST(hours->on(*date_from_text("2026-11-23"))->length_minutes() == 480);
    BOOST_TEST(!hours->on(*date_from_text("2026-11-24")).has_value());
    for (const char* bad : {"mon 8-16", "mon 16:00-08:00", "mon 08:00-12:00, mon 13:00-17:00", "monday"})
        BOOST_TEST(!week_hours_from_text(bad), bad);
}

BOOST_AUTO_TEST_SUITE_END()
