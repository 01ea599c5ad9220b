// An HHCRSP instance as a day to plan, and a plan as the instance's solution: the benchmark door. Cost and
// rules are those of the literature (windows may be missed at a price, no shifts, no breaks); a team's real
// day comes from gather.h.
#pragma once

#include "common/exchange/hhcrsp.h"
#include "common/planning/day_plan.h"

namespace evenload::hhcrsp {

// Whole minutes where the instance has only those, else thousandths: `unit` of them make a minute.
struct BenchmarkDay {
    DayProblem problem;
    int unit = 1;
};
BenchmarkDay benchmark_day(const Instance& instance);

// (distance + tardiness + largest tardiness) / 3, in minutes (Mankowska et al. 2014).
struct BenchmarkCost {
    double cost = 0;
    double distance = 0;
    double tardiness = 0;
    double largest_tardiness = 0;
    int unplaced = 0;
};
BenchmarkCost benchmark_cost(const BenchmarkDay& day, const DayPlan& plan);

// {"routes":[{"caregiver_id":…,"locations":[{"patient_id":…,"service_id":…,"arrival_time":…,
// "departure_time":…}]}]}; the arrival is the start of the service.
std::string solution_json(const Instance& instance, const BenchmarkDay& day, const DayPlan& plan);

} // namespace evenload::hhcrsp
