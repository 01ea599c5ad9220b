#include "client/views/words.h"

#include "tests/support/civil.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(words)

BOOST_AUTO_TEST_CASE(a_frequency_reads_as_on_the_card) {
    BOOST_TEST(frequency_words({3, 7, 45}) == "3×/wk · 45 min");
    BOOST_TEST(frequency_words({2, 1, 20}) == "2×/day · 20 min");
    BOOST_TEST(frequency_words({1, 1, 60}) == "daily · 1 h");
    BOOST_TEST(frequency_words({1, 84, 30}) == "1×/12 wk · 30 min");
    BOOST_TEST(frequency_words({1, 0, 60}) == "1 visit · 1 h");
    BOOST_TEST(frequency_words({2, 10, 30}) == "2×/10 days · 30 min");
}

BOOST_AUTO_TEST_CASE(a_plan_reads_as_a_sentence_with_days_in_the_order_of_the_week) {
    ContactPlan plan;
    plan.visits = 3;
    plan.weekdays = {"wed", "mon", "fri"};
    plan.minutes = 45;
    plan.window_start = at("09:00");
    plan.window_end = at("12:00");
    BOOST_TEST(frequency_sentence(plan) == "3 × week, Mon Wed Fri, 45 min, 09:00–12:00");
    plan = {};
    plan.visits = 2;
    plan.period_days = 0;
    BOOST_TEST(frequency_sentence(plan) == "2 visits in all, 30 min");
}

BOOST_AUTO_TEST_CASE(days_are_named_as_near_as_people_say_them) {
    const Date today = on("2026-11-23");
    BOOST_TEST(day_words(today, today) == "Today");
    BOOST_TEST(day_words(today + 1, today) == "Tomorrow");
    BOOST_TEST(day_words(today - 1, today) == "Yesterday");
    BOOST_TEST(day_words(on("2026-11-25"), today) == "Wed 25");
    BOOST_TEST(day_words(on("2026-12-14"), today) == "Mon 14 Dec");
    BOOST_TEST(day_words(on("2026-11-16"), today) == "Mon 16 Nov");
    BOOST_TEST(date_words(on("1945-03-04"), today) == "4 Mar 1945");
    BOOST_TEST(date_words(on("2026-10-12"), today) == "12 Oct");
}

BOOST_AUTO_TEST_CASE(distances_lose_digits_that_nobody_needs) {
    BOOST_TEST(distance_words(637) == "640 m");
    BOOST_TEST(distance_words(6'412) == "6.4 km");
    BOOST_TEST(distance_words(31'200) == "31 km");
}

BOOST_AUTO_TEST_CASE(counts_have_their_plural) {
    BOOST_TEST(count_words(1, "visit") == "1 visit");
    BOOST_TEST(count_words(0, "visit") == "0 visits");
    BOOST_TEST(count_words(2, "person") == "2 people");
}

BOOST_AUTO_TEST_CASE(initials_take_the_first_and_the_last_name) {
    BOOST_TEST(initials_of("Beth Lindqvist") == "BL");
    BOOST_TEST(initials_of("Ana María de Souza") == "AS");
    BOOST_TEST(initials_of("Émile Zola") == "ÉZ");
    BOOST_TEST(initials_of("cher") == "C");
    BOOST_TEST(initials_of("") == "–");
}

BOOST_AUTO_TEST_CASE(a_contact_is_named_by_how_and_where_it_was) {
    Contact contact;
    BOOST_TEST(kind_words(contact) == "Home visit");
    contact.location = "clinic";
    BOOST_TEST(kind_words(contact) == "Clinic visit");
    contact.mechanism = Mechanism::telephone;
    BOOST_TEST(kind_words(contact) == "Telephone call");
}

BOOST_AUTO_TEST_SUITE_END()
