#include "common/exchange/uhhc_plan.h"

#include "tests/support/files.h"
#include "tests/support/uhhc_checker.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace evenload;

namespace {

uhhc::Solution solved(const uhhc::Instance& instance, std::int64_t iterations,
                      std::uint64_t seed = 1) {
    uhhc::Planner planner(instance, seed, iterations);
    planner.step(iterations);
    return planner.best();
}

} // namespace

BOOST_AUTO_TEST_SUITE(planning_uhhc)

BOOST_AUTO_TEST_CASE(a_small_day_is_solved_at_the_least_cost) {
    const uhhc::Instance instance = uhhc::read(file_text("tests/fixtures/uhhc/four_patients.json"));
    const uhhc::Solution solution = solved(instance, 50'000);
    BOOST_TEST(faults_text(instance, solution) == "");
    const uhhc::Cost cost = uhhc::cost_of(instance, solution);
    BOOST_TEST(cost.optional_patients == 1); // 200 minutes of road cost more than 30
    BOOST_TEST(cost.hard_breaches == 0);
    BOOST_TEST(cost.missed_lunch_break == 0);
    BOOST_TEST(cost.total_tardiness == 0);
    BOOST_TEST(cost.total < 2 * 90 + 3 * 50 + 180 + 30); // better than the plan above
}

BOOST_AUTO_TEST_CASE(the_solution_has_the_form_of_the_set) {
    const uhhc::Instance instance = uhhc::read(file_text("tests/fixtures/uhhc/four_patients.json"));
    const uhhc::Solution solution{{{{0, 0, 10, 40}, {0, -1, 120, 150}}, {}}};
    const auto json = nlohmann::json::parse(uhhc::solution_json(instance, solution));
    BOOST_TEST(json["routes"][0]["caregiver_id"] == "c1");
    BOOST_TEST(json["routes"][0]["locations"][0].dump() ==
               R"({"end_time":40,"patient":"p1","service":"s1","start_time":10})");
    BOOST_TEST(json["routes"][0]["locations"][1]["service"] == "lunch_break");
    BOOST_TEST(json["routes"][1]["locations"].empty());
}

// Where the published instances are at hand: every plan is one, and more moves never make it worse.
BOOST_AUTO_TEST_CASE(plans_of_the_published_instances_stand_up_to_the_checker) {
    const auto files = files_of("../shared/data/uhhc", ".json");
    if (files.empty()) BOOST_TEST_MESSAGE("skipped: the instances are not beside the repository");
    for (std::size_t i = 0; i < files.size(); i += 5) {
        const uhhc::Instance instance = uhhc::read(file_text(files[i]));
        uhhc::Planner planner(instance, 1, 3'000);
        planner.step(1'000);
        BOOST_TEST(faults_text(instance, planner.best()) == "", files[i]);
        planner.step(2'000);
        BOOST_TEST(planner.done());
        BOOST_TEST(faults_text(instance, planner.best()) == "", files[i]);
    }
}

BOOST_AUTO_TEST_SUITE_END()
