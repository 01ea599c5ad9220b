// How good and how fast allocation is: 5,000 cases to 100 people who are 95 % full then, and single moves.
// JSON lines: cost, proven bound, gap in per cent, seconds (of the clock, and of this process), microseconds per effect.
// --cases N --people N --iterations N --seeds N
#include "common/base/random.h"
#include "common/planning/allocation/allocate.h"
#include "common/planning/allocation/balance.h"

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <map>
#include <string>

#include <nlohmann/json.hpp>

using namespace evenload;

namespace {

class Stopwatch {
public:
    double seconds() const {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
    }

private:
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

struct Spot {
    int x;
    int y;
};

int minutes_between(Spot a, Spot b) {
    return 2 + (std::abs(a.x - b.x) + std::abs(a.y - b.y)) / 25; // a county of 40 minutes across
}

// People live where patients live; one in five patients knows somebody; skills are unevenly spread.
AllocationProblem county(int people, int cases, std::uint64_t seed) {
    Random random(seed);
    const std::vector<Codes> gifts{
        {"care"}, {"care", "wound"}, {"care", "wound", "insulin"}, {"care", "insulin"}};
    const std::vector<Codes> asked{{"care"}, {"care"}, {"care"}, {"wound"}, {"insulin"}};
    AllocationProblem problem;
    std::vector<Spot> homes;
    std::vector<int> parts; // of the county's work
    for (int p = 0; p < people; ++p) {
        const int x = random.below(500);
        const int y = random.below(500);
        homes.push_back({x, y});
        parts.push_back(random.between(3, 5));
        problem.people.push_back({"P" + std::to_string(p), gifts[static_cast<std::size_t>(p) % 4]});
    }
    std::int64_t work = 0;
    for (int c = 0; c < cases; ++c) {
        const int x = random.below(500);
        const int y = random.below(500);
        AllocationCase care;
        care.name = "C-" + std::to_string(c);
        care.visits_a_week = random.between(1, 5);
        care.skills = asked[static_cast<std::size_t>(random.below(5))];
        care.urgency = random.one_in(20) ? Urgency::two_day : Urgency::routine;
        const int minutes_a_visit = random.between(20, 60);
        int least = 1'000'000;
        for (int p = 0; p < people; ++p) {
            const int way = minutes_between(homes[static_cast<std::size_t>(p)], {x, y});
            care.travel_minutes.push_back(way);
            care.minutes.push_back(care.visits_a_week * (minutes_a_visit + way));
            least = std::min(least, care.minutes.back());
        }
        work += least + care.visits_a_week;
        if (random.one_in(5)) care.known_people.push_back(random.below(people));
        problem.cases.push_back(std::move(care));
    }
    int all_parts = 0;
    for (const int part : parts)
        all_parts += part;
    for (std::size_t p = 0; p < parts.size(); ++p)
        problem.people[p].available_minutes =
            static_cast<int>(work * parts[p] * 100 / 96 / all_parts);
    return problem;
}

int option(int count, char** words, const std::string& name, int otherwise) {
    for (int i = 1; i + 1 < count; ++i)
        if (words[i] == name) return std::atoi(words[i + 1]);
    return otherwise;
}

double rounded(double value) {
    return static_cast<double>(static_cast<std::int64_t>(value * 1000)) / 1000;
}

void measure_allocation(const AllocationProblem& problem, const AllocationBudget& budget) {
    const Stopwatch watch;
    const std::clock_t began = std::clock();
    const Allocation allocation = allocate(problem, budget);
    const double seconds = watch.seconds();
    const double own_seconds = static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC;
    std::vector<int> owners;
    for (const AllocationChoice& choice : allocation.choices)
        owners.push_back(choice.person);
    const AllocationState state = state_of(problem, owners);
    std::int64_t load = 0;
    std::int64_t room = 0;
    int overloaded = 0;
    for (std::size_t p = 0; p < problem.people.size(); ++p) {
        load += state.loads[p];
        room += problem.people[p].available_minutes;
        if (state.loads[p] > problem.people[p].available_minutes) ++overloaded;
    }
    const auto percent = [](std::int64_t part, std::int64_t whole) {
        return rounded(static_cast<double>(part) * 100 / static_cast<double>(whole));
    };
    const std::int64_t gap = allocation.cost.total - allocation.bound;
    const std::int64_t road = allocation.cost.travel_minutes * problem.prices.travel;
    std::cout << nlohmann::json{{"measure", "allocation"},
                                {"cases", problem.cases.size()},
                                {"people", problem.people.size()},
                                {"seed", budget.seed},
                                {"iterations", budget.iterations},
                                {"seconds", rounded(seconds)},
                                {"process_seconds", rounded(own_seconds)},
                                {"cost", allocation.cost.total},
                                {"bound", allocation.bound},
                                {"gap_percent", percent(gap, allocation.bound)},
                                {"gap_percent_of_travel_cost", percent(gap, road)},
                                {"travel_cost", road},
                                {"fairness_cost", allocation.cost.fairness},
                                {"strange_faces", allocation.cost.strange_faces},
                                {"unallocated", allocation.unallocated},
                                {"full_percent", percent(load, room)},
                                {"overloaded_people", overloaded}}
                     .dump()
              << std::endl;
}

void measure_effects(const AllocationProblem& problem) {
    Random random(7);
    std::vector<int> owners;
    for (std::size_t c = 0; c < problem.cases.size(); ++c)
        owners.push_back(random.below(static_cast<int>(problem.people.size())));
    const AllocationState state = state_of(problem, owners);
    constexpr int count = 200'000;
    std::int64_t sum = 0; // so that nothing is left out as unused
    const Stopwatch watch;
    for (int i = 0; i < count; ++i) {
        const int care = random.below(static_cast<int>(problem.cases.size()));
        const int person = random.below(static_cast<int>(problem.people.size()));
        sum += effect_of_move(problem, state, care, person).gain;
    }
    std::cout << nlohmann::json{{"measure", "effect_of_move"},
                                {"cases", problem.cases.size()},
                                {"people", problem.people.size()},
                                {"microseconds_each", rounded(watch.seconds() * 1e6 / count)},
                                {"sum_of_gains", sum}}
                     .dump()
              << std::endl;
}

// A team of 15 with 300 cases of its own, given at random: how much do the first moves gain?
void measure_balance(std::uint64_t seed) {
    AllocationProblem problem = county(15, 300, seed);
    const Allocation free = allocate(problem, {.seed = seed, .iterations = 2'000'000});
    Random random(seed);
    for (std::size_t c = 0; c < problem.cases.size(); ++c) {
        problem.cases[c].owner = free.choices[c].person;
        if (random.one_in(5)) problem.cases[c].owner = random.below(15);
    }
    const Stopwatch watch;
    const BalanceProposal proposal = propose_balance(problem, 30);
    const double seconds = watch.seconds();
    std::int64_t after = proposal.cost_before;
    std::map<std::string, std::int64_t> after_steps;
    for (std::size_t i = 0; i < proposal.steps.size(); ++i) {
        after -= proposal.steps[i].effect.gain;
        if (i == 0 || i == 4 || i == 9 || i == 19) after_steps[std::to_string(i + 1)] = after;
    }
    std::cout << nlohmann::json{{"measure", "balance"},
                                {"cases", 300},
                                {"people", 15},
                                {"steps", proposal.steps.size()},
                                {"seconds", rounded(seconds)},
                                {"cost_before", proposal.cost_before},
                                {"cost_after_steps", after_steps},
                                {"cost_after", proposal.cost_after}}
                     .dump()
              << std::endl;
}

} // namespace

int main(int count, char** words) {
    const int people = option(count, words, "--people", 100);
    const int cases = option(count, words, "--cases", 5'000);
    const int iterations = option(count, words, "--iterations", 30'000'000);
    const int seeds = option(count, words, "--seeds", 3);
    for (int seed = 1; seed <= seeds; ++seed) {
        const AllocationProblem problem = county(people, cases, static_cast<std::uint64_t>(seed));
        measure_allocation(problem, {static_cast<std::uint64_t>(seed), iterations});
        if (seed == 1) measure_effects(problem);
    }
    measure_balance(1);
}
