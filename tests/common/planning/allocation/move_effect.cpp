#include "common/planning/allocation/move_effect.h"

#include "tests/support/random_allocation.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

AllocationCase ulcer(std::vector<int> minutes, std::vector<int> travel, int owner) {
    AllocationCase care;
    care.minutes = std::move(minutes);
    care.travel_minutes = std::move(travel);
    care.visits_a_week = 2;
    care.owner = owner;
    return care;
}

} // namespace

BOOST_AUTO_TEST_SUITE(effect_of_a_move)

BOOST_AUTO_TEST_CASE(both_people_are_told_before_and_after) {
    AllocationProblem problem;
    problem.people = {{"Amara", {}, {}, 1'000, 700}, {"Beth", {}, {}, 500, 100}};
    problem.cases = {ulcer({100, 120}, {5, 15}, 0), ulcer({50, 60}, {4, 4}, 0)};
    const MoveEffect effect = effect_of_move(problem, state_today(problem), 0, 1);
    BOOST_REQUIRE(effect.people.size() == 2u);
    const PersonEffect& amara = effect.people[0];
    BOOST_TEST(amara.load_before == 850);
    BOOST_TEST(amara.load_after == 750);
    BOOST_TEST(amara.percent_before == 85);
    BOOST_TEST(amara.percent_after == 75);
    BOOST_TEST(amara.travel_before == 2 * 5 + 2 * 4);
    BOOST_TEST(amara.travel_after == 2 * 4);
    const PersonEffect& beth = effect.people[1];
    BOOST_TEST(beth.load_before == 100);
    BOOST_TEST(beth.load_after == 220);
    BOOST_TEST(beth.percent_after == 44);
    BOOST_TEST(beth.travel_after == 2 * 15);
    BOOST_TEST(effect.strange_faces_before == 0);
    BOOST_TEST(effect.strange_faces_after == 1);
    BOOST_TEST(effect.breaches.empty());
}

BOOST_AUTO_TEST_CASE(every_rule_that_the_receiver_breaks_is_named) {
    AllocationProblem problem;
    problem.people = {{"Amara", {"wound_care"}, {"scanner"}, 1'000, 0}, {"Beth", {}, {}, 100, 50}};
    AllocationCase care = ulcer({100, 100}, {5, 5}, 0);
    care.skills = {"wound_care"};
    care.equipment = {"scanner"};
    care.never_people = {1};
    problem.cases = {care};
    std::string rules;
    for (const Breach& breach : effect_of_move(problem, state_today(problem), 0, 1).breaches)
        rules += breach.rule + " ";
    BOOST_TEST(rules == "patient_choice skill_match equipment capacity ");
}

BOOST_AUTO_TEST_CASE(an_exchange_is_judged_by_what_it_leaves) {
    AllocationProblem problem;
    problem.people = {{"Amara", {}, {}, 100, 0}, {"Beth", {}, {}, 100, 0}};
    problem.cases = {ulcer({90, 90}, {5, 5}, 0), ulcer({95, 95}, {5, 5}, 1)};
    const AllocationState today = state_today(problem);
    BOOST_TEST(effect_of_move(problem, today, 0, 1).breaches.size() == 1u);
    const std::vector<CaseMove> both{{0, 1}, {1, 0}};
    BOOST_TEST(effect_of_moves(problem, today, both).breaches.empty());
}

BOOST_AUTO_TEST_CASE(a_move_to_where_it_is_changes_nothing) {
    AllocationProblem problem;
    problem.people = {{"Amara", {}, {}, 100, 0}};
    problem.cases = {ulcer({90}, {5}, 0)};
    const MoveEffect effect = effect_of_move(problem, state_today(problem), 0, 0);
    BOOST_TEST(effect.people.empty());
    BOOST_TEST(effect.gain == 0);
}

BOOST_AUTO_TEST_CASE(every_gain_and_load_agrees_with_counting_all_again) {
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        const AllocationProblem problem = random_allocation(seed, 6, 20);
        if (problem.cases.empty()) continue;
        Random random(seed);
        AllocationState state = state_today(problem);
        for (int i = 0; i < 30; ++i) {
            const int care = random.below(static_cast<int>(problem.cases.size()));
            const int to = random.between(-1, static_cast<int>(problem.people.size()) - 1);
            const auto c = static_cast<std::size_t>(care);
            if (to >= 0 && to != problem.cases[c].owner && !allowed(problem, c, to)) continue;
            std::vector<int> after = state.owners;
            after[c] = to;
            const MoveEffect effect = effect_of_move(problem, state, care, to);
            BOOST_TEST(effect.gain ==
                           counted(problem, state.owners).cost - counted(problem, after).cost,
                       "seed " << seed);
            const AllocationState again = state_of(problem, after);
            apply(problem, state, {care, to});
            BOOST_TEST(state.loads == again.loads, "seed " << seed);
            BOOST_TEST(state.travel == again.travel, "seed " << seed);
            for (const PersonEffect& person : effect.people) {
                const auto p = static_cast<std::size_t>(person.person);
                BOOST_TEST(person.load_after == again.loads[p], "seed " << seed);
                BOOST_TEST(person.travel_after == again.travel[p], "seed " << seed);
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
