#include "common/exchange/hhcrsp_day.h"

#include "common/planning/plan_day.h"
#include "tests/support/files.h"
#include "tests/support/plan_checker.h"

#include <set>

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(hhcrsp_as_a_day)

BOOST_AUTO_TEST_CASE(the_fixture_costs_what_it_costs_by_hand) {
    const auto instance = hhcrsp::read(file_text("tests/fixtures/hhcrsp/three_patients.json"));
    const auto day = hhcrsp::benchmark_day(instance);
    const DayPlan plan = plan_day(day.problem, {.seed = 1, .iterations = 20'000});
    BOOST_TEST(faults_text(day.problem, plan) == "");
    const auto cost = hhcrsp::benchmark_cost(day, plan);
    // c1 must see p1, p2 and p3, c2 must see p2 and p3: both ways are 0 – p3 and back along the one road,
    // c1 past p1 and p2. 60 + 60 minutes; all windows can be kept.
    BOOST_TEST(cost.distance == 120);
    BOOST_TEST(cost.tardiness == 0);
    BOOST_TEST(cost.cost == 40);
    BOOST_TEST(cost.unplaced == 0);
}

BOOST_AUTO_TEST_CASE(lateness_and_the_latest_visit_are_priced_as_in_the_literature) {
    const auto instance = hhcrsp::read(
        R"({"services":[{"id":"s"}],"caregivers":[{"id":"c","abilities":["s"]}],)"
        R"("patients":[{"id":"p","time_window":[0,5],"required_caregivers":[{"service":"s","duration":10}]},)"
        R"({"id":"q","time_window":[0,5],"required_caregivers":[{"service":"s","duration":10}]}],)"
        R"("distances":[[0,10,10],[10,0,0],[10,0,0]]})");
    const auto day = hhcrsp::benchmark_day(instance);
    const auto cost = hhcrsp::benchmark_cost(day, plan_day(day.problem, {}));
    // There at 10, five late; the neighbour at 20, fifteen late; the way is 20.
    BOOST_TEST(cost.tardiness == 20);
    BOOST_TEST(cost.largest_tardiness == 15);
    BOOST_TEST(cost.cost == (20.0 + 20.0 + 15.0) / 3);
}

BOOST_AUTO_TEST_CASE(the_solution_lists_every_service_once_with_its_start) {
    const auto instance = hhcrsp::read(file_text("tests/fixtures/hhcrsp/three_patients.json"));
    const auto day = hhcrsp::benchmark_day(instance);
    const DayPlan plan = plan_day(day.problem, {});
    const auto solution = nlohmann::json::parse(hhcrsp::solution_json(instance, day, plan));
    std::set<std::string> services;
    for (const auto& route : solution.at("routes"))
        for (const auto& stop : route.at("locations")) {
            services.insert(stop.at("patient_id").get<std::string>() + " " +
                            stop.at("service_id").get<std::string>());
            BOOST_TEST(stop.at("departure_time") > stop.at("arrival_time"));
        }
    BOOST_TEST((services == std::set<std::string>{"p1 s1", "p2 s1", "p2 S 2", "p3 s1", "p3 S 2"}));
}

// Real inputs that are not part of the repository; tools/bench compares with the best known costs.
BOOST_AUTO_TEST_CASE(real_instances_are_read_and_planned_without_a_fault) {
    const auto files = files_of("../shared/data/hhcrsp_italian", ".json");
    if (files.empty()) BOOST_TEST_MESSAGE("skipped: the Italian instances are not on this machine");
    for (const auto& file : files) {
        const auto instance = hhcrsp::read(file_text(file));
        const auto day = hhcrsp::benchmark_day(instance);
        const DayPlan plan = plan_day(day.problem, {.seed = 1, .iterations = 1'000});
        BOOST_TEST(faults_text(day.problem, plan) == "", file);
        BOOST_TEST(hhcrsp::benchmark_cost(day, plan).unplaced == 0, file);
    }
}

BOOST_AUTO_TEST_SUITE_END()
