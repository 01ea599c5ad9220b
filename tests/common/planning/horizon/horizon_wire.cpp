#include "common/planning/horizon/horizon_wire.h"

#include "common/base/check.h"
#include "common/planning/day_problem_wire.h"
#include "tests/support/random_day.h"
#include "tests/support/random_horizon.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(horizon_wire)

BOOST_AUTO_TEST_CASE(what_arrives_is_written_as_what_was_sent) {
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const std::string sent = to_wire(HorizonJob{{seed, 7}, random_horizon(seed).problem});
        BOOST_TEST((to_wire(horizon_job_from_wire(sent)) == sent), "seed " << seed);
    }
}

BOOST_AUTO_TEST_CASE(days_patients_and_series_arrive) {
    HorizonJob job;
    job.problem.days = 28;
    job.problem.patients = 3;
    job.problem.series = {{.least_days_between = 2, .most_days_between = 5, .day_before = -3}};
    job.problem.visits = {{{.name = "Zoë"}, {4, 5, 6}, 2, 0, 5}};
    job.problem.prices.additional_person = 77;
    const HorizonJob there = horizon_job_from_wire(to_wire(job));
    BOOST_TEST(there.problem.days == 28);
    BOOST_TEST(there.problem.series[0].day_before == -3);
    const HorizonVisit& visit = there.problem.visits.at(0);
    BOOST_TEST(visit.visit.name == "Zoë");
    BOOST_TEST(visit.days == (std::vector{4, 5, 6}));
    BOOST_TEST(visit.patient == 2);
    BOOST_TEST(visit.promised_day == 5);
    BOOST_TEST(there.problem.prices.additional_person == 77);
}

BOOST_AUTO_TEST_CASE(a_plan_comes_back_with_its_cost) {
    HorizonAnswer answer{12, {{{3, 2, 540}, {}}, {-1, 720}, {}}};
    answer.plan.cost.total = std::int64_t{1} << 40;
    answer.plan.cost.additional_people = 9;
    const HorizonAnswer there = horizon_answer_from_wire(to_wire(answer));
    BOOST_TEST(there.tried == 12);
    BOOST_TEST((there.plan.visits == answer.plan.visits));
    BOOST_TEST(there.plan.break_starts == answer.plan.break_starts);
    BOOST_TEST((there.plan.cost == answer.plan.cost));
}

BOOST_AUTO_TEST_CASE(bytes_that_are_cut_off_too_many_or_about_a_day_are_a_fault) {
    const std::string whole = to_wire(HorizonJob{{}, random_horizon(5).problem});
    for (std::size_t length = 0; length < whole.size(); length += 1 + length / 64)
        BOOST_CHECK_THROW(horizon_job_from_wire(std::string_view(whole).substr(0, length)), Fault);
    BOOST_CHECK_THROW(horizon_job_from_wire(whole + "x"), Fault);
    const std::string day = to_wire(PlanningJob{{}, random_day(5).problem});
    BOOST_CHECK_THROW(horizon_job_from_wire(day), Fault);
    BOOST_CHECK_THROW(job_from_wire(whole), Fault);
}

BOOST_AUTO_TEST_SUITE_END()
