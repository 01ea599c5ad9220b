#include "common/rules/allocation_check.h"

#include "tests/common/rules/days.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

const Date monday = on("2026-11-23");
const TravelMatrix no_matrix;

Professional beth() {
    Professional professional;
    professional.name = "Beth";
    professional.skills = {"wound_care"};
    return professional;
}

// 3 × (30 + 12 + 10) = 156 minutes a week, five kilometres from the base.
ContactPlan wound_care_plan() {
    ContactPlan plan;
    plan.visits = 3;
    plan.skills = {"wound_care"};
    plan.first_day = monday;
    return plan;
}

AllocationFit fit_of(const ContactPlan* plan, const Professional& professional, int load,
                     int available) {
    return check_allocation({plan, {{}, kilometres_from_base(5)}},
                            {professional, {{}, kilometres_from_base(0)}, load, available},
                            {10, 100, monday, no_matrix});
}

} // namespace

BOOST_AUTO_TEST_SUITE(allocation_check)

BOOST_AUTO_TEST_CASE(says_what_a_fitting_case_adds_and_how_far_it_is) {
    const ContactPlan plan = wound_care_plan();
    const AllocationFit fit = fit_of(&plan, beth(), 1000, 2000);
    BOOST_TEST(fit.breaches.empty());
    BOOST_TEST(fit.added.total_minutes() == 156);
    BOOST_TEST(fit.percent_before == 50);
    BOOST_TEST(fit.percent_after == 58); // 57.8
    BOOST_TEST(hint_of(fit) == "Fits: +2 h 36/wk · 5.0 km");
}

BOOST_AUTO_TEST_CASE(says_that_the_patient_is_known) {
    const ContactPlan plan = wound_care_plan();
    const Professional professional = beth();
    const AllocationFit fit = check_allocation({&plan, {}}, {professional, {}, 0, 2000, true},
                                               {10, 100, monday, no_matrix});
    BOOST_TEST(hint_of(fit) ==
               "Fits: +2 h/wk · knows the patient"); // no places: no travel, no distance
}

BOOST_AUTO_TEST_CASE(says_which_skill_is_lacking_before_it_speaks_of_capacity) {
    ContactPlan plan = wound_care_plan();
    plan.skills = {"insulin"};
    const AllocationFit fit = fit_of(&plan, beth(), 2000, 2000);
    BOOST_REQUIRE(fit.breaches.size() == 2);
    BOOST_TEST(hint_of(fit) == "Lacks skill: insulin");
    BOOST_TEST(fit.breaches[1].message == "Over capacity: 100% → 108%");
}

BOOST_AUTO_TEST_CASE(skill_blocks_for_a_time_critical_or_two_person_plan_only) {
    ContactPlan plan = wound_care_plan();
    plan.skills = {"insulin"};
    BOOST_CHECK(fit_of(&plan, beth(), 0, 2000).breaches[0].severity == Severity::ask_reason);
    plan.staff = 2;
    BOOST_CHECK(fit_of(&plan, beth(), 0, 2000).breaches[0].severity == Severity::block);
    plan.staff = 1;
    plan.time_critical = true;
    BOOST_CHECK(fit_of(&plan, beth(), 0, 2000).breaches[0].severity == Severity::block);
}

BOOST_AUTO_TEST_CASE(a_case_without_a_plan_adds_nothing_and_fits_anyone) {
    const AllocationFit fit = fit_of(nullptr, beth(), 3000, 2000);
    BOOST_TEST(fit.breaches.empty());
    BOOST_TEST(fit.added.total_minutes() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
