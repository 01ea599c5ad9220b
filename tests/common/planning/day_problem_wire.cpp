#include "common/planning/day_problem_wire.h"

#include "common/base/check.h"
#include "tests/support/random_day.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(day_problem_wire)

BOOST_AUTO_TEST_CASE(what_arrives_is_written_as_what_was_sent) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const std::string sent = to_wire(PlanningJob{{seed, 7}, random_day(seed).problem});
        BOOST_TEST((to_wire(job_from_wire(sent)) == sent), "seed " << seed);
    }
}

BOOST_AUTO_TEST_CASE(every_kind_of_field_arrives) {
    PlanningJob job;
    job.budget = {.seed = 0xfedcba9876543210, .iterations = -5};
    DayVisit visit;
    visit.name = "Łucja O’Brien";
    visit.hard_window = true;
    visit.skills = {"insulin", "wound_care"};
    visit.pairing = SecondVisit::in_sequence;
    visit.never_people = {3, 1};
    visit.urgency = Urgency::two_day;
    visit.gap_from = -2'000'000'000;
    visit.let_pass = {"equipment", "skill_match"};
    job.problem.checks = {{.rule = "travel_gap", .strictness = CheckStrictness::block}};
    job.problem.visits = {visit};
    job.problem.travel = {{1, {42}}};
    job.problem.prices.unplaced = {1, 2, 3};
    const PlanningJob there = job_from_wire(to_wire(job));
    BOOST_TEST(there.budget.seed == job.budget.seed);
    BOOST_TEST(there.budget.iterations == -5);
    BOOST_REQUIRE(there.problem.visits.size() == 1u);
    const DayVisit& arrived = there.problem.visits.front();
    BOOST_TEST(arrived.name == visit.name);
    BOOST_TEST(arrived.hard_window);
    BOOST_TEST((arrived.skills == visit.skills));
    BOOST_TEST((arrived.pairing == visit.pairing));
    BOOST_TEST(arrived.never_people == visit.never_people);
    BOOST_TEST((arrived.urgency == visit.urgency));
    BOOST_TEST(arrived.gap_from == visit.gap_from);
    BOOST_TEST((arrived.let_pass == visit.let_pass));
    BOOST_REQUIRE(there.problem.checks.size() == 1u);
    BOOST_TEST(there.problem.checks.front().rule == "travel_gap");
    BOOST_TEST((there.problem.checks.front().strictness == CheckStrictness::block));
    BOOST_TEST(there.problem.travel.front().between(0, 0) == 42);
    BOOST_TEST(there.problem.prices.unplaced == job.problem.prices.unplaced);
}

BOOST_AUTO_TEST_CASE(a_plan_comes_back_with_its_cost) {
    PlanningAnswer answer;
    answer.tried = 12;
    answer.plan.visits = {{2, 540}, {-1, -1}};
    answer.plan.break_starts = {-1, 720};
    answer.plan.cost.total = std::int64_t{1} << 40;
    answer.plan.cost.unplaced = {0, 1, 0};
    const PlanningAnswer there = answer_from_wire(to_wire(answer));
    BOOST_TEST(there.tried == 12);
    BOOST_TEST((there.plan.visits == answer.plan.visits));
    BOOST_TEST(there.plan.break_starts == answer.plan.break_starts);
    BOOST_TEST((there.plan.cost == answer.plan.cost));
}

BOOST_AUTO_TEST_CASE(bytes_that_are_cut_off_or_too_many_are_a_fault) {
    const std::string whole = to_wire(PlanningJob{{}, random_day(5).problem});
    for (std::size_t length = 0; length < whole.size(); length += 1 + length / 64)
        BOOST_CHECK_THROW(job_from_wire(std::string_view(whole).substr(0, length)), Fault);
    BOOST_CHECK_THROW(job_from_wire(whole + "x"), Fault);
    std::string huge = whole;
    huge.replace(24, 8, std::string(8, '\x7f')); // how many people there are
    BOOST_CHECK_THROW(job_from_wire(huge), Fault);
}

BOOST_AUTO_TEST_SUITE_END()
