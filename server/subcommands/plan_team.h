// evenload plan for a team of --data: gathers a day or several days, searches, carries the plan out as the program
// itself and prints one JSON line.
#pragma once

#include "common/commands/command.h"
#include "common/model/team.h"
#include "common/planning/day_plan.h"
#include "common/store/database.h"
#include "server/settings.h"
#include "server/subcommands/plan_course.h"

#include <cstdint>
#include <string>

#include <nlohmann/json_fwd.hpp>

namespace evenload {

struct TeamPlanOptions {
    std::string team;
    std::string day; // the first of several; empty: the machine's date
    int days = 1;    // several are planned together, with the visits that contact plans ask for
    CourseLimits limits;
    std::uint64_t seed = 1;
    bool allocate = false;
    bool keep_placed = false;
    bool least_change = false; // several days only
    bool dry_run = false;
};

void plan_team(const Settings& settings, const TeamPlanOptions& options);

// The parts of it for one day and for several.
struct TeamToPlan {
    Database& database;
    Team team;
    Date first_day;
    LocalTime now;
    std::filesystem::path audit_key;
};
void plan_one_day(const TeamToPlan& what, const TeamPlanOptions& options, const Stopwatch& watch,
                  nlohmann::json& line);
void plan_several_days(const TeamToPlan& what, const TeamPlanOptions& options,
                       const Stopwatch& watch, nlohmann::json& line);

nlohmann::json parts_of(const DayCost& cost);

// Performs as the program itself; what the rules refuse is a Fault. Others may write until then: a plan of days
// that have changed meanwhile is refused, not applied. Returns how many rows it created.
template <class Arguments>
std::size_t carry_out(const TeamToPlan& what, Arguments arguments);
std::size_t carry_out_command(const TeamToPlan& what, const Command& command);
std::string plan_command_id();

template <class Arguments>
std::size_t carry_out(const TeamToPlan& what, Arguments arguments) {
    return carry_out_command(what, make_command(plan_command_id(), std::move(arguments)));
}

} // namespace evenload
