#include "common/planning/explain_placed.h"

#include "common/planning/explain.h"
#include "tests/support/day_builder.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

std::string why(const DayBuilder& day, const DayPlan& plan, int visit) {
    return why_this_person(day.problem, plan, visit, who_could_take_it(day.problem, plan, visit));
}

} // namespace

BOOST_AUTO_TEST_SUITE(explaining_a_placed_visit)

BOOST_AUTO_TEST_CASE(the_usual_one_is_named_with_the_next_best_and_what_speaks_against_them) {
    DayBuilder day;
    day.person({.name = "Amara"});
    day.person({.name = "Beth"});
    const int visit = day.visit(10, {.usual_person = 0});
    const DayPlan plan = day.plan();
    BOOST_REQUIRE(plan.visits[0].person == 0);
    BOOST_TEST(why(day, plan, visit) ==
               "Usual for this patient. Next best is Beth: new to the patient.");
    BOOST_TEST(why_this_time(day.problem, plan, visit) ==
               "As soon as they can be there after the start of the shift at 08:00, with 10 min of "
               "travel.");
}

BOOST_AUTO_TEST_CASE(the_only_one_who_could_is_said_to_be_that) {
    DayBuilder day;
    day.person({.name = "Amara", .skills = {"catheter"}});
    day.person({.name = "Beth"});
    const int visit = day.visit(10, {.skills = {"catheter"}});
    const DayPlan plan = day.plan();
    BOOST_TEST(why(day, plan, visit) == "New to the patient, as everybody is. Nobody else who "
                                        "could has time as the day is.");
}

BOOST_AUTO_TEST_CASE(a_time_is_explained_by_its_window_its_promise_a_hand_or_what_was_before) {
    DayBuilder day;
    day.person({.name = "Amara"});
    const int window = day.visit_within(10, "09:00", "09:30", {.name = "Mrs Window"});
    const int after = day.visit_within(20, "09:00", "12:00");
    const int pinned = day.visit(10, {.pinned_person = 0, .pinned_start = at("14:00").minutes});
    const int promised =
        day.visit(10, {.promised_person = 0, .promised_start = at("15:00").minutes});
    const DayPlan plan = day.plan();
    BOOST_TEST(why_this_time(day.problem, plan, window) == "When its window opens.");
    BOOST_TEST(why_this_time(day.problem, plan, after) ==
               "As soon as they can be there after Mrs Window until 09:30, with 10 min of travel.");
    BOOST_TEST(why_this_time(day.problem, plan, pinned) == "The time was decided by hand.");
    BOOST_TEST(why(day, plan, pinned) == "Decided by hand.");
    BOOST_TEST(why_this_time(day.problem, plan, promised) == "As it was published.");
}

BOOST_AUTO_TEST_SUITE_END()
