#include "common/reports/report_period.h"

#include "tests/support/civil.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

const Date monday = on("2026-11-23");

std::string text(std::string_view code, Date today = monday) {
    const auto period = period_of(code, today);
    return period ? to_text(period->from) + " " + to_text(period->until) : "none";
}

} // namespace

BOOST_AUTO_TEST_SUITE(report_period)

BOOST_AUTO_TEST_CASE(periods_that_move_with_the_calendar) {
    BOOST_TEST(text("today") == "2026-11-23 2026-11-23");
    BOOST_TEST(text("this_week") == "2026-11-23 2026-11-29");
    BOOST_TEST(text("last_week") == "2026-11-16 2026-11-22");
    BOOST_TEST(text("last_4_weeks") == "2026-10-26 2026-11-22");
    BOOST_TEST(text("last_4_weeks", monday + 6) ==
               "2026-10-26 2026-11-22"); // a Sunday: the same week
    BOOST_TEST(text("next_2_weeks") == "2026-11-23 2026-12-06");
    BOOST_TEST(text("this_month") == "2026-11-01 2026-11-30");
    BOOST_TEST(text("last_month", on("2027-01-15")) == "2026-12-01 2026-12-31");
    BOOST_TEST(text("last_12_months") == "2025-12-01 2026-11-23");
    BOOST_TEST(text("last_year") == "none");
}

BOOST_AUTO_TEST_CASE(every_choice_is_a_period) {
    for (const PeriodChoice& choice : period_choices())
        BOOST_TEST((period_of(choice.code, monday) != std::nullopt), choice.code);
}

BOOST_AUTO_TEST_CASE(twelve_months_end_with_the_one_asked_and_pass_a_leap_year) {
    const auto months = twelve_months(on("2028-02-29"));
    BOOST_REQUIRE(months.size() == 12u);
    BOOST_TEST(to_text(months.front()) == "2027-03-01");
    BOOST_TEST(to_text(months.back()) == "2028-02-01");
    BOOST_TEST(to_text(last_of_month(months.back())) == "2028-02-29");
}

BOOST_AUTO_TEST_CASE(says_a_period_as_short_as_it_can) {
    BOOST_TEST(period_words({monday, monday}) == "23 Nov 2026");
    BOOST_TEST(period_words(month_of(monday)) == "1–30 Nov 2026");
    BOOST_TEST(period_words({on("2026-10-26"), on("2026-11-22")}) == "26 Oct – 22 Nov 2026");
    BOOST_TEST(period_words({on("2025-12-01"), monday}) == "1 Dec 2025 – 23 Nov 2026");
    BOOST_TEST(month_code(monday) == "2026-11");
    BOOST_TEST((month_from_code("2026-11") == first_of_month(monday)));
    BOOST_TEST((month_from_code("2026-13") == std::nullopt));
}

BOOST_AUTO_TEST_SUITE_END()
