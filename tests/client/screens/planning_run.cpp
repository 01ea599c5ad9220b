#include "client/screens/planning_run.h"

#include "common/planning/day_problem_wire.h"
#include "tests/support/client/planners.h"
#include "tests/support/world.h"

#include <algorithm>

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Morning {
    World world;
    Professional amara = world.professional("Amara Osei");
    Contact ulcer = visit("Tanaka");
    Contact insulin = visit("Lowell");
    FakeHost host;
    std::optional<PlanningRun> run;

    Morning() {
        run.emplace(host, PlannedPeriod{world.today, 1},
                    planning_task(world.database(),
                                  DayRequest{.team_id = world.team.id, .day = world.today}));
    }
    Contact visit(const std::string& name) {
        return world.visit(world.case_of(world.patient(name)), {.planned_minutes = 30});
    }
    // Both visits with Amara, from this minute on.
    std::string answer(std::int64_t cost, int start) {
        PlanningAnswer answer;
        answer.tried = job_from_wire(host.planners[0].job).budget.iterations / 2;
        answer.plan.visits = {{0, start}, {0, start + 60}};
        answer.plan.break_starts = {-1};
        answer.plan.cost.total = cost;
        answer.plan.cost.travel_minutes = 25;
        return to_wire(answer);
    }
    std::string first_start() {
        std::string first = "nowhere";
        for (const auto& item : run->command().visits)
            first = std::min(first, to_text(item.start.value()));
        return first;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(planning_run, Morning)

BOOST_AUTO_TEST_CASE(every_planner_gets_the_same_day_and_a_seed_of_its_own) {
    BOOST_REQUIRE(host.planners.size() == 2u);
    const PlanningJob one = job_from_wire(host.planners[0].job);
    const PlanningJob two = job_from_wire(host.planners[1].job);
    BOOST_TEST(one.budget.seed + 1 == two.budget.seed);
    BOOST_TEST(one.problem.visits.size() == 2u);
    BOOST_TEST(to_wire(PlanningJob{{}, one.problem}) == to_wire(PlanningJob{{}, two.problem}));
}

BOOST_AUTO_TEST_CASE(the_cheapest_plan_wins_whoever_ends_first) {
    const auto planners = host.planners;
    planners[1].listener.answered(answer(700, 600), true);
    BOOST_TEST(!run->finished());
    planners[0].listener.answered(answer(800, 540), true);
    BOOST_TEST(run->finished());
    BOOST_TEST(first_start() == "10:00");
}

BOOST_AUTO_TEST_CASE(of_equal_plans_the_first_seed_wins_whoever_ends_first) {
    const auto planners = host.planners;
    planners[1].listener.answered(answer(700, 600), true);
    planners[0].listener.answered(answer(700, 540), true);
    BOOST_TEST(first_start() == "09:00");
}

BOOST_AUTO_TEST_CASE(the_best_so_far_is_told_while_it_runs) {
    BOOST_TEST(run->text() == "Placing 2 visits of Mon 23 Nov");
    host.planners[0].listener.answered(answer(900, 540), false);
    BOOST_TEST(run->percent() == 25);
    BOOST_TEST(run->proposal().placed == "2 of 2 visits have a place");
    BOOST_TEST(run->proposal().disturbed == "Nothing that had a place moves");
    const std::uint64_t number = run->number();
    host.planners[1].listener.answered(answer(900, 540), false); // no other plan
    BOOST_TEST(run->number() == number);
    host.planners[1].listener.answered(answer(800, 600), false);
    BOOST_TEST(run->number() != number);
    BOOST_TEST(host.frames_requested > 0);
}

BOOST_AUTO_TEST_CASE(a_planner_that_breaks_leaves_it_to_the_others) {
    const auto planners = host.planners;
    planners[0].listener.answered(answer(1, 540), false);
    planners[0].listener.failed();
    planners[1].listener.answered(answer(700, 600), true);
    BOOST_TEST(run->finished());
    BOOST_TEST(run->has_plan());
    BOOST_TEST(first_start() == "10:00");
}

BOOST_AUTO_TEST_CASE(when_all_break_it_ends_without_a_plan) {
    const auto planners = host.planners;
    for (const FakeHost::Planner& planner : planners)
        planner.listener.failed();
    BOOST_TEST(run->finished());
    BOOST_TEST(!run->has_plan());
}

BOOST_AUTO_TEST_CASE(cancelling_ends_the_planners) {
    run.reset();
    BOOST_TEST(host.planners.empty());
}

BOOST_AUTO_TEST_CASE(what_it_proposes_is_the_better_of_what_plan_day_makes_of_both_seeds) {
    const PlanningJob first = job_from_wire(host.planners[0].job);
    const PlanningJob second = job_from_wire(host.planners[1].job);
    const DayPlan one = plan_day(first.problem, first.budget);
    const DayPlan two = plan_day(second.problem, second.budget);
    run_planners(host);
    BOOST_TEST(run->finished());
    const DayPlan& better = two.cost.total < one.cost.total ? two : one;
    BOOST_TEST(first_start() ==
               to_text(TimeOfDay{std::min(better.visits[0].start, better.visits[1].start)}));
    BOOST_TEST(run->what() == "Planned Mon 23 Nov: 2 of 2 visits have a place");
}

BOOST_AUTO_TEST_CASE(several_days_are_gathered_a_day_a_frame_and_end_in_one_command) {
    world.visit(world.case_of(world.patient("Brennan")), {.day = world.today + 1});
    FakeHost page;
    PlanningRun week(
        page, PlannedPeriod{world.today, 7},
        planning_task(world.database(), HorizonRequest{.team_id = world.team.id,
                                                       .first_day = world.today,
                                                       .days = 7,
                                                       .now = {world.today, at("07:00")}}));
    int frames = 0;
    for (; page.planners.empty() && frames < 20; ++frames)
        week.step();
    BOOST_TEST(frames > 3);
    BOOST_TEST(week.text() == "Placing 3 visits of Mon 23 Nov to Sun 29 Nov");
    run_planners(page);
    BOOST_TEST(week.finished());
    BOOST_TEST(week.what() == "Planned Mon 23 Nov to Sun 29 Nov: 3 of 3 visits have a place");
    BOOST_TEST(week.command().visits.size() == 3u);
    BOOST_TEST(world.perform(week.command()).accepted());
    BOOST_TEST(world.all<Contact>("where start is not null").size() == 3u);
}

BOOST_AUTO_TEST_SUITE_END()
