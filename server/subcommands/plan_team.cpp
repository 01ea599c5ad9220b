#include "server/subcommands/plan_team.h"

#include "common/base/check.h"
#include "common/planning/explain.h"
#include "common/planning/gather.h"
#include "common/planning/plan_day.h"
#include "common/store/change_log.h"
#include "server/accounts/token.h"
#include "server/audit/chain.h"
#include "server/server.h"
#include "server/storage/data_folder.h"
#include "server/subcommands/chosen_team.h"

#include <cstdio>

#include <nlohmann/json.hpp>

namespace evenload {

nlohmann::json parts_of(const DayCost& cost) {
    return {{"travel_minutes", cost.travel_minutes},
            {"lateness_minutes", cost.lateness_minutes},
            {"largest_lateness_minutes", cost.largest_lateness_minutes},
            {"overtime_minutes", cost.overtime_minutes},
            {"new_faces", cost.new_faces},
            {"other_faces", cost.other_faces},
            {"not_preferred", cost.not_preferred},
            {"higher_bands", cost.higher_bands},
            {"misfits", cost.misfits},
            {"changed_people", cost.changed_people},
            {"changed_starts", cost.changed_starts},
            {"unplaced",
             {{"two_hour", cost.unplaced[0]},
              {"two_day", cost.unplaced[1]},
              {"routine", cost.unplaced[2]}}}};
}

std::string plan_command_id() {
    return "plan_" + derive_id(random_token(), 1);
}

std::size_t carry_out_command(const TeamToPlan& what, const Command& command) {
    Actor actor;
    actor.role = Role::administrator;
    actor.organisation_id = what.team.organisation_id;
    actor.unit_ids = {what.team.id.text, what.team.organisation_id.text};
    const Instant now = machine_now();
    AuditedScope scope(what.database, what.audit_key);
    Transaction transaction(what.database, {command.id, actor, now});
    const Outcome outcome = perform(command, transaction);
    if (!outcome.accepted())
        throw Fault("The plan is refused: " + outcome.rejection->message + ".");
    append_to_log(what.database, {command.id, std::string(command.type->name), "", now},
                  transaction.changes());
    scope.commit();
    return outcome.created.size();
}

namespace {

nlohmann::json allocate_all(const TeamToPlan& what, const TeamPlanOptions& options) {
    const GatheredAllocation gathered =
        gather_allocation(what.database, what.team.id, what.first_day);
    const Allocation allocation = allocate(gathered.problem, {.seed = options.seed});
    AllocateCases command = command_for(gathered, allocation);
    const std::size_t count = command.cases.size();
    if (count > 0 && !options.dry_run) carry_out(what, std::move(command));
    nlohmann::json left = nlohmann::json::array();
    for (std::size_t c = 0; c < gathered.cases.size(); ++c)
        if (allocation.choices[c].person < 0)
            left.push_back(
                {{"case", gathered.problem.cases[c].name}, {"why", allocation.choices[c].reason}});
    return {{"allocated", count}, {"not_allocated", std::move(left)}};
}

} // namespace

void plan_one_day(const TeamToPlan& what, const TeamPlanOptions& options, const Stopwatch& watch,
                  nlohmann::json& line) {
    DayRequest request{what.team.id, what.first_day};
    request.keep_placed = options.keep_placed;
    if (what.first_day == what.now.date) request.not_before = what.now.time;
    const GatheredDay gathered = gather_day(what.database, request);
    DayPlanner planner(gathered.problem, {options.seed, options.limits.iterations});
    const std::int64_t moves = search_for(planner, options.limits, watch);
    const DayPlan plan = planner.best();
    ApplyPlan command = command_for(gathered, plan);
    line["visits"] = gathered.visits.size();
    line["changed"] = command.visits.size();
    if (!command.visits.empty() && !options.dry_run) carry_out(what, std::move(command));

    nlohmann::json unplaced = nlohmann::json::array();
    for (const UnplacedReason& reason : explain_unplaced(gathered.problem, plan))
        unplaced.push_back(
            {{"contact", gathered.visits[static_cast<std::size_t>(reason.visit)].text},
             {"nobody_ever", reason.nobody_ever},
             {"why", reason.sentence}});
    line["unplaced"] = std::move(unplaced);
    line["cost"] = plan.cost.total;
    line["cost_before"] = gathered.as_it_is.cost.total;
    line["parts_before"] = parts_of(gathered.as_it_is.cost);
    line["parts"] = parts_of(plan.cost);
    line["iterations"] = moves;
}

void plan_team(const Settings& settings, const TeamPlanOptions& options) {
    const LocalTime now = london_time(machine_now());
    const auto day = options.day.empty() ? std::optional(now.date) : date_from_text(options.day);
    if (!day) throw Fault("--day: expected a date as 2026-11-23, found \"" + options.day + "\".");
    const auto database = open_beside_a_server(settings.data);
    const Stopwatch watch;
    const TeamToPlan what{*database, chosen_team(*database, options.team), *day, now,
                          audit_key_file(settings)};
    nlohmann::json line{{"team", what.team.name}, {"day", to_text(*day)}};
    if (options.allocate) line["allocation"] = allocate_all(what, options);
    if (options.days > 1)
        plan_several_days(what, options, watch, line);
    else
        plan_one_day(what, options, watch, line);
    line["seconds"] = watch.seconds();
    line["seed"] = options.seed;
    std::printf("%s\n", line.dump().c_str());
}

} // namespace evenload
