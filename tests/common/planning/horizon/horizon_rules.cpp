#include "common/planning/horizon/horizon_rules.h"

#include "common/planning/horizon/horizon_start.h"
#include "common/planning/order_moves.h"
#include "common/planning/order_search.h"
#include "tests/support/horizon_checker.h"
#include "tests/support/random_horizon.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

using Search = OrderSearch<HorizonRules>;

// A random horizon and a search at its first wish.
struct World {
    RandomHorizon horizon;
    PreparedHorizon prepared;
    HorizonRules rules;
    Search search;
    explicit World(std::uint64_t seed)
        : horizon(random_horizon(seed))
        , prepared(horizon.problem)
        , rules(prepared)
        , search(rules) {
        const HorizonWish first =
            is_promised(prepared) ? promised_wish(prepared) : first_wish(prepared);
        const std::size_t jobs = prepared.day->jobs.size();
        search.start_from(
            {first.order, first.who, std::vector<char>(jobs), std::vector<int>(jobs)});
    }

    // What the search has, counted from the places alone.
    HorizonPlan plan() const {
        HorizonPlan plan;
        plan.visits.resize(horizon.problem.visits.size());
        for (std::size_t v = 0; v < plan.visits.size(); ++v) {
            const HorizonVisit& visit = horizon.problem.visits[v];
            const int number = static_cast<int>(v);
            if (is_pinned(visit.visit))
                plan.visits[v] = {visit.days.front(), visit.visit.pinned_person,
                                  visit.visit.pinned_start};
            else if (search.start_of(number) >= 0)
                plan.visits[v] = {prepared.day_of(search.person_of(number)),
                                  prepared.person_of(search.person_of(number)),
                                  search.start_of(number)};
        }
        for (std::size_t lane = 0; lane < prepared.day->people.size(); ++lane)
            plan.break_starts.push_back(
                end_of_day(prepared.day->people[lane], search.last_state(static_cast<int>(lane)))
                    .break_start);
        plan.cost = cost_of(horizon.problem, plan);
        return plan;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(rules_of_several_days)

BOOST_AUTO_TEST_CASE(every_total_equals_the_cost_of_the_plan_walked_in_full) {
    for (std::uint64_t seed = 0; seed < 120; ++seed) {
        World world(seed);
        if (world.prepared.day->jobs.empty()) continue;
        BOOST_TEST(world.search.total().cost == world.plan().cost.total,
                   "seed " << seed << " at the start");
        OrderMoves<HorizonRules> moves(world.search, seed);
        for (int move = 0; move < 120; ++move) {
            if (!moves.propose()) continue;
            const std::int64_t expected = world.search.evaluate().cost;
            world.search.accept();
            BOOST_TEST_REQUIRE(expected == world.plan().cost.total,
                               "seed " << seed << ", move " << move);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_rejected_trial_leaves_nothing_behind) {
    for (std::uint64_t seed = 0; seed < 80; ++seed) {
        World world(seed);
        if (world.prepared.day->jobs.empty()) continue;
        const HorizonPlan before = world.plan();
        OrderMoves<HorizonRules> moves(world.search, seed);
        for (int move = 0; move < 200; ++move) {
            if (!moves.propose()) continue;
            world.search.evaluate();
            world.search.reject();
        }
        BOOST_TEST((world.plan().visits == before.visits), "seed " << seed);
        // What was rejected is not counted either: one more accepted move is exact.
        for (int move = 0; move < 20; ++move) {
            if (!moves.propose()) continue;
            const std::int64_t expected = world.search.evaluate().cost;
            world.search.accept();
            BOOST_TEST(expected == world.plan().cost.total, "seed " << seed);
        }
    }
}

BOOST_AUTO_TEST_CASE(every_state_of_a_search_is_a_plan_that_keeps_every_rule) {
    for (std::uint64_t seed = 0; seed < 120; ++seed) {
        World world(seed);
        BOOST_TEST(faults_text(world.horizon.problem, world.plan()) == "",
                   "seed " << seed << " at the start");
        if (world.prepared.day->jobs.empty()) continue;
        OrderMoves<HorizonRules> moves(world.search, seed);
        for (int move = 0; move < 300; ++move) {
            if (!moves.propose()) continue;
            world.search.evaluate();
            world.search.accept();
        }
        BOOST_TEST(faults_text(world.horizon.problem, world.plan()) == "", "seed " << seed);
    }
}

BOOST_AUTO_TEST_SUITE_END()
