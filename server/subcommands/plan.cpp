// evenload plan: plans a team's day and carries it out, or solves a benchmark instance (plan_instance.h). What
// it prints is one JSON line.

#include "common/base/check.h"
#include "common/commands/command.h"
#include "common/planning/explain.h"
#include "common/planning/gather.h"
#include "common/planning/plan_day.h"
#include "common/store/change_log.h"
#include "server/accounts/token.h"
#include "server/server.h"
#include "server/settings.h"
#include "server/storage/data_folder.h"
#include "server/subcommands/chosen_team.h"
#include "server/subcommands/plan_instance.h"
#include "server/subcommands/subcommands.h"

#include <cstdio>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace evenload {

namespace {

struct PlanOptions {
    std::string format = "data";
    std::filesystem::path input;
    std::filesystem::path output;
    std::string team;
    std::string day; // empty: the machine's date
    double seconds = 2;
    std::int64_t iterations = 0; // 0: as many as fit into the seconds
    std::uint64_t seed = 1;
    bool allocate = false;
    bool keep_placed = false;
    bool dry_run = false;
};

struct Solved {
    DayPlan plan;
    std::int64_t iterations;
};

Solved solve(const DayProblem& problem, const PlanOptions& options, const Stopwatch& watch) {
    DayPlanner planner(problem, {options.seed, options.iterations});
    const std::int64_t moves = search_for(planner, {options.seconds, options.iterations}, watch);
    return {planner.best(), moves};
}

nlohmann::json parts_of(const DayCost& cost) {
    return {{"travel_minutes", cost.travel_minutes},
            {"lateness_minutes", cost.lateness_minutes},
            {"largest_lateness_minutes", cost.largest_lateness_minutes},
            {"overtime_minutes", cost.overtime_minutes},
            {"new_faces", cost.new_faces},
            {"other_faces", cost.other_faces},
            {"changed_people", cost.changed_people},
            {"changed_starts", cost.changed_starts},
            {"unplaced",
             {{"two_hour", cost.unplaced[0]},
              {"two_day", cost.unplaced[1]},
              {"routine", cost.unplaced[2]}}}};
}

// Performs as the program itself; what the rules refuse is a Fault. Others may write until then: a plan of a
// day that has changed meanwhile is refused, not applied.
void carry_out(Database& database, const Team& team, const Command& command) {
    Actor actor;
    actor.role = Role::administrator;
    actor.organisation_id = team.organisation_id;
    actor.unit_ids = {team.id.text, team.organisation_id.text};
    const Instant now = machine_now();
    WriteScope scope(database);
    Transaction transaction(database, {command.id, actor, now});
    const Outcome outcome = perform(command, transaction);
    if (!outcome.accepted())
        throw Fault("The plan is refused: " + outcome.rejection->message + ".");
    append_to_log(database, {command.id, std::string(command.type->name), "", now},
                  transaction.changes());
    scope.commit();
}

std::string command_id() {
    return "plan_" + derive_id(random_token(), 1);
}

nlohmann::json allocate_all(Database& database, const Team& team, Date day,
                            const PlanOptions& options) {
    const GatheredAllocation gathered = gather_allocation(database, team.id, day);
    const Allocation allocation = allocate(gathered.problem, {.seed = options.seed});
    AllocateCases command = command_for(gathered, allocation);
    const std::size_t count = command.cases.size();
    if (count > 0 && !options.dry_run)
        carry_out(database, team, make_command(command_id(), std::move(command)));
    nlohmann::json left = nlohmann::json::array();
    for (std::size_t c = 0; c < gathered.cases.size(); ++c)
        if (allocation.choices[c].person < 0)
            left.push_back(
                {{"case", gathered.problem.cases[c].name}, {"why", allocation.choices[c].reason}});
    return {{"allocated", count}, {"not_allocated", std::move(left)}};
}

void plan_team(const Settings& settings, const PlanOptions& options) {
    const LocalTime now = london_time(machine_now());
    const auto day = options.day.empty() ? std::optional(now.date) : date_from_text(options.day);
    if (!day) throw Fault("--day: expected a date as 2026-11-23, found \"" + options.day + "\".");
    const auto database = open_beside_a_server(settings.data);
    const Stopwatch watch;
    const Team team = chosen_team(*database, options.team);
    nlohmann::json line{{"team", team.name}, {"day", to_text(*day)}};
    if (options.allocate) line["allocation"] = allocate_all(*database, team, *day, options);

    DayRequest request{team.id, *day};
    request.keep_placed = options.keep_placed;
    if (*day == now.date) request.not_before = now.time;
    const GatheredDay gathered = gather_day(*database, request);
    const Solved solved = solve(gathered.problem, options, watch);
    ApplyPlan command = command_for(gathered, solved.plan);
    line["visits"] = gathered.visits.size();
    line["changed"] = command.visits.size();
    if (!command.visits.empty() && !options.dry_run)
        carry_out(*database, team, make_command(command_id(), std::move(command)));

    nlohmann::json unplaced = nlohmann::json::array();
    for (const UnplacedReason& reason : explain_unplaced(gathered.problem, solved.plan))
        unplaced.push_back(
            {{"contact", gathered.visits[static_cast<std::size_t>(reason.visit)].text},
             {"nobody_ever", reason.nobody_ever},
             {"why", reason.sentence}});
    line["unplaced"] = std::move(unplaced);
    line["cost"] = solved.plan.cost.total;
    line["cost_before"] = gathered.as_it_is.cost.total;
    line["parts_before"] = parts_of(gathered.as_it_is.cost);
    line["parts"] = parts_of(solved.plan.cost);
    line["seconds"] = watch.seconds();
    line["iterations"] = solved.iterations;
    line["seed"] = options.seed;
    std::printf("%s\n", line.dump().c_str());
}

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
    planning->add_flag("--allocate", options->allocate,
                       "data: first give the cases without an owner to someone");
    planning->add_flag("--keep-placed", options->keep_placed,
                       "data: only fill; every visit that has a place keeps it");
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
            plan_team(settings, *options);
        else
            plan_instance({.format = options->format,
                           .input = options->input,
                           .output = options->output,
                           .limits = {options->seconds, options->iterations},
                           .seed = options->seed});
    });
}

} // namespace evenload
