#include "common/exchange/solomon_plan.h"

#include "tests/support/files.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace evenload;

namespace {

solomon::Solution solved(const solomon::Instance& instance, std::int64_t iterations) {
    solomon::Planner planner(instance, 1, iterations);
    planner.step(iterations);
    return planner.best();
}

} // namespace

BOOST_AUTO_TEST_SUITE(planning_solomon)

BOOST_AUTO_TEST_CASE(a_small_instance_is_solved_at_the_least_distance) {
    // Two customers to the east, two to the north, one to the south; a vehicle holds two and a half.
    const solomon::Instance instance =
        solomon::read(file_text("tests/fixtures/solomon/five_customers.txt"));
    const solomon::Solution solution = solved(instance, 20'000);
    BOOST_TEST(solution.breaches == 0);
    BOOST_TEST(solution.distance_tenths == 400 + 400 + 200);
    BOOST_TEST(solution.routes.size() == 3u);
}

BOOST_AUTO_TEST_CASE(the_solution_has_the_form_of_the_literature) {
    const auto json =
        nlohmann::json::parse(solomon::solution_json({.routes = {{2, 1}}, .distance_tenths = 401}));
    BOOST_TEST(json["routes"].dump() == "[[2,1]]");
    BOOST_TEST(json["distance"] == 40.1);
}

BOOST_AUTO_TEST_CASE(the_same_seed_and_moves_give_the_same_routes_in_slices) {
    const solomon::Instance instance =
        solomon::read(file_text("tests/fixtures/solomon/five_customers.txt"));
    solomon::Planner planner(instance, 1, 5'000);
    while (!planner.done())
        planner.step(7);
    BOOST_TEST((planner.best().routes == solved(instance, 5'000).routes));
}

BOOST_AUTO_TEST_SUITE_END()
