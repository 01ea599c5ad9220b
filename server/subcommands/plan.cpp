// evenload plan: plans a team's day or days and carries it out (plan_team.h), or solves a benchmark instance
// (plan_instance.h). What it prints is one JSON line.

#include "server/settings.h"
#include "server/subcommands/plan_instance.h"
#include "server/subcommands/plan_team.h"
#include "server/subcommands/subcommands.h"

#include <CLI/CLI.hpp>

namespace evenload {

namespace {

struct PlanOptions {
    std::string format = "data";
    std::filesystem::path input;
    std::filesystem::path output;
    std::string team;
    std::string day; // empty: the machine's date
    int days = 1;
    double seconds = 2;
    std::int64_t iterations = 0; // 0: as many as fit into the seconds
    std::uint64_t seed = 1;
    bool allocate = false;
    bool keep_placed = false;
    bool least_change = false;
    bool dry_run = false;
};

} // namespace

void add_plan(CLI::App& program, Settings& settings) {
    auto* planning =
        program.add_subcommand("plan", "Plan a team's day, or solve a benchmark instance");
    const auto options = std::make_shared<PlanOptions>();
    planning
        ->add_option("--format", options->format,
                     "data: a day of a team of --data; hhcrsp, uhhc, solomon: an instance")
        ->check(CLI::IsMember({"data", "hhcrsp", "uhhc", "solomon"}))
        ->capture_default_str();
    planning->add_option("--team", options->team, "data: which team, where there are several");
    planning->add_option("--day", options->day,
                         "data: which day, as 2026-11-23 (default: today, from now on)");
    planning->add_option("--from", options->day, "data: the first day of several");
    planning
        ->add_option("--days", options->days,
                     "data: so many days together, with the visits that contact plans ask for")
        ->check(CLI::Range(1, 92))
        ->capture_default_str();
    planning->add_flag("--allocate", options->allocate,
                       "data: first give the cases without an owner to someone");
    planning->add_flag("--keep-placed", options->keep_placed,
                       "data: only fill; every visit that has a place keeps it");
    planning->add_flag("--least-change", options->least_change,
                       "data, several days: what has a place counts as promised");
    planning->add_flag("--dry-run", options->dry_run, "data: change nothing");
    planning->add_option("--input", options->input, "the instance: JSON, or Solomon's text");
    planning->add_option("--output", options->output, "instance: where to write the routes (JSON)");
    planning->add_option("--seconds", options->seconds, "How long the call may take")
        ->check(CLI::Range(0.0, 3600.0))
        ->capture_default_str();
    planning->add_option("--iterations", options->iterations,
                         "How many moves to try instead: the same plan on any machine");
    planning->add_option("--seed", options->seed, "Another seed may find another plan")
        ->capture_default_str();
    planning->callback([&settings, options] {
        if (options->format == "data")
            plan_team(settings, {.team = options->team,
                                 .day = options->day,
                                 .days = options->days,
                                 .limits = {options->seconds, options->iterations},
                                 .seed = options->seed,
                                 .allocate = options->allocate,
                                 .keep_placed = options->keep_placed,
                                 .least_change = options->least_change,
                                 .dry_run = options->dry_run});
        else
            plan_instance({.format = options->format,
                           .input = options->input,
                           .output = options->output,
                           .limits = {options->seconds, options->iterations},
                           .seed = options->seed});
    });
}

} // namespace evenload
