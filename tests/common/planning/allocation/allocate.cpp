#include "common/planning/allocation/allocate.h"

#include "common/base/random.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

AllocationPerson nurse(std::string name, int load_minutes, Codes skills = {"wound_care"}) {
    return {std::move(name), std::move(skills), {}, 1'000, load_minutes};
}

// Of 100 minutes a week, this far from each of the people.
AllocationCase wound(std::string name, std::vector<int> travel_minutes) {
    AllocationCase care;
    care.name = std::move(name);
    care.minutes.assign(travel_minutes.size(), 100);
    care.travel_minutes = std::move(travel_minutes);
    care.skills = {"wound_care"};
    return care;
}

AllocationProblem random_problem(std::uint64_t seed) {
    Random random(seed);
    AllocationProblem problem;
    const int people = random.between(1, 8);
    const std::vector<Codes> gifts{{}, {"a"}, {"b"}, {"a", "b"}};
    for (int p = 0; p < people; ++p)
        problem.people.push_back({"P" + std::to_string(p),
                                  gifts[static_cast<std::size_t>(random.below(4))],
                                  {},
                                  random.between(0, 1'500),
                                  random.between(0, 800)});
    const int cases = random.between(0, 40);
    for (int c = 0; c < cases; ++c) {
        AllocationCase care;
        care.skills = gifts[static_cast<std::size_t>(random.below(4))];
        care.urgency = static_cast<Urgency>(random.below(3));
        for (int p = 0; p < people; ++p) {
            care.travel_minutes.push_back(random.between(0, 40));
            care.minutes.push_back(random.between(10, 200));
        }
        if (random.one_in(4)) care.never_people.push_back(random.below(people));
        problem.cases.push_back(std::move(care));
    }
    return problem;
}

} // namespace

BOOST_AUTO_TEST_SUITE(allocating)

BOOST_AUTO_TEST_CASE(the_nearest_with_skill_and_room_is_chosen_and_says_so) {
    AllocationProblem problem;
    problem.people = {nurse("Amara", 400), nurse("Beth", 400), nurse("Ewan", 0, {})};
    problem.cases = {wound("C-1", {20, 5, 1})};
    const Allocation allocation = allocate(problem, {});
    BOOST_TEST(allocation.choices[0].person == 1);
    BOOST_TEST(allocation.choices[0].load_percent_after == 50);
    BOOST_TEST(allocation.choices[0].reason == "Beth: nearest, 5 min away, 50 % full with it");
}

BOOST_AUTO_TEST_CASE(an_even_load_is_worth_some_minutes_of_road) {
    AllocationProblem problem;
    problem.people = {nurse("Amara", 850), nurse("Beth", 200)};
    problem.cases = {wound("C-1", {5, 8})};
    // 850 → 950 of 1,000 minutes against 200 → 300: three minutes of road do not outweigh that.
    BOOST_TEST(allocate(problem, {}).choices[0].person == 1);
}

BOOST_AUTO_TEST_CASE(nobody_is_given_more_than_they_have_time_for) {
    AllocationProblem problem;
    problem.people = {nurse("Amara", 950), nurse("Beth", 980)};
    problem.cases = {wound("C-1", {5, 5})};
    const Allocation allocation = allocate(problem, {});
    BOOST_TEST(allocation.choices[0].person == -1);
    BOOST_TEST(allocation.unallocated == 1);
    BOOST_TEST(allocation.choices[0].reason ==
               "All 2 who could are full; least of them Amara with 105 %");
}

BOOST_AUTO_TEST_CASE(a_skill_that_nobody_has_is_named) {
    AllocationProblem problem;
    problem.people = {nurse("Amara", 0, {"insulin"})};
    problem.cases = {wound("C-1", {5})};
    BOOST_TEST(allocate(problem, {}).choices[0].reason == "Nobody in the team has wound care");
}

BOOST_AUTO_TEST_CASE(the_last_room_goes_to_the_urgent_case) {
    AllocationProblem problem;
    problem.people = {nurse("Amara", 900)};
    problem.cases = {wound("C-1", {1}), wound("C-2", {30})};
    problem.cases[1].urgency = Urgency::two_hour;
    const Allocation allocation = allocate(problem, {});
    BOOST_TEST(allocation.choices[0].person == -1);
    BOOST_TEST(allocation.choices[1].person == 0);
}

BOOST_AUTO_TEST_CASE(the_one_whom_the_patient_knows_is_preferred) {
    AllocationProblem problem;
    problem.people = {nurse("Amara", 400), nurse("Beth", 400)};
    problem.cases = {wound("C-1", {5, 15})};
    problem.cases[0].known_people = {1};
    BOOST_TEST(allocate(problem, {}).choices[0].reason ==
               "Beth: knows the patient, 15 min away, 50 % full with it");
}

BOOST_AUTO_TEST_CASE(two_swap_where_one_alone_could_not_move) {
    AllocationProblem problem;
    problem.people = {nurse("Amara", 900), nurse("Beth", 900)};
    problem.cases = {wound("C-1", {30, 1}), wound("C-2", {1, 30})};
    const Allocation allocation = allocate(problem, {});
    BOOST_TEST(allocation.choices[0].person == 1);
    BOOST_TEST(allocation.choices[1].person == 0);
}

BOOST_AUTO_TEST_CASE(random_allocations_keep_skills_wishes_and_room) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const AllocationProblem problem = random_problem(seed);
        const Allocation allocation = allocate(problem, {seed, 3'000});
        std::vector<int> loads;
        std::vector<bool> given(problem.people.size(), false);
        for (const AllocationPerson& person : problem.people)
            loads.push_back(person.load_minutes);
        int nobody = 0;
        for (std::size_t c = 0; c < problem.cases.size(); ++c) {
            const int person = allocation.choices[c].person;
            BOOST_TEST(!allocation.choices[c].reason.empty());
            if (person < 0) {
                ++nobody;
                continue;
            }
            const auto p = static_cast<std::size_t>(person);
            for (const std::string& skill : problem.cases[c].skills)
                BOOST_TEST(problem.people[p].skills.contains(skill), "seed " << seed);
            for (const int unwanted : problem.cases[c].never_people)
                BOOST_TEST(unwanted != person, "seed " << seed);
            loads[p] += problem.cases[c].minutes[p];
            given[p] = true;
        }
        BOOST_TEST(allocation.unallocated == nobody);
        for (std::size_t p = 0; p < loads.size(); ++p)
            if (given[p])
                BOOST_TEST(loads[p] <= problem.people[p].available_minutes, "seed " << seed);
    }
}

BOOST_AUTO_TEST_CASE(the_same_seed_gives_the_same_allocation) {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const AllocationProblem problem = random_problem(seed);
        const Allocation once = allocate(problem, {seed, 2'000});
        const Allocation again = allocate(problem, {seed, 2'000});
        for (std::size_t c = 0; c < once.choices.size(); ++c)
            BOOST_TEST(once.choices[c].person == again.choices[c].person);
    }
}

BOOST_AUTO_TEST_SUITE_END()
