// How good a team's plans are after so many seconds: a day, a week, four weeks, a locality, and after an absence.
// Invented towns. JSON lines; gap_percent is to the cheapest plan of the same town that this run has found.
// --only NAME,NAME (day, week, four_weeks, locality, absence) --seeds N --seconds S (at most, each plan)
// --moves N (a second is so many moves: for a machine that others use as well)
#include "common/planning/horizon/horizon_day.h"
#include "common/planning/horizon/plan_horizon.h"
#include "server/subcommands/plan_course.h"
#include "tools/bench.d/support/invented_team.h"

#include <algorithm>
#include <iostream>
#include <string>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

using namespace evenload;

namespace {

struct Options {
    std::vector<std::string> only;
    int seeds = 2;
    double seconds = 1'000;
    std::int64_t moves_a_second = 0;

    CourseLimits limits(double wanted) const {
        return {wanted, static_cast<std::int64_t>(wanted * static_cast<double>(moves_a_second))};
    }
};

struct Measured {
    nlohmann::json line;
    std::int64_t cost;
};

void print(nlohmann::json line) {
    line["bench"] = "team_planning";
    std::cout << line.dump() << std::endl;
}

// Of one town: gaps to the cheapest of them.
void print_all(std::vector<Measured>& plans) {
    const auto cheapest =
        std::min_element(plans.begin(), plans.end(),
                         [](const Measured& a, const Measured& b) { return a.cost < b.cost; });
    for (Measured& plan : plans) {
        const double gap = static_cast<double>(plan.cost) / static_cast<double>(cheapest->cost) - 1;
        plan.line["gap_percent"] = std::round(gap * 10'000) / 100;
        print(plan.line);
    }
}

int sum(const std::array<int, 3>& counts) {
    return counts[0] + counts[1] + counts[2];
}

nlohmann::json parts_of(const DayCost& cost) {
    return {{"travel_minutes", cost.travel_minutes},
            {"new_faces", cost.new_faces},
            {"other_faces", cost.other_faces},
            {"unplaced", sum(cost.unplaced)}};
}

struct Run {
    HorizonPlan plan;
    std::int64_t moves = 0;
    double seconds = 0;
    double ready_seconds = 0; // until the first plan
};

Run run(const HorizonProblem& problem, const CourseLimits& limits, std::uint64_t seed) {
    const Stopwatch watch;
    HorizonPlanner planner(problem, {seed, limits.iterations});
    Run result;
    result.ready_seconds = watch.seconds();
    result.moves = search_for(planner, limits, watch);
    result.plan = planner.best();
    result.seconds = watch.seconds();
    return result;
}

void measure_day(const Options& options, std::uint64_t seed) {
    const HorizonProblem problem = InventedTeam({15, 1, 150}, seed).make();
    const HorizonPlan nothing{std::vector<HorizonPlace>(problem.visits.size()),
                              std::vector<int>(problem.person_days.size(), -1),
                              {}};
    const HorizonDay day = day_of(problem, nothing, 0, DayContent::placed_and_waiting);
    std::vector<Measured> plans;
    for (const double seconds : {0.3, 1.0, 5.0, 30.0}) {
        if (seconds > options.seconds) continue;
        const Stopwatch watch;
        const CourseLimits limits = options.limits(seconds);
        DayPlanner planner(day.problem, {seed, limits.iterations});
        const std::int64_t moves = search_for(planner, limits, watch);
        const DayPlan plan = planner.best();
        plans.push_back({{{"case", "day"},
                          {"seed", seed},
                          {"visits", problem.visits.size()},
                          {"asked_seconds", seconds},
                          {"seconds", watch.seconds()},
                          {"moves", moves},
                          {"cost", plan.cost.total},
                          {"parts", parts_of(plan.cost)}},
                         plan.cost.total});
    }
    print_all(plans);
}

nlohmann::json line_of(const std::string& name, std::uint64_t seed, const HorizonProblem& problem,
                       double seconds, const Run& run) {
    nlohmann::json parts = parts_of(run.plan.cost.days);
    parts["additional_people"] = run.plan.cost.additional_people;
    parts["short_gap_days"] = run.plan.cost.short_gap_days;
    parts["load_fairness"] = run.plan.cost.load_fairness;
    return {{"case", name},
            {"seed", seed},
            {"visits", problem.visits.size()},
            {"people", problem.people()},
            {"days", problem.days},
            {"asked_seconds", seconds},
            {"seconds", run.seconds},
            {"ready_seconds", run.ready_seconds},
            {"moves", run.moves},
            {"cost", run.plan.cost.total},
            {"parts", std::move(parts)}};
}

void measure_days(const std::string& name, const TeamSize& size, const std::vector<double>& times,
                  const Options& options, std::uint64_t seed) {
    const HorizonProblem problem = InventedTeam(size, seed).make();
    std::vector<Measured> plans;
    for (const double seconds : times) {
        if (seconds > options.seconds) continue;
        const Run measured = run(problem, options.limits(seconds), seed);
        plans.push_back(
            {line_of(name, seed, problem, seconds, measured), measured.plan.cost.total});
    }
    print_all(plans);
}

// A published plan, then someone is away from the second day on (of one day: all of it); one second.
void measure_absence(int days, const Options& options, std::uint64_t seed) {
    HorizonProblem problem = InventedTeam({15, days, days * 140}, seed).make();
    const HorizonPlan before =
        run(problem, options.limits(std::min(options.seconds, 5.0)), seed).plan;
    for (std::size_t v = 0; v < before.visits.size(); ++v) {
        if (!before.visits[v].placed()) continue;
        problem.visits[v].promised_day = before.visits[v].day;
        problem.visits[v].visit.promised_person = before.visits[v].person;
        problem.visits[v].visit.promised_start = before.visits[v].start;
    }
    const int away = 2;
    const int from = days > 1 ? 1 : 0;
    for (int day = from; day < days; ++day)
        problem.person_days[static_cast<std::size_t>(away * days + day)].absences = {{0, 48 * 60}};
    const Run after = run(problem, options.limits(1), seed);
    int theirs = 0;
    int others = 0;
    int touched = 0;
    for (std::size_t v = 0; v < before.visits.size(); ++v) {
        const bool is_theirs = before.visits[v].person == away && before.visits[v].day >= from;
        (is_theirs ? theirs : others) += 1;
        if (!is_theirs) touched += !(before.visits[v] == after.plan.visits[v]);
    }
    print({{"case", days > 1 ? "absence_in_a_week" : "absence_in_a_day"},
           {"seed", seed},
           {"seconds", after.seconds},
           {"moves", after.moves},
           {"visits_of_the_absent", theirs},
           {"others", others},
           {"others_touched", touched},
           {"others_touched_percent", std::round(touched * 1'000.0 / others) / 10},
           {"unplaced_before", sum(before.cost.days.unplaced)},
           {"unplaced", sum(after.plan.cost.days.unplaced)}});
}

} // namespace

int main(int count, char** arguments) {
    CLI::App program("How good a team's plans are after so many seconds");
    Options options;
    program.add_option("--only", options.only, "Which cases")->delimiter(',');
    program.add_option("--seeds", options.seeds, "How many towns of each kind");
    program.add_option("--seconds", options.seconds, "No plan takes longer");
    program.add_option("--moves", options.moves_a_second,
                       "So many moves stand for a second, where the machine is not idle");
    CLI11_PARSE(program, count, arguments);
    const auto wants = [&](const char* name) {
        return options.only.empty() ||
               std::count(options.only.begin(), options.only.end(), name) > 0;
    };
    for (int i = 1; i <= options.seeds; ++i) {
        const auto seed = static_cast<std::uint64_t>(i);
        if (wants("day")) measure_day(options, seed);
        if (wants("week")) measure_days("week", {15, 5, 750}, {1, 5, 20}, options, seed);
        if (wants("four_weeks"))
            measure_days("four_weeks", {15, 20, 3'000}, {5, 20, 60}, options, seed);
        if (wants("absence")) measure_absence(1, options, seed);
        if (wants("absence")) measure_absence(5, options, seed);
        if (wants("locality") && i == 1)
            measure_days("locality", {100, 20, 15'000}, {60}, options, seed);
    }
}
