#include "common/rules/visits_of_plan.h"

#include "tests/support/civil.h"

#include <set>

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

const Date monday = on("2026-11-23");

ContactPlan every(int visits, int period_days) {
    ContactPlan plan;
    plan.visits = visits;
    plan.period_days = period_days;
    plan.first_day = monday;
    return plan;
}

// "23 25 27": the days of the month
std::string days(const ContactPlan& plan, Date first, Date last) {
    std::string text;
    for (const AskedVisit& visit : visits_of_plan(plan, first, last))
        text += (text.empty() ? "" : " ") + std::to_string(parts_of(visit.day).day);
    return text;
}

std::string two_weeks(const ContactPlan& plan) {
    return days(plan, monday, monday + 13);
}

std::string matched(const std::vector<AskedVisit>& asked,
                    const std::vector<ExistingVisit>& existing, int moved_at_most) {
    std::string text;
    for (const int match : match_visits(asked, existing, moved_at_most))
        text += (text.empty() ? "" : " ") + std::to_string(match);
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(visits_of_plan_rule)

BOOST_AUTO_TEST_CASE(once_a_week_is_on_the_weekday_of_the_first_day) {
    BOOST_TEST(two_weeks(every(1, 7)) == "23 30");
}

BOOST_AUTO_TEST_CASE(three_a_week_are_spread_evenly) {
    BOOST_TEST(two_weeks(every(3, 7)) == "23 25 27 30 2 4");
}

BOOST_AUTO_TEST_CASE(weekdays_are_kept) {
    ContactPlan plan = every(3, 7);
    plan.weekdays = {"mon", "wed", "fri"};
    plan.first_day = monday + 2; // a Wednesday
    BOOST_TEST(two_weeks(plan) == "25 27 30 2 4");
}

// two of Monday to Friday: days 0 and floor(5 ÷ 2) = 2 of the five
BOOST_AUTO_TEST_CASE(fewer_visits_than_weekdays_are_spread_over_them) {
    ContactPlan plan = every(2, 7);
    plan.weekdays = {"mon", "tue", "wed", "thu", "fri"};
    BOOST_TEST(two_weeks(plan) == "23 25 30 2");
}

BOOST_AUTO_TEST_CASE(several_a_day_are_numbered) {
    const auto visits = visits_of_plan(every(2, 1), monday, monday + 1);
    BOOST_REQUIRE(visits.size() == 4);
    BOOST_CHECK(visits[0] == (AskedVisit{monday, 0, 2, monday}));
    BOOST_CHECK(visits[1] == (AskedVisit{monday, 1, 2, monday}));
    BOOST_CHECK(visits[2] == (AskedVisit{monday + 1, 0, 2, monday + 1}));
}

BOOST_AUTO_TEST_CASE(daily_on_weekdays_leaves_the_weekend_out) {
    ContactPlan plan = every(1, 1);
    plan.weekdays = {"mon", "tue", "wed", "thu", "fri"};
    BOOST_TEST(days(plan, monday + 3, monday + 8) == "26 27 30 1");
}

BOOST_AUTO_TEST_CASE(every_twelve_weeks) {
    const auto visits = visits_of_plan(every(1, 84), monday, monday + 200);
    BOOST_REQUIRE(visits.size() == 3);
    BOOST_CHECK(visits[1].day == monday + 84);
    BOOST_CHECK(visits[2].day == monday + 168);
}

BOOST_AUTO_TEST_CASE(once_only_is_on_the_first_day_that_is_allowed) {
    ContactPlan plan = every(1, 0);
    BOOST_TEST(days(plan, monday - 30, monday + 30) == "23");
    plan.weekdays = {"wed"};
    BOOST_TEST(days(plan, monday - 30, monday + 30) == "25");
    BOOST_TEST(days(plan, monday + 3, monday + 30) == "");
}

BOOST_AUTO_TEST_CASE(a_number_of_visits_in_all_is_spread_from_the_first_to_the_last_day) {
    ContactPlan plan = every(3, 0);
    plan.last_day = monday + 8; // nine days
    BOOST_TEST(days(plan, monday, monday + 30) == "23 26 29");
}

BOOST_AUTO_TEST_CASE(nothing_is_before_the_first_or_after_the_last_day) {
    ContactPlan plan = every(3, 7);
    plan.last_day = monday + 7;
    BOOST_TEST(days(plan, monday - 100, monday + 100) == "23 25 27 30");
    plan.last_day = monday - 1;
    BOOST_TEST(days(plan, monday - 100, monday + 100) == "");
}

BOOST_AUTO_TEST_CASE(one_visit_a_day_has_the_plans_window) {
    ContactPlan plan = every(1, 1);
    plan.window_start = at("08:00");
    const Window window = window_of(plan, {monday, 0, 1}, {});
    BOOST_TEST(to_text(*window.start) == "08:00");
    BOOST_TEST(!window.end);
    BOOST_CHECK(window_of(every(1, 1), {monday, 0, 1}, {}) == Window{});
}

// four a day in the team's day 08:00–18:00: 150 minutes each
BOOST_AUTO_TEST_CASE(several_a_day_share_the_window_in_equal_parts) {
    const Team team;
    const Window third = window_of(every(4, 1), {monday, 2, 4}, team);
    BOOST_TEST(to_text(*third.start) == "13:00");
    BOOST_TEST(to_text(*third.end) == "15:30");
    ContactPlan plan = every(2, 1);
    plan.window_start = at("07:00");
    plan.window_end = at("21:00");
    BOOST_TEST(to_text(*window_of(plan, {monday, 1, 2}, team).start) == "14:00");
}

// "23-24 25-26 27-29": the days that each visit may be given on
std::string days_of_each(const ContactPlan& plan, Date first, Date last) {
    std::string text;
    for (const AskedVisit& visit : visits_of_plan(plan, first, last)) {
        text += text.empty() ? "" : " ";
        std::string between;
        for (const Date day : days_of_visit(plan, visit)) {
            text += between + std::to_string(parts_of(day).day);
            between = ",";
        }
    }
    return text;
}

// Of seven days three visits have two, two and three; four would be too far from the first.
BOOST_AUTO_TEST_CASE(a_visit_may_be_given_until_the_next_is_due) {
    BOOST_TEST(days_of_each(every(3, 7), monday, monday + 6) == "23,24 25,26 27,28,29");
    BOOST_TEST(days_of_each(every(2, 7), monday, monday + 6) == "23,24,25 26,27,28,29");
    BOOST_TEST(days_of_each(every(1, 7), monday, monday + 6) == "23,24,25,26"); // half a period
    BOOST_TEST(days_of_each(every(1, 1), monday, monday + 2) == "23 24 25");
    BOOST_TEST(days_of_each(every(4, 2), monday, monday + 1) == "23 23 24 24");
}

BOOST_AUTO_TEST_CASE(a_visit_may_be_given_on_allowed_weekdays_until_the_last_day) {
    ContactPlan plan = every(2, 7);
    plan.weekdays = {"mon", "tue", "wed", "fri"};
    BOOST_TEST(days_of_each(plan, monday, monday + 6) == "23,24 25,27");
    plan.last_day = monday + 3;
    BOOST_TEST(days_of_each(plan, monday, monday + 6) == "23,24 25");
    plan.weekdays = {"mon", "fri"};
    plan.last_day = {};
    BOOST_TEST(days_of_each(plan, monday, monday + 6) == "23 27");
}

BOOST_AUTO_TEST_CASE(no_day_belongs_to_two_visits_and_every_visit_has_its_own) {
    for (int visits = 1; visits <= 12; ++visits) {
        for (const int period : {1, 2, 5, 7, 14, 28}) {
            const ContactPlan plan = every(visits, period);
            std::set<Date> taken;
            for (const AskedVisit& visit : visits_of_plan(plan, monday, monday + 55)) {
                const auto days = days_of_visit(plan, visit);
                BOOST_TEST(!days.empty());
                BOOST_TEST((days.front() == visit.day));
                if (visit.number > 0) continue;
                for (const Date day : days)
                    BOOST_TEST(taken.insert(day).second, visits << " in " << period);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(wherever_a_visit_is_given_it_answers_what_was_asked) {
    const ContactPlan plan = every(2, 7);
    const auto asked = visits_of_plan(plan, monday, monday + 27);
    std::vector<ExistingVisit> last_days;
    std::string each;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        last_days.push_back({days_of_visit(plan, asked[i]).back()});
        each += (i == 0 ? "" : " ") + std::to_string(i);
    }
    BOOST_TEST(matched(asked, {last_days.begin(), last_days.end()}, moved_at_most_days(plan)) ==
               each);
}

BOOST_AUTO_TEST_CASE(an_existing_visit_answers_the_one_of_its_day) {
    const auto asked = visits_of_plan(every(3, 7), monday, monday + 6); // 23 25 27
    BOOST_TEST(matched(asked, {{monday}, {monday + 2}, {monday + 4}}, 3) == "0 1 2");
    BOOST_TEST(matched(asked, {{monday + 4}}, 3) == "2");
}

BOOST_AUTO_TEST_CASE(a_moved_visit_answers_the_nearest_that_is_left) {
    const auto asked = visits_of_plan(every(3, 7), monday, monday + 6);
    BOOST_TEST(matched(asked, {{monday}, {monday + 3}, {monday + 4}}, 3) == "0 1 2");
    BOOST_TEST(matched(asked, {{monday + 3, false}}, 3) == "-1"); // it may not have moved
    BOOST_TEST(matched(asked, {{monday + 8}}, 3) == "-1");        // too far from the 27th
}

BOOST_AUTO_TEST_CASE(two_on_one_day_answer_two) {
    const auto asked = visits_of_plan(every(2, 1), monday, monday);
    BOOST_TEST(matched(asked, {{monday}, {monday}, {monday}}, 0) == "0 1 -1");
}

BOOST_AUTO_TEST_CASE(missing_is_what_nothing_answers) {
    const auto asked = visits_of_plan(every(3, 7), monday, monday + 6);
    const std::vector<int> matches{2, -1, 0};
    const auto missing = missing_visits(asked, matches);
    BOOST_REQUIRE(missing.size() == 1);
    BOOST_CHECK(missing[0].day == monday + 2);
}

BOOST_AUTO_TEST_CASE(half_a_period_is_how_far_a_visit_may_move) {
    BOOST_TEST(moved_at_most_days(every(1, 1)) == 0);
    BOOST_TEST(moved_at_most_days(every(1, 7)) == 3);
    BOOST_TEST(moved_at_most_days(every(1, 84)) == 42);
}

BOOST_AUTO_TEST_SUITE_END()
