#include "common/planning/horizon/plan_horizon.h"

#include "common/base/random.h"
#include "tests/support/horizon_builder.h"
#include "tests/support/horizon_checker.h"
#include "tests/support/random_horizon.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

// "Amara on day 1", "unplaced"
std::string where(const HorizonBuilder& week, const HorizonPlan& plan, int visit) {
    const HorizonPlace& place = plan.visits.at(static_cast<std::size_t>(visit));
    if (!place.placed()) return "unplaced";
    return week.problem.person_day(place.person, place.day).name + " on day " +
           std::to_string(place.day);
}

// FNV-1a over every number that a plan decides.
std::uint64_t fingerprint(const HorizonPlan& plan) {
    std::string text;
    for (const HorizonPlace& place : plan.visits)
        text += std::to_string(place.day) + ':' + std::to_string(place.person) + '@' +
                std::to_string(place.start) + ' ';
    for (const int start : plan.break_starts)
        text += std::to_string(start) + ' ';
    return stable_hash(text + std::to_string(plan.cost.total));
}

// A published week: 15 people, 75 patients seen three to five times.
HorizonBuilder published_week(std::uint64_t seed) {
    HorizonBuilder week(5);
    Random random(seed);
    for (int p = 0; p < 15; ++p)
        week.person({.name = "P" + std::to_string(p)});
    for (int patient = 0; patient < 75; ++patient) {
        const int place = random.between(1, 20);
        const int from = 480 + 30 * random.below(13);
        const int times = random.between(3, 5);
        for (int day = 0; day < times; ++day)
            week.visit(
                place, {day},
                {.visit = {.window_start = from, .window_end = from + 90, .hard_window = true},
                 .patient = patient});
    }
    const HorizonPlan plan = week.plan({seed, 60'000});
    for (std::size_t v = 0; v < plan.visits.size(); ++v) {
        week.problem.visits[v].promised_day = plan.visits[v].day;
        week.problem.visits[v].visit.promised_person = plan.visits[v].person;
        week.problem.visits[v].visit.promised_start = plan.visits[v].start;
    }
    return week;
}

} // namespace

BOOST_AUTO_TEST_SUITE(planning_several_days)

// Both days would do; together they need one way there and back, 2 × 30 instead of 4 × 30.
BOOST_AUTO_TEST_CASE(neighbours_are_visited_on_the_same_day) {
    HorizonBuilder week(2);
    week.person({.name = "Amara"});
    const int one = week.visit(30, {0, 1});
    const int other = week.visit(30, {0, 1});
    const HorizonPlan plan = week.plan();
    BOOST_TEST(plan.visits[static_cast<std::size_t>(one)].day ==
               plan.visits[static_cast<std::size_t>(other)].day);
    BOOST_TEST(plan.cost.days.travel_minutes == 60);
}

// The other visits make Beth cheaper on day 1 by 2 × 10 minutes of road (200); a second face costs 300.
BOOST_AUTO_TEST_CASE(one_patient_keeps_one_person_where_the_way_is_not_much_longer) {
    HorizonBuilder week(2);
    week.person({.name = "Amara"});
    week.person({.name = "Beth"});
    week.visit(10, {0}, {.visit = {.only_people = {0}}});
    week.visit(10, {1}, {.visit = {.only_people = {1}}});
    const int monday = week.visit(10, {0}, {.patient = 0});
    const int tuesday = week.visit(10, {1}, {.patient = 0});
    const auto same_person = [&](const HorizonPlan& plan) {
        return plan.visits[static_cast<std::size_t>(monday)].person ==
               plan.visits[static_cast<std::size_t>(tuesday)].person;
    };
    BOOST_TEST(same_person(week.plan()));
    BOOST_TEST(week.plan().cost.additional_people == 0);
    week.problem.prices.additional_person = 100;
    BOOST_TEST(!same_person(week.plan()));
    BOOST_TEST(week.plan().cost.additional_people == 1);
}

// Days 0–1 and 2–4: only 0 and 4, 1 and 4 or 0 and 3 leave three days, and the road is shortest with what is there.
BOOST_AUTO_TEST_CASE(days_between_visits_of_a_series_are_kept) {
    HorizonBuilder week(5);
    week.person({.name = "Amara"});
    week.visit(30, {1});
    week.visit(30, {2});
    week.problem.series = {{.least_days_between = 3}};
    const int first = week.visit(30, {0, 1}, {.series = 0});
    const int second = week.visit(30, {2, 3, 4}, {.series = 0});
    const HorizonPlan plan = week.plan();
    BOOST_TEST(where(week, plan, first) == "Amara on day 1");
    BOOST_TEST(where(week, plan, second) == "Amara on day 4");
    BOOST_TEST(plan.cost.short_gap_days == 0);
    week.problem.prices.short_gap_day = 0;
    BOOST_TEST(where(week, week.plan(), second) == "Amara on day 2");
    BOOST_TEST(week.plan().cost.short_gap_days == 2);
}

BOOST_AUTO_TEST_CASE(the_last_visit_before_the_horizon_counts_for_the_gap) {
    HorizonBuilder week(4);
    week.person({.name = "Amara"});
    week.visit(30, {0});
    week.problem.series = {{.least_days_between = 3, .most_days_between = 4, .day_before = -1}};
    const int next = week.visit(30, {0, 1, 2, 3}, {.series = 0});
    BOOST_TEST(where(week, week.plan(), next) == "Amara on day 2"); // 2 − (−1) = 3
}

BOOST_AUTO_TEST_CASE(both_of_a_pair_come_on_a_day_on_which_both_are_there) {
    HorizonBuilder week(3);
    week.person({.name = "Amara"});
    const int beth = week.person({.name = "Beth"});
    week.on_day(beth, 0).absences = {{0, 48 * 60}};
    week.on_day(beth, 2).absences = {{0, 48 * 60}};
    const int first = week.visit(10, {0, 1, 2});
    const int second = week.visit(10, {0, 1, 2}, {.visit = {.partner = first}});
    const HorizonPlan plan = week.plan();
    BOOST_TEST(plan.visits[static_cast<std::size_t>(first)].day == 1);
    BOOST_TEST(plan.visits[static_cast<std::size_t>(second)].day == 1);
    BOOST_TEST(faults_text(week.problem, plan) == "");
}

BOOST_AUTO_TEST_CASE(a_pair_that_nobody_can_make_two_of_is_left_out_whole) {
    HorizonBuilder week(2);
    const int amara = week.person({.name = "Amara"});
    const int beth = week.person({.name = "Beth"});
    week.on_day(amara, 0).absences = {{0, 48 * 60}};
    week.on_day(beth, 1).absences = {{0, 48 * 60}};
    const int first = week.visit(10, {0, 1});
    const int second = week.visit(10, {0, 1}, {.visit = {.partner = first}});
    const HorizonPlan plan = week.plan();
    BOOST_TEST(where(week, plan, first) == "unplaced");
    BOOST_TEST(where(week, plan, second) == "unplaced");
    BOOST_TEST(plan.cost.days.unplaced[2] == 2);
}

// Eight visits of an hour, one a day; Beth works half as long, so she gives about half as much.
BOOST_AUTO_TEST_CASE(load_follows_working_time) {
    HorizonBuilder week(9);
    week.person({.name = "Amara"}, "08:00", "16:00");
    week.person({.name = "Beth"}, "08:00", "12:00");
    for (int day = 0; day < 9; ++day)
        week.visit(10, {day}, {.visit = {.minutes = 60}});
    const HorizonPlan plan = week.plan();
    int of_beth = 0;
    for (const HorizonPlace& place : plan.visits)
        of_beth += place.person == 1;
    BOOST_TEST(of_beth == 3);
    BOOST_TEST(plan.cost.days.unplaced[2] == 0);
}

BOOST_AUTO_TEST_CASE(what_is_pinned_stays_and_is_counted) {
    HorizonBuilder week(2);
    week.person({.name = "Amara"});
    week.person({.name = "Beth"});
    const int pinned =
        week.visit(10, {1}, {.visit = {.pinned_person = 1, .pinned_start = 600}, .patient = 0});
    const int free = week.visit(10, {0}, {.patient = 0});
    const HorizonPlan plan = week.plan();
    BOOST_TEST((plan.visits[static_cast<std::size_t>(pinned)] == HorizonPlace{1, 1, 600}));
    BOOST_TEST(where(week, plan, free) == "Beth on day 0"); // whom the patient sees anyway
    BOOST_TEST(plan.cost.additional_people == 0);
}

BOOST_AUTO_TEST_CASE(a_promised_day_is_kept_unless_a_change_gains_more) {
    HorizonBuilder week(2);
    week.person({.name = "Amara"});
    week.visit(15, {0});
    const int told = week.visit(15, {0, 1}, {.promised_day = 1});
    // 2 × 15 minutes of road are 300, less than another day (400).
    BOOST_TEST(where(week, week.plan(), told) == "Amara on day 1");
    week.problem.prices.changed_day = 100;
    const HorizonPlan plan = week.plan();
    BOOST_TEST(where(week, plan, told) == "Amara on day 0");
    BOOST_TEST(plan.cost.changed_days == 1);
}

BOOST_AUTO_TEST_CASE(an_absence_disturbs_few_of_the_other_visits_of_a_week) {
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        HorizonBuilder week = published_week(seed);
        for (int day = 1; day < 5; ++day)
            week.on_day(3, day).absences = {{0, 48 * 60}};
        const HorizonPlan plan = week.plan({seed, 60'000});
        BOOST_TEST(faults_text(week.problem, plan) == "");
        int others = 0;
        int disturbed = 0;
        for (std::size_t v = 0; v < plan.visits.size(); ++v) {
            const HorizonVisit& visit = week.problem.visits[v];
            if (visit.visit.promised_person == 3 && visit.promised_day > 0) continue;
            const HorizonPlace told{visit.promised_day, visit.visit.promised_person,
                                    visit.visit.promised_start};
            ++others;
            disturbed += !(plan.visits[v] == told);
        }
        BOOST_TEST(plan.cost.days.unplaced[2] == 0);
        BOOST_TEST(disturbed * 10 <= others, disturbed << " of " << others << ", seed " << seed);
    }
}

BOOST_AUTO_TEST_CASE(random_horizons_keep_every_rule_and_leave_out_what_is_impossible) {
    for (std::uint64_t seed = 0; seed < 250; ++seed) {
        const RandomHorizon horizon = random_horizon(seed);
        const HorizonPlan plan = plan_horizon(horizon.problem, {seed, 2'000});
        BOOST_TEST(faults_text(horizon.problem, plan) == "", "seed " << seed);
        for (const int visit : horizon.impossible)
            BOOST_TEST(!plan.visits[static_cast<std::size_t>(visit)].placed(), "seed " << seed);
    }
}

// As a locality is planned: teams of two here, each searched on its own.
BOOST_AUTO_TEST_CASE(what_is_cut_into_teams_keeps_every_rule_too) {
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
        const RandomHorizon horizon = random_horizon(seed);
        HorizonPlanner planner(horizon.problem, {seed, 2'000}, 2);
        while (!planner.done())
            planner.step(500);
        BOOST_TEST(faults_text(horizon.problem, planner.best()) == "", "seed " << seed);
    }
}

BOOST_AUTO_TEST_CASE(the_checker_finds_what_is_wrong) {
    HorizonBuilder week(2);
    week.person({.name = "Amara"});
    week.person({.name = "Beth"});
    week.problem.series = {{.least_days_between = 1}};
    const int first = week.visit(10, {0}, {.patient = 0, .series = 0});
    week.visit(10, {0}, {.visit = {.partner = first}, .patient = 0});
    week.visit(10, {1}, {.patient = 0});
    const HorizonPlan good = week.plan();
    BOOST_TEST(faults_text(week.problem, good) == "");
    const auto wrong = [&](auto change) {
        HorizonPlan plan = good;
        change(plan);
        return faults_text(week.problem, plan);
    };
    BOOST_TEST(wrong([](HorizonPlan& plan) {
                   plan.visits[2].day = 0;
               }).find("on a day it may not go to") != std::string::npos);
    BOOST_TEST(wrong([](HorizonPlan& plan) {
                   plan.visits[1].day = 1;
               }).find("not on its partner's day") != std::string::npos);
    BOOST_TEST(wrong([](HorizonPlan& plan) { plan.visits[0] = {}; }).find("without its partner") !=
               std::string::npos);
    BOOST_TEST(wrong([](HorizonPlan& plan) {
                   ++plan.cost.additional_people;
               }).find("additional people") != std::string::npos);
    BOOST_TEST(wrong([](HorizonPlan& plan) {
                   ++plan.cost.load_fairness;
               }).find("fairness of load") != std::string::npos);
    BOOST_TEST(wrong([](HorizonPlan& plan) { ++plan.cost.short_gap_days; }).find("short gaps") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_best_plan_never_gets_worse) {
    const RandomHorizon horizon = random_horizon(12);
    HorizonPlanner planner(horizon.problem, {.seed = 3, .iterations = 10'000});
    std::int64_t last = planner.best().cost.total;
    while (!planner.done()) {
        planner.step(200);
        const HorizonPlan best = planner.best();
        BOOST_TEST(best.cost.total <= last);
        last = best.cost.total;
    }
    BOOST_TEST(faults_text(horizon.problem, planner.best()) == "");
}

// One number for native and wasm: what differs between machines is found here.
BOOST_AUTO_TEST_CASE(every_machine_makes_the_same_plan) {
    std::uint64_t all = 0;
    for (std::uint64_t seed = 100; seed < 120; ++seed)
        all = all * 31 + fingerprint(plan_horizon(random_horizon(seed).problem, {seed, 3'000}));
    BOOST_TEST(all == 11662631346894320637u);
}

BOOST_AUTO_TEST_CASE(no_days_no_people_and_no_visits_are_a_plan_too) {
    HorizonBuilder none(3);
    BOOST_TEST(none.plan().visits.empty());
    HorizonBuilder nobody(2);
    nobody.visit(10, {0, 1});
    BOOST_TEST(nobody.plan().cost.days.unplaced[2] == 1);
}

BOOST_AUTO_TEST_SUITE_END()
