#include "common/planning/allocation/balance.h"

#include "tests/support/random_allocation.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

AllocationCase owned(int owner, std::vector<int> travel) {
    AllocationCase care;
    care.minutes.assign(travel.size(), 200);
    care.travel_minutes = std::move(travel);
    care.owner = owner;
    return care;
}

std::vector<int> owners_of(const AllocationProblem& problem) {
    return state_today(problem).owners;
}

} // namespace

BOOST_AUTO_TEST_SUITE(balancing)

BOOST_AUTO_TEST_CASE(somebody_above_full_hands_over_to_who_has_room) {
    AllocationProblem problem;
    problem.people = {{"Amara", {}, {}, 1'000, 0}, {"Beth", {}, {}, 1'000, 300}};
    for (int c = 0; c < 6; ++c)
        problem.cases.push_back(owned(0, {5, c == 3 ? 5 : 25}));
    // Amara has 1,200 minutes of 1,000. The fourth case lies near Beth.
    const BalanceProposal proposal = propose_balance(problem, 10);
    BOOST_REQUIRE(!proposal.steps.empty());
    const BalanceStep& first = proposal.steps.front();
    BOOST_TEST((first.moves == std::vector<CaseMove>{{3, 1}}));
    BOOST_TEST(first.effect.people[0].percent_before == 120);
    BOOST_TEST(first.effect.people[0].percent_after == 100);
    BOOST_TEST(first.effect.people[1].percent_after == 50);
}

BOOST_AUTO_TEST_CASE(two_exchange_where_neither_has_room) {
    AllocationProblem problem;
    problem.people = {{"Amara", {}, {}, 1'000, 800}, {"Beth", {}, {}, 1'000, 800}};
    problem.cases = {owned(0, {60, 1}), owned(1, {1, 60})};
    problem.cases[0].visits_a_week = 5;
    problem.cases[1].visits_a_week = 5;
    const BalanceProposal proposal = propose_balance(problem, 10);
    BOOST_REQUIRE(proposal.steps.size() == 1u);
    BOOST_TEST((proposal.steps[0].moves == std::vector<CaseMove>{{0, 1}, {1, 0}}));
}

BOOST_AUTO_TEST_CASE(nothing_moves_for_less_than_the_price_of_a_move) {
    AllocationProblem problem;
    problem.people = {{"Amara", {}, {}, 10'000, 0}, {"Beth", {}, {}, 10'000, 0}};
    problem.cases = {owned(0, {12, 2})};
    problem.cases[0].known_people = {1};
    problem.prices.fullness = 0;
    problem.prices.move = 1'001; // ten minutes of road are 1,000
    BOOST_TEST(propose_balance(problem, 10).steps.empty());
    problem.prices.move = 999;
    BOOST_TEST(propose_balance(problem, 10).steps.size() == 1u);
}

BOOST_AUTO_TEST_CASE(the_first_step_is_the_best_single_change_there_is) {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const AllocationProblem problem = random_allocation(seed, 5, 12);
        const std::vector<int> today = owners_of(problem);
        const std::int64_t before = counted(problem, today).cost;
        std::int64_t best = 0;
        for (std::size_t c = 0; c < today.size(); ++c) {
            for (int p = 0; p < static_cast<int>(problem.people.size()); ++p) {
                std::vector<int> after = today;
                after[c] = p;
                if (counted(problem, after).within_rules)
                    best = std::max(best, before - counted(problem, after).cost);
            }
        }
        const BalanceProposal proposal = propose_balance(problem, 1);
        if (proposal.steps.empty()) {
            BOOST_TEST(best == 0, "seed " << seed);
            continue;
        }
        const BalanceStep& step = proposal.steps[0];
        BOOST_TEST(step.effect.gain / std::ssize(step.moves) >= best, "seed " << seed);
    }
}

BOOST_AUTO_TEST_CASE(at_the_end_no_change_and_no_exchange_is_worth_its_price) {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const AllocationProblem problem = random_allocation(seed, 4, 10);
        const BalanceProposal proposal = propose_balance(problem, 1'000);
        std::vector<int> owners = owners_of(problem);
        std::int64_t gains = 0;
        for (const BalanceStep& step : proposal.steps) {
            BOOST_TEST(step.effect.breaches.empty(), "seed " << seed);
            gains += step.effect.gain;
            for (const CaseMove& move : step.moves)
                owners[static_cast<std::size_t>(move.care)] = move.to;
        }
        const std::int64_t cost = counted(problem, owners).cost;
        BOOST_TEST(counted(problem, owners).within_rules, "seed " << seed);
        BOOST_TEST(proposal.cost_after == cost, "seed " << seed);
        BOOST_TEST(proposal.cost_before - gains == cost, "seed " << seed);
        for (std::size_t a = 0; a < owners.size(); ++a) {
            for (int p = 0; p < static_cast<int>(problem.people.size()); ++p) {
                std::vector<int> after = owners;
                after[a] = p;
                const CountedAllocation changed = counted(problem, after);
                if (changed.within_rules) BOOST_TEST(changed.cost >= cost, "seed " << seed);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(some_of_the_steps_are_told_what_they_do_without_the_others) {
    AllocationProblem problem;
    problem.people = {{"Amara", {}, {}, 1'000, 900}, {"Beth", {}, {}, 1'000, 500}};
    problem.cases = {owned(0, {5, 5}), owned(1, {5, 5})};
    const BalanceProposal both = rebased(problem, {{{0, 1}}, {{1, 0}}});
    BOOST_TEST(both.steps[0].effect.people[1].load_before == 700);
    BOOST_TEST(both.steps[1].effect.people[1].load_before == 900);
    const BalanceProposal second = rebased(problem, {{{1, 0}}});
    BOOST_TEST(second.steps[0].effect.people[1].load_before == 700);
    BOOST_TEST(second.steps[0].effect.breaches.size() == 1u); // Amara has not given hers away
}

BOOST_AUTO_TEST_SUITE_END()
