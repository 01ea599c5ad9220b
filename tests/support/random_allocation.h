// Caseloads from a seed, with everything in them: skills, wishes, owners who may not have what they have, people
// above full. And their cost and room by a second, plain reading of the rules that shares nothing with the engine.
#pragma once

#include "common/base/random.h"
#include "common/planning/allocation/allocation_problem.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace evenload {

inline AllocationProblem random_allocation(std::uint64_t seed, int most_people, int most_cases) {
    Random random(seed);
    AllocationProblem problem;
    const std::vector<Codes> gifts{{}, {"a"}, {"b"}, {"a", "b"}};
    const auto gift = [&] { return gifts[static_cast<std::size_t>(random.below(4))]; };
    const int people = random.between(1, most_people);
    for (int p = 0; p < people; ++p) {
        AllocationPerson person;
        person.name = "P" + std::to_string(p);
        person.skills = gift();
        person.equipment = gift();
        person.available_minutes = random.one_in(8) ? 0 : random.between(100, 1'500);
        person.load_minutes = random.between(0, 400);
        problem.people.push_back(std::move(person));
    }
    const int cases = random.between(0, most_cases);
    for (int c = 0; c < cases; ++c) {
        AllocationCase care;
        care.name = "C-" + std::to_string(c);
        if (random.one_in(2)) care.skills = gift();
        if (random.one_in(4)) care.equipment = gift();
        care.urgency = static_cast<Urgency>(random.below(3));
        care.visits_a_week = random.between(1, 7);
        for (int p = 0; p < people; ++p) {
            care.travel_minutes.push_back(random.between(0, 40));
            care.minutes.push_back(random.between(10, 300));
        }
        if (random.one_in(4)) care.never_people.push_back(random.below(people));
        if (random.one_in(3)) care.known_people.push_back(random.below(people));
        if (random.one_in(2)) care.owner = random.below(people);
        problem.cases.push_back(std::move(care));
    }
    if (random.one_in(3)) problem.full_percent = random.between(80, 120);
    return problem;
}

inline bool allowed(const AllocationProblem& problem, std::size_t care, int person) {
    const AllocationCase& what = problem.cases[care];
    const AllocationPerson& who = problem.people[static_cast<std::size_t>(person)];
    for (const std::string& skill : what.skills)
        if (!who.skills.contains(skill)) return false;
    for (const std::string& thing : what.equipment)
        if (!who.equipment.contains(thing)) return false;
    return std::count(what.never_people.begin(), what.never_people.end(), person) == 0;
}

struct CountedAllocation {
    std::int64_t cost = 0;
    bool within_rules = true; // whoever received something may have it and is not above full
};

inline CountedAllocation counted(const AllocationProblem& problem, const std::vector<int>& owners) {
    CountedAllocation result;
    const AllocationPrices& prices = problem.prices;
    for (std::size_t p = 0; p < problem.people.size(); ++p) {
        const AllocationPerson& who = problem.people[p];
        std::int64_t load = who.load_minutes;
        bool received = false;
        for (std::size_t c = 0; c < owners.size(); ++c) {
            if (owners[c] != static_cast<int>(p)) continue;
            load += problem.cases[c].minutes[p];
            received |= problem.cases[c].owner != owners[c];
        }
        const std::int64_t full = std::int64_t{who.available_minutes} * problem.full_percent / 100;
        const std::int64_t week = std::max(240, who.available_minutes);
        const std::int64_t weight = prices.fullness * 10'000 * 1'048'576 / (week * week);
        result.cost += weight * load * load / 1'048'576;
        result.cost += std::max<std::int64_t>(0, load - full) * prices.overload;
        if (received && load > full) result.within_rules = false;
    }
    for (std::size_t c = 0; c < owners.size(); ++c) {
        const AllocationCase& what = problem.cases[c];
        if (owners[c] < 0) {
            result.cost += prices.unallocated[static_cast<std::size_t>(what.urgency)];
            continue;
        }
        const auto p = static_cast<std::size_t>(owners[c]);
        result.cost += std::int64_t{what.travel_minutes[p]} * what.visits_a_week * prices.travel;
        const bool stays = what.owner == owners[c];
        if (!stays &&
            std::count(what.known_people.begin(), what.known_people.end(), owners[c]) == 0)
            result.cost += prices.strange_face;
        if (what.owner >= 0 && !stays) result.cost += prices.move;
        if (allowed(problem, c, owners[c])) continue;
        result.cost += prices.misfit;
        if (!stays) result.within_rules = false;
    }
    return result;
}

// The least cost of all allocations within the rules, by trying every one: for very small worlds.
inline std::int64_t cheapest_of_all(const AllocationProblem& problem) {
    std::vector<int> owners(problem.cases.size(), -1);
    std::optional<std::int64_t> best;
    for (;;) {
        const CountedAllocation here = counted(problem, owners);
        if (here.within_rules && (!best || here.cost < *best)) best = here.cost;
        std::size_t digit = 0;
        while (digit < owners.size() &&
               owners[digit] + 1 == static_cast<int>(problem.people.size()))
            owners[digit++] = -1;
        if (digit == owners.size()) return best.value();
        ++owners[digit];
    }
}

} // namespace evenload
