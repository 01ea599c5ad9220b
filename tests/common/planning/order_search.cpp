#include "common/planning/order_search.h"

#include "common/planning/construct.h"
#include "common/planning/day_course.h"
#include "common/planning/order_moves.h"
#include "tests/support/random_day.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

using Rules = DayRules<false>;
using Search = OrderSearch<Rules>;

Search::Wish first_wish_of(const PreparedDay& day) {
    const FirstWish first = first_wish(day);
    return {first.order, first.who, std::vector<char>(day.jobs.size()),
            std::vector<int>(day.jobs.size())};
}

// A random day that has something to search, and a search at its first wish.
struct World {
    RandomDay day;
    PreparedDay prepared;
    Rules rules;
    Search search;
    explicit World(std::uint64_t seed)
        : day(random_day(seed))
        , prepared(day.problem)
        , rules(prepared)
        , search(rules) {
        search.start_from(first_wish_of(prepared));
    }
    DayPlan plan() const { return plan_of<false>(prepared, search); }
};

// Where nothing is ever refused, only dear.
void let_everything_fit(DayProblem& problem) {
    for (DayPerson& person : problem.people) {
        person.break_minutes = 0;
        person.absences.clear();
        person.shift_end = std::max(person.shift_end, person.shift_start + 1) + 7 * 24 * 60;
    }
    for (DayVisit& visit : problem.visits) {
        visit.hard_window = false;
        visit.pinned_person = visit.pinned_start = -1;
    }
    problem.prices.largest_lateness = 70;
}

} // namespace

BOOST_AUTO_TEST_SUITE(searching_an_order)

// The search only walks what a move touches; the cost from the places alone walks everything.
BOOST_AUTO_TEST_CASE(every_total_equals_the_cost_of_the_plan_walked_in_full) {
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
        World world(seed);
        if (world.prepared.jobs.empty()) continue;
        BOOST_TEST(world.search.total().cost == world.plan().cost.total,
                   "seed " << seed << " at the start");
        OrderMoves<Rules> moves(world.search, seed);
        for (int move = 0; move < 150; ++move) {
            if (!moves.propose()) continue;
            const std::int64_t expected = world.search.evaluate().cost;
            world.search.accept();
            BOOST_TEST_REQUIRE(expected == world.plan().cost.total,
                               "seed " << seed << ", move " << move);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_rejected_trial_leaves_nothing_behind) {
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
        World world(seed);
        if (world.prepared.jobs.empty()) continue;
        const Search::Wish before = world.search.wish();
        const DayPlan plan = world.plan();
        OrderMoves<Rules> moves(world.search, seed);
        for (int move = 0; move < 100; ++move) {
            if (!moves.propose()) continue;
            world.search.evaluate();
            world.search.reject();
        }
        BOOST_TEST(world.search.wish().order == before.order, "seed " << seed);
        BOOST_TEST(world.search.wish().who == before.who, "seed " << seed);
        BOOST_TEST((world.plan().visits == plan.visits), "seed " << seed);
    }
}

// Walking on from a move's first position must give what starting anew gives.
BOOST_AUTO_TEST_CASE(what_was_kept_is_what_would_be_walked_again) {
    for (std::uint64_t seed = 0; seed < 80; ++seed) {
        World world(seed);
        if (world.prepared.jobs.empty()) continue;
        OrderMoves<Rules> moves(world.search, seed);
        for (int move = 0; move < 200; ++move) {
            if (!moves.propose()) continue;
            world.search.evaluate();
            world.search.accept();
        }
        Search anew(world.rules);
        anew.start_from(world.search.wish());
        BOOST_TEST(anew.total().cost == world.search.total().cost, "seed " << seed);
        BOOST_TEST((plan_of<false>(world.prepared, anew).visits == world.plan().visits),
                   "seed " << seed);
    }
}

// Two searches make the same trials; one may give up on the way, the other walks to the end.
BOOST_AUTO_TEST_CASE(only_a_trial_that_costs_more_than_the_limit_is_given_up) {
    int given_up = 0;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        RandomDay day = random_day(seed);
        let_everything_fit(day.problem);
        const PreparedDay prepared(day.problem);
        if (prepared.jobs.empty()) continue;
        const Rules rules(prepared);
        Search whole(rules);
        Search bounded(rules);
        whole.start_from(first_wish_of(prepared));
        bounded.start_from(first_wish_of(prepared));
        OrderMoves<Rules> moves(whole, seed);
        OrderMoves<Rules> same_moves(bounded, seed);
        for (int move = 0; move < 300; ++move) {
            const bool made = moves.propose();
            BOOST_TEST_REQUIRE(same_moves.propose() == made);
            if (!made) continue;
            const std::int64_t limit = whole.total().cost + move % 5 * 100;
            const bool within = whole.evaluate().cost <= limit;
            BOOST_TEST_REQUIRE(bounded.evaluate_within(limit) == within,
                               "seed " << seed << ", move " << move);
            given_up += !within;
            within ? whole.accept() : whole.reject();
            within ? bounded.accept() : bounded.reject();
            BOOST_TEST_REQUIRE((bounded.total() == whole.total()));
        }
    }
    BOOST_TEST(given_up > 1000);
}

// A thousand places between the same two jobs leave no number between them: then all are numbered anew.
BOOST_AUTO_TEST_CASE(an_order_without_room_is_numbered_anew) {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        World world(seed);
        if (world.search.job_count() < 3) continue;
        int refused = 0;
        for (int turn = 0; turn < 200; ++turn) {
            const int front = world.search.wish().order[0];
            const int job = world.search.wish().order[2];
            Search::Place place;
            place.after = front;
            if (world.search.place(job, place)) {
                world.search.evaluate();
                world.search.accept();
                BOOST_TEST_REQUIRE(world.search.wish().order[1] == job);
            } else {
                world.search.reject();
                ++refused;
            }
        }
        BOOST_TEST(refused > 0, "seed " << seed);
        BOOST_TEST(world.search.total().cost == world.plan().cost.total, "seed " << seed);
    }
}

BOOST_AUTO_TEST_SUITE_END()
