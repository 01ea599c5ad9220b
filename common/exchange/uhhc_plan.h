// Solves an instance of the Unified Home Healthcare set with the engine of common/planning: the benchmark
// door. Cost and rules are those of the set; a team's real day comes from gather.h.
#pragma once

#include "common/exchange/instance_planner.h"
#include "common/exchange/uhhc.h"

#include <cstdint>
#include <string>
#include <vector>

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

using Planner = InstancePlanner<Instance, Solution>;

} // namespace evenload::uhhc

extern template class evenload::InstancePlanner<evenload::uhhc::Instance, evenload::uhhc::Solution>;
