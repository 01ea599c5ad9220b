// Solves an instance of the Unified Home Healthcare set with the engine of common/planning: the benchmark
// door. Cost and rules are those of the set; a team's real day comes from gather.h.
#pragma once

#include "common/exchange/uhhc.h"

#include <cstdint>
#include <memory>

namespace evenload::uhhc {

struct Stop {
    int patient = -1; // beside whom; −1: at the caregiver's own place
    int service = -1; // −1: the lunch break
    int start = 0;
    int end = 0;
};

struct Solution {
    std::vector<std::vector<Stop>> routes; // one per caregiver
};

// Every component apart, in its own unit; `total` by the weights of the instance.
struct Cost {
    std::int64_t total = 0;
    std::int64_t travel_time = 0, total_tardiness = 0, highest_tardiness = 0,
                 total_waiting_time = 0, total_extra_time = 0, max_idle_time = 0,
                 caregiver_preferences = 0, optional_patients = 0, missed_lunch_break = 0,
                 workload_balance = 0;
    int hard_breaches = 0; // visits, people or patients that break what the file calls hard
};
Cost cost_of(const Instance& instance, const Solution& solution);

// The routes of the set's own solution form: per location patient, service ("lunch_break" for a break),
// start_time, end_time.
std::string solution_json(const Instance& instance, const Solution& solution);

// The instance must outlive it. The same seed and iterations give the same solution on any machine.
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

} // namespace evenload::uhhc
