#include "common/rules/load.h"

#include "tests/support/civil.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

const Date monday = on("2026-11-23");
const LoadInput ordinary{.travel_minutes = 12, .recording_minutes = 10, .week = monday};

ContactPlan three_times_a_week() {
    ContactPlan plan;
    plan.visits = 3;
    plan.period_days = 7;
    plan.minutes = 30;
    plan.first_day = monday;
    return plan;
}

Professional full_time() {
    Professional professional;
    professional.hours = weekdays("08:00", "16:00");
    return professional;
}

} // namespace

BOOST_AUTO_TEST_SUITE(load)

// 3 × (30 + 12 + 10) = 156
BOOST_AUTO_TEST_CASE(adds_care_travel_and_recording_of_every_visit) {
    const CaseLoad load = load_of(three_times_a_week(), ordinary);
    BOOST_TEST(load.care_minutes == 90);
    BOOST_TEST(load.travel_minutes == 36);
    BOOST_TEST(load.recording_minutes == 30);
    BOOST_TEST(load.total_minutes() == 156);
}

// the second person stays 20 instead of 30 minutes: 3 × (20 + 12 + 10) = 126 more
BOOST_AUTO_TEST_CASE(a_second_person_costs_travel_and_recording_as_well) {
    ContactPlan plan = three_times_a_week();
    plan.staff = 2;
    BOOST_TEST(load_of(plan, ordinary).total_minutes() == 2 * 156);
    plan.second_minutes = 20;
    BOOST_TEST(load_of(plan, ordinary).second_person_minutes == 126);
}

// (156 + 24) × 1.25 = 225
BOOST_AUTO_TEST_CASE(the_need_factor_raises_everything_and_coordination_too) {
    ContactPlan plan = three_times_a_week();
    plan.coordination_minutes = 24;
    plan.need_factor_percent = 125;
    const CaseLoad load = load_of(plan, ordinary);
    BOOST_TEST(load.coordination_minutes == 24);
    BOOST_TEST(load.need_minutes == 45);
    BOOST_TEST(load.total_minutes() == 225);
}

BOOST_AUTO_TEST_CASE(other_periods_are_shares_of_a_week) {
    ContactPlan plan = three_times_a_week();
    plan.visits = 1;
    plan.period_days = 1;
    BOOST_TEST(load_of(plan, ordinary).care_minutes == 210); // daily
    plan.period_days = 28;
    BOOST_TEST(load_of(plan, ordinary).care_minutes == 8); // 30 ÷ 4 = 7.5, to the nearest minute
    plan.period_days = 84;
    BOOST_TEST(load_of(plan, ordinary).care_minutes == 3); // 2.5
}

BOOST_AUTO_TEST_CASE(a_plan_that_ended_before_the_week_weighs_nothing) {
    ContactPlan plan = three_times_a_week();
    plan.last_day = monday;
    BOOST_TEST(load_of(plan, ordinary).total_minutes() == 156);
    plan.last_day = monday - 1;
    BOOST_CHECK(load_of(plan, ordinary) == CaseLoad{});
}

BOOST_AUTO_TEST_CASE(a_plan_that_has_not_begun_is_promised_and_weighs_in_full) {
    ContactPlan plan = three_times_a_week();
    plan.first_day = monday + 20;
    BOOST_TEST(load_of(plan, ordinary).total_minutes() == 156);
}

BOOST_AUTO_TEST_CASE(once_only_weighs_until_its_week_is_over) {
    ContactPlan plan = three_times_a_week();
    plan.visits = 1;
    plan.period_days = 0;
    BOOST_TEST(load_of(plan, ordinary).care_minutes == 30);
    LoadInput next_week = ordinary;
    next_week.week = monday + 7;
    BOOST_TEST(load_of(plan, next_week).care_minutes == 0);
    plan.last_day = monday + 9;
    BOOST_TEST(load_of(plan, next_week).care_minutes == 30);
}

BOOST_AUTO_TEST_CASE(cases_weigh_while_someone_is_to_be_seen) {
    using enum CaseStatus;
    for (const CaseStatus status : {waiting, allocated, active, stable})
        BOOST_TEST(counts_in_load(status));
    for (const CaseStatus status : {referral, suspended, closed, rejected})
        BOOST_TEST(!counts_in_load(status));
}

// 5 × 480 − 5 × 30 − 120 = 2130
BOOST_AUTO_TEST_CASE(available_is_contracted_without_breaks_and_other_duties) {
    Professional professional = full_time();
    professional.break_minutes = 30;
    professional.other_minutes = 120;
    const AvailableTime time = available_time(professional, {}, on("2026-11-26"));
    BOOST_TEST(time.contracted_minutes == 2400);
    BOOST_TEST(time.break_minutes == 150);
    BOOST_TEST(time.leave_minutes == 0);
    BOOST_TEST(time.available_minutes() == 2130);
}

// two whole days of 480 − 30 working minutes, and 14:00–16:00 on the third
BOOST_AUTO_TEST_CASE(leave_takes_the_working_minutes_of_its_days) {
    Professional professional = full_time();
    professional.break_minutes = 30;
    const std::vector<Absence> absences{
        {.first_day = monday - 3, .last_day = monday + 1},
        {.first_day = monday + 2, .last_day = monday + 2, .start = at("14:00"), .end = at("18:00")},
        {.first_day = monday + 5, .last_day = monday + 6}, // the weekend is free anyway
        {.first_day = monday + 7, .last_day = monday + 9}};
    const AvailableTime time = available_time(professional, absences, monday);
    BOOST_TEST(time.leave_minutes == 2 * 450 + 120);
    BOOST_TEST(time.available_minutes() == 2400 - 150 - 1020);
}

BOOST_AUTO_TEST_CASE(leave_that_is_recorded_twice_is_taken_once) {
    const std::vector<Absence> twice{{.first_day = monday, .last_day = monday},
                                     {.first_day = monday, .last_day = monday}};
    BOOST_TEST(available_time(full_time(), twice, monday).leave_minutes == 480);
}

BOOST_AUTO_TEST_CASE(nobody_has_less_than_no_time) {
    Professional professional = full_time();
    professional.other_minutes = 300;
    const std::vector<Absence> away{{.first_day = monday, .last_day = monday + 6}};
    BOOST_TEST(available_time(professional, away, monday).available_minutes() == 0);
}

BOOST_AUTO_TEST_CASE(the_percentage_rounds_up_so_that_it_never_hides_an_overload) {
    BOOST_TEST(load_percent(0, 1000) == 0);
    BOOST_TEST(load_percent(900, 1000) == 90);
    BOOST_TEST(load_percent(1000, 1000) == 100);
    BOOST_TEST(load_percent(1001, 1000) == 101);
    BOOST_TEST(load_percent(0, 0) == 0);
    BOOST_TEST(load_percent(1, 0) == no_time_percent);
}

// 1000 minutes at 300 a day are three days and a bit: four
BOOST_AUTO_TEST_CASE(days_to_clear_are_whole_days) {
    BOOST_TEST(days_to_clear(1000, 300).value() == 4);
    BOOST_TEST(days_to_clear(900, 300).value() == 3);
    BOOST_TEST(days_to_clear(0, 0).value() == 0);
    BOOST_TEST(!days_to_clear(1, 0));
}

BOOST_AUTO_TEST_SUITE_END()
