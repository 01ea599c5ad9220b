#include "common/planning/planner_job.h"

#include "common/base/check.h"
#include "common/planning/day_problem_wire.h"
#include "common/planning/horizon/horizon_wire.h"
#include "tests/support/random_day.h"
#include "tests/support/random_horizon.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(planner_job)

BOOST_AUTO_TEST_CASE(its_last_answer_is_the_plan_of_plan_day) {
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const PlanningJob asked{{seed, 3'000}, random_day(seed).problem};
        PlannerJob job(to_wire(asked));
        while (job.step()) {}
        const PlanningAnswer answer = answer_from_wire(job.answer());
        BOOST_TEST(answer.tried == 3'000);
        const DayPlan plan = plan_day(asked.problem, asked.budget);
        BOOST_TEST((answer.plan.visits == plan.visits), "seed " << seed);
        BOOST_TEST((answer.plan.cost == plan.cost), "seed " << seed);
    }
}

BOOST_AUTO_TEST_CASE(answers_on_the_way_are_complete_and_never_get_worse) {
    const PlanningJob asked{{3, 5'000}, random_day(7).problem};
    PlannerJob job(to_wire(asked));
    PlanningAnswer last;
    int answers = 0;
    for (bool more = true; more; ++answers) {
        more = job.step();
        const PlanningAnswer now = answer_from_wire(job.answer());
        BOOST_TEST(now.plan.visits.size() == asked.problem.visits.size());
        BOOST_TEST(now.tried > last.tried);
        if (answers > 0) BOOST_TEST(now.plan.cost.total <= last.plan.cost.total);
        last = now;
    }
    BOOST_TEST(answers > 10);
}

BOOST_AUTO_TEST_CASE(of_several_days_its_last_answer_is_the_plan_of_plan_horizon) {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const HorizonJob asked{{seed, 3'000}, random_horizon(seed).problem};
        PlannerJob job(to_wire(asked));
        std::int64_t last = 0;
        for (bool more = true; more;) {
            more = job.step();
            const HorizonAnswer now = horizon_answer_from_wire(job.answer());
            if (last > 0) BOOST_TEST(now.plan.cost.total <= last);
            last = now.plan.cost.total;
        }
        const HorizonAnswer answer = horizon_answer_from_wire(job.answer());
        BOOST_TEST(answer.tried == 3'000);
        const HorizonPlan plan = plan_horizon(asked.problem, asked.budget);
        BOOST_TEST((answer.plan.visits == plan.visits), "seed " << seed);
        BOOST_TEST((answer.plan.cost == plan.cost), "seed " << seed);
    }
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_job_are_a_fault) {
    BOOST_CHECK_THROW(PlannerJob("nonsense"), Fault);
}

BOOST_AUTO_TEST_SUITE_END()
