#include "common/planning/plan_difference.h"

#include "tests/support/day_builder.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(difference_of_plans)

BOOST_AUTO_TEST_CASE(what_moves_what_is_lost_and_what_gains_a_place_are_told_apart) {
    DayBuilder day;
    day.person({.name = "Amara"});
    day.person({.name = "Beth"});
    day.person({.name = "Carl"});
    day.visit(10, {.promised_person = 0, .promised_start = 500}); // told so, and moves
    day.visit(10, {.promised_person = 1, .promised_start = 700}); // moved since it was told
    day.visit(10);                                                // stays
    day.visit(10, {.promised_person = 0, .promised_start = 600}); // told so, and is lost
    day.visit(10);                                                // gains a place
    DayPlan before;
    before.visits = {{0, 500}, {0, 550}, {2, 500}, {0, 600}, {}};
    DayPlan after;
    after.visits = {{0, 505}, {1, 700}, {2, 500}, {}, {1, 500}};
    const PlanDifference difference = difference_of(day.ready(), before, after);
    BOOST_TEST(difference.moved == (std::vector<int>{0, 1}), boost::test_tools::per_element());
    BOOST_TEST(difference.lost == std::vector<int>{3}, boost::test_tools::per_element());
    BOOST_TEST(difference.placed == std::vector<int>{4}, boost::test_tools::per_element());
    BOOST_TEST(difference.told_otherwise == 2);
    BOOST_TEST(difference.people == (std::vector<int>{0, 1}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_same_plan_disturbs_nobody) {
    DayBuilder day;
    day.person({.name = "Amara"});
    day.visit(10);
    const DayPlan plan = day.plan();
    const PlanDifference difference = difference_of(day.problem, plan, plan);
    BOOST_TEST(difference.moved.empty());
    BOOST_TEST(difference.people.empty());
}

BOOST_AUTO_TEST_SUITE_END()
