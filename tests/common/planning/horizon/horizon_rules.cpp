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
constexpr std::int64_t any_cost = std::int64_t{1} << 40;

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
            if (!moves.propose(any_cost)) continue;
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
            if (!moves.propose(any_cost)) continue;
            world.search.evaluate();
            world.search.reject();
        }
        BOOST_TEST((world.plan().visits == before.visits), "seed " << seed);
        // What was rejected is not counted either: one more accepted move is exact.
        for (int move = 0; move < 20; ++move) {
            if (!moves.propose(any_cost)) continue;
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
            if (!moves.propose(any_cost)) continue;
            world.search.evaluate();
            world.search.accept();
        }
        BOOST_TEST(faults_text(world.horizon.problem, world.plan()) == "", "seed " << seed);
    }
}

// What is priced across days is known before any time is: giving up early decides as walking to the end does.
BOOST_AUTO_TEST_CASE(a_trial_that_is_given_up_would_have_been_refused) {
    int given_up = 0;
    for (std::uint64_t seed = 0; seed < 120; ++seed) {
        World whole(seed);
        World bounded(seed);
        if (whole.prepared.day->jobs.empty()) continue;
        OrderMoves<HorizonRules> moves(whole.search, seed);
        OrderMoves<HorizonRules> same_moves(bounded.search, seed);
        for (int move = 0; move < 300; ++move) {
            const bool made = moves.propose(any_cost);
            BOOST_TEST_REQUIRE(same_moves.propose(any_cost) == made);
            if (!made) continue;
            const std::int64_t limit = whole.search.total().cost + move % 5 * 100;
            const bool within = whole.search.evaluate().cost <= limit;
            BOOST_TEST_REQUIRE(bounded.search.evaluate_within(limit) == within,
                               "seed " << seed << ", move " << move);
            given_up += !within;
            within ? whole.search.accept() : whole.search.reject();
            within ? bounded.search.accept() : bounded.search.reject();
            BOOST_TEST_REQUIRE((bounded.search.total() == whole.search.total()));
        }
    }
    BOOST_TEST(given_up > 1'000);
}

BOOST_AUTO_TEST_SUITE_END()
