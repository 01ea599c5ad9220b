#include "common/rules/response_clock.h"

#include "common/base/check.h"
#include "tests/support/civil.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

const Date monday = on("2026-11-23");

std::string due(Urgency urgency, Date date, std::string_view time) {
    const LocalTime when = response_due(urgency, {date, at(time)});
    return to_text(when.date) + " " + to_text(when.time);
}

} // namespace

BOOST_AUTO_TEST_SUITE(response_clock_rule)

BOOST_AUTO_TEST_CASE(two_hours_run_from_receipt_within_eight_to_eight) {
    BOOST_TEST(due(Urgency::two_hour, monday, "08:00") == "2026-11-23 10:00");
    BOOST_TEST(due(Urgency::two_hour, monday, "14:37") == "2026-11-23 16:37");
    BOOST_TEST(due(Urgency::two_hour, monday, "19:59") == "2026-11-23 21:59");
}

BOOST_AUTO_TEST_CASE(what_comes_at_night_counts_from_eight_in_the_morning) {
    BOOST_TEST(due(Urgency::two_hour, monday, "07:59") == "2026-11-23 10:00");
    BOOST_TEST(due(Urgency::two_hour, monday, "20:00") == "2026-11-24 10:00");
    BOOST_TEST(due(Urgency::two_hour, on("2026-12-31"), "23:30") == "2027-01-01 10:00");
}

BOOST_AUTO_TEST_CASE(saturday_and_sunday_count_like_any_day) {
    BOOST_TEST(due(Urgency::two_hour, on("2026-11-28"), "20:30") == "2026-11-29 10:00");
}

BOOST_AUTO_TEST_CASE(two_days_are_the_same_time_two_days_later) {
    BOOST_TEST(due(Urgency::two_day, monday, "14:37") == "2026-11-25 14:37");
    BOOST_TEST(due(Urgency::two_day, on("2026-10-24"), "09:00") ==
               "2026-10-26 09:00"); // clock change
}

BOOST_AUTO_TEST_CASE(routine_is_eighteen_weeks) {
    BOOST_TEST(due(Urgency::routine, monday, "14:37") == "2027-03-29 24:00");
}

BOOST_AUTO_TEST_CASE(past_due_begins_a_minute_after) {
    const LocalTime when{monday, at("10:00")};
    BOOST_TEST(!is_past_due(when, {monday, at("10:00")}));
    BOOST_TEST(is_past_due(when, {monday, at("10:01")}));
    BOOST_TEST(is_past_due(when, {monday + 1, at("08:00")}));
    BOOST_TEST(!is_past_due(when, {monday - 1, at("23:59")}));
}

BOOST_AUTO_TEST_CASE(says_how_long_is_left_or_past) {
    const LocalTime when{monday, at("10:00")};
    BOOST_TEST(due_text(when, {monday, at("08:40")}) == "1 h 20 left");
    BOOST_TEST(due_text(when, {monday, at("10:35")}) == "35 min past due");
    BOOST_TEST(due_text(when, {monday - 3, at("09:00")}) == "due in 3 days");
    BOOST_TEST(due_text(when, {monday + 1, at("10:00")}) == "1 day past due");
}

BOOST_AUTO_TEST_CASE(waiting_bands_have_the_published_borders) {
    const std::array<std::pair<int, int>, 14> borders{{{0, 0},
                                                       {7, 0},
                                                       {8, 1},
                                                       {14, 1},
                                                       {15, 2},
                                                       {28, 2},
                                                       {29, 3},
                                                       {84, 3},
                                                       {85, 4},
                                                       {126, 4},
                                                       {127, 5},
                                                       {364, 5},
                                                       {365, 6},
                                                       {1000, 6}}};
    for (const auto& [days, band] : borders)
        BOOST_TEST(waiting_band(days) == band, "after days " << days);
    BOOST_TEST(waiting_band(-1) == 0);
    BOOST_TEST(waiting_band_text(5) == "127–364 days");
    BOOST_CHECK_THROW(waiting_band_text(7), Bug);
}

BOOST_AUTO_TEST_CASE(warns_of_a_two_hour_response_for_a_child) {
    Case opened;
    opened.urgency = Urgency::two_hour;
    opened.received_on = monday;
    Patient patient;
    BOOST_TEST(!response_clock(opened, patient)); // age unknown
    patient.birth_date = on("2008-11-23");        // eighteen today
    BOOST_TEST(!response_clock(opened, patient));
    patient.birth_date = on("2008-11-24");
    const auto breach = response_clock(opened, patient);
    BOOST_REQUIRE(breach);
    BOOST_CHECK(breach->severity == Severity::warn);
    opened.urgency = Urgency::two_day;
    BOOST_TEST(!response_clock(opened, patient));
}

BOOST_AUTO_TEST_CASE(warns_of_a_two_day_response_from_a_hospital_bed) {
    Case opened;
    opened.urgency = Urgency::two_day;
    opened.source_detail = "Hospital discharge";
    BOOST_TEST(response_clock(opened, {}).has_value());
    opened.source_detail = "GP";
    BOOST_TEST(!response_clock(opened, {}));
}

BOOST_AUTO_TEST_SUITE_END()
