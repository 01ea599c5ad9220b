#include "common/planning/day_search.h"

#include "common/planning/construct.h"
#include "common/planning/moves.h"
#include "tests/support/random_day.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(searching_a_day)

// The search only walks what a move touches; the cost from the places alone walks everything.
BOOST_AUTO_TEST_CASE(every_total_equals_the_cost_of_the_plan_walked_in_full) {
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
        const RandomDay day = random_day(seed);
        const PreparedDay prepared(day.problem);
        if (prepared.jobs.empty()) continue;
        DaySearch search(prepared);
        search.start_from(first_wish(prepared));
        BOOST_TEST(search.total() == search.plan().cost.total, "seed " << seed << " at the start");
        Moves moves(search, seed);
        for (int move = 0; move < 150; ++move) {
            if (!moves.propose()) continue;
            const std::int64_t expected = search.evaluate();
            search.accept();
            BOOST_TEST_REQUIRE(expected == search.plan().cost.total,
                               "seed " << seed << ", move " << move);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_rejected_trial_leaves_nothing_behind) {
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
        const RandomDay day = random_day(seed);
        const PreparedDay prepared(day.problem);
        if (prepared.jobs.empty()) continue;
        DaySearch search(prepared);
        search.start_from(first_wish(prepared));
        const DaySearch::Wish before = search.wish();
        const DayPlan plan = search.plan();
        Moves moves(search, seed);
        for (int move = 0; move < 100; ++move) {
            if (!moves.propose()) continue;
            search.evaluate();
            search.reject();
        }
        BOOST_TEST(search.wish().order == before.order, "seed " << seed);
        BOOST_TEST(search.wish().who == before.who, "seed " << seed);
        BOOST_TEST((search.plan().visits == plan.visits), "seed " << seed);
    }
}

// Walking on from a move's first position must give what starting anew gives.
BOOST_AUTO_TEST_CASE(what_was_kept_is_what_would_be_walked_again) {
    for (std::uint64_t seed = 0; seed < 80; ++seed) {
        const RandomDay day = random_day(seed);
        const PreparedDay prepared(day.problem);
        if (prepared.jobs.empty()) continue;
        DaySearch search(prepared);
        search.start_from(first_wish(prepared));
        Moves moves(search, seed);
        for (int move = 0; move < 200; ++move) {
            if (!moves.propose()) continue;
            search.evaluate();
            search.accept();
        }
        DaySearch anew(prepared);
        anew.start_from(search.wish());
        BOOST_TEST(anew.total() == search.total(), "seed " << seed);
        BOOST_TEST((anew.plan().visits == search.plan().visits), "seed " << seed);
    }
}

BOOST_AUTO_TEST_SUITE_END()
