#include "server/subcommands/plan_instance.h"

#include "common/base/check.h"
#include "common/exchange/hhcrsp_day.h"
#include "common/exchange/solomon_plan.h"
#include "common/exchange/uhhc_plan.h"
#include "common/planning/plan_day.h"
#include "server/settings.h"
#include "server/storage/data_folder.h"
#include "server/subcommands/input_file.h"

#include <cstdio>

#include <nlohmann/json.hpp>

namespace evenload {
namespace {

// The line that is printed, and the routes for --output.
struct Solved {
    nlohmann::json line;
    std::string routes;
};

Solved solve_hhcrsp(const std::string& bytes, const InstanceOptions& options,
                    const Stopwatch& watch) {
    const hhcrsp::Instance instance = hhcrsp::read(bytes);
    const hhcrsp::BenchmarkDay day = hhcrsp::benchmark_day(instance);
    DayPlanner planner(day.problem, {options.seed, options.limits.iterations});
    const std::int64_t moves = search_for(planner, options.limits, watch);
    const DayPlan plan = planner.best();
    const hhcrsp::BenchmarkCost cost = hhcrsp::benchmark_cost(day, plan);
    return {{{"cost", cost.cost},
             {"parts",
              {{"distance", cost.distance},
               {"tardiness", cost.tardiness},
               {"largest_tardiness", cost.largest_tardiness},
               {"unplaced", cost.unplaced}}},
             {"iterations", moves}},
            hhcrsp::solution_json(instance, day, plan)};
}

Solved solve_uhhc(const std::string& bytes, const InstanceOptions& options,
                  const Stopwatch& watch) {
    const uhhc::Instance instance = uhhc::read(bytes);
    uhhc::Planner planner(instance, options.seed, options.limits.iterations);
    const std::int64_t moves = search_for(planner, options.limits, watch);
    const uhhc::Solution solution = planner.best();
    const uhhc::Cost cost = uhhc::cost_of(instance, solution);
    return {{{"cost", cost.total},
             {"hard_breaches", cost.hard_breaches},
             {"parts",
              {{"travel_time", cost.travel_time},
               {"total_tardiness", cost.total_tardiness},
               {"highest_tardiness", cost.highest_tardiness},
               {"total_waiting_time", cost.total_waiting_time},
               {"total_extra_time", cost.total_extra_time},
               {"max_idle_time", cost.max_idle_time},
               {"caregiver_preferences", cost.caregiver_preferences},
               {"optional_patients", cost.optional_patients},
               {"missed_lunch_break", cost.missed_lunch_break},
               {"workload_balance", cost.workload_balance}}},
             {"iterations", moves}},
            uhhc::solution_json(instance, solution)};
}

Solved solve_solomon(const std::string& bytes, const InstanceOptions& options,
                     const Stopwatch& watch) {
    const solomon::Instance instance = solomon::read(bytes);
    solomon::Planner planner(instance, options.seed, options.limits.iterations);
    const std::int64_t moves = search_for(planner, options.limits, watch);
    const solomon::Solution solution = planner.best();
    const double distance = static_cast<double>(solution.distance_tenths) / 10;
    return {{{"cost", distance},
             {"parts", {{"distance", distance}, {"vehicles", solution.routes.size()}}},
             {"hard_breaches", solution.breaches},
             {"iterations", moves}},
            solomon::solution_json(solution)};
}

Solved solve(const std::string& bytes, const InstanceOptions& options, const Stopwatch& watch) {
    if (options.format == "uhhc") return solve_uhhc(bytes, options, watch);
    if (options.format == "solomon") return solve_solomon(bytes, options, watch);
    return solve_hhcrsp(bytes, options, watch);
}

} // namespace

void plan_instance(const InstanceOptions& options) {
    if (options.input.empty()) throw Fault("Say which file with --input.");
    with_input(options.input, [&](const std::string& bytes) {
        const Stopwatch watch;
        Solved solved = solve(bytes, options, watch);
        if (!options.output.empty()) write_private_file(options.output, solved.routes);
        solved.line["instance"] = options.input.stem().string();
        solved.line["format"] = options.format;
        solved.line["seed"] = options.seed;
        solved.line["seconds"] = watch.seconds();
        std::printf("%s\n", solved.line.dump().c_str());
    });
}

} // namespace evenload
