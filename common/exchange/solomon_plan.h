// Solves a Solomon instance with the engine of common/planning: the least distance within the number of
// vehicles. Distances are cut to one decimal, as in the published figures, and counted in tenths.
#pragma once

#include "common/exchange/solomon.h"

#include <cstdint>
#include <memory>

namespace evenload::solomon {

struct Solution {
    std::vector<std::vector<int>> routes; // customers; vehicles that stay at the depot are left out
    std::int64_t distance_tenths = 0;
    int breaches = 0; // tenths of lateness and loads above the capacity, by how much
};

std::string solution_json(const Solution& solution);

// The same seed and iterations give the same solution on any machine.
class Planner {
public:
    Planner(const Instance& instance, std::uint64_t seed, std::int64_t iterations);
    ~Planner();

    void step(std::int64_t iterations);
    void add_round(std::int64_t iterations);
    bool done() const;
    Solution best() const;

private:
    struct Search;
    std::unique_ptr<Search> search_;
};

} // namespace evenload::solomon
