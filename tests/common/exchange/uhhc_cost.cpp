#include "common/exchange/uhhc_plan.h"
#include "tests/support/files.h"
#include "tests/support/uhhc_checker.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(cost_of_uhhc)

BOOST_AUTO_TEST_CASE(every_component_is_counted_as_the_set_says) {
    const uhhc::Instance instance = uhhc::read(file_text("tests/fixtures/uhhc/four_patients.json"));
    // c1: p1 10–40, p2 60–80, lunch there 120–150, home at 170. c2: p2 60–75, p3 90–120, home at 135.
    const uhhc::Solution solution{
        {{{0, 0, 10, 40}, {1, 0, 60, 80}, {1, -1, 120, 150}}, {{1, 1, 60, 75}, {2, 1, 90, 120}}}};
    BOOST_TEST(faults_text(instance, solution) == "");
    const uhhc::Cost cost = uhhc::cost_of(instance, solution);
    BOOST_TEST(cost.travel_time == 10 + 10 + 20 + 20 + 15 + 15);
    BOOST_TEST(cost.total_waiting_time == 10 + 40);  // c2 leaves at 40 and does not wait at all
    BOOST_TEST(cost.max_idle_time == 10 + 40 + 130); // c1; of c2 10 before leaving and 165 after
    BOOST_TEST(cost.optional_patients == 1);
    BOOST_TEST(cost.total_tardiness == 0);
    BOOST_TEST(cost.missed_lunch_break == 0);
    BOOST_TEST(cost.caregiver_preferences == 0);
    BOOST_TEST(cost.hard_breaches == 0);
    BOOST_TEST(cost.total == 2 * 90 + 3 * 50 + 180 + 30);
}

BOOST_AUTO_TEST_CASE(lateness_is_by_the_last_window_that_has_begun) {
    const uhhc::Instance instance = uhhc::read(file_text("tests/fixtures/uhhc/four_patients.json"));
    // 145–165 is 45 after the first window; 150–170 is within the second.
    const auto late = [&](int start) {
        const uhhc::Solution solution{{{{1, 0, start, start + 20}}, {}}};
        return uhhc::cost_of(instance, solution).total_tardiness;
    };
    BOOST_TEST(late(145) == 45);
    BOOST_TEST(late(150) == 0);
}

BOOST_AUTO_TEST_CASE(a_required_patient_left_out_and_a_late_return_are_breaches) {
    const uhhc::Instance instance = uhhc::read(file_text("tests/fixtures/uhhc/four_patients.json"));
    // p1 in time, then home at 310 of a shift that ends at 300; p2 and p3 are not visited.
    const uhhc::Solution solution{{{{0, 0, 270, 300}}, {}}};
    const uhhc::Cost cost = uhhc::cost_of(instance, solution);
    BOOST_TEST(cost.total_extra_time == 10);
    BOOST_TEST(cost.optional_patients == 3);
    BOOST_TEST(cost.hard_breaches == 2 + 1);
    BOOST_TEST(cost.missed_lunch_break == 1);
}

BOOST_AUTO_TEST_SUITE_END()
