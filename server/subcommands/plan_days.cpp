#include "common/commands/visit/plan_visits.h"
#include "common/planning/explain.h"
#include "common/planning/gather.h"
#include "common/planning/horizon/disturbance.h"
#include "common/planning/horizon/horizon_day.h"
#include "common/planning/horizon/plan_horizon.h"
#include "server/subcommands/plan_team.h"

#include <set>

#include <nlohmann/json.hpp>

namespace evenload {
namespace {

nlohmann::json parts_of(const HorizonCost& cost) {
    nlohmann::json parts = parts_of(cost.days);
    parts["additional_people"] = cost.additional_people;
    parts["changed_days"] = cost.changed_days;
    parts["short_gap_days"] = cost.short_gap_days;
    parts["long_gap_days"] = cost.long_gap_days;
    parts["load_fairness"] = cost.load_fairness;
    return parts;
}

nlohmann::json words_of(const Disturbance& disturbance) {
    return {{"visits", disturbance.visits},
            {"on_another_day", disturbance.days},
            {"patients", disturbance.patients},
            {"professionals", disturbance.professionals},
            {"newly_placed", disturbance.placed}};
}

// Each unplaced visit once, on the first day that says why.
nlohmann::json unplaced_of(const GatheredHorizon& gathered, const HorizonPlan& plan) {
    nlohmann::json unplaced = nlohmann::json::array();
    std::set<int> said;
    for (int day = 0; day < gathered.problem.days; ++day) {
        const HorizonDay one = day_of(gathered.problem, plan, day, DayContent::placed_and_waiting);
        for (const UnplacedReason& reason : explain_unplaced(one.problem, one.plan)) {
            const int visit = one.visits[static_cast<std::size_t>(reason.visit)];
            if (!said.insert(visit).second) continue;
            unplaced.push_back({{"contact", gathered.visits[static_cast<std::size_t>(visit)].text},
                                {"day", to_text(gathered.first_day + day)},
                                {"nobody_ever", reason.nobody_ever},
                                {"why", reason.sentence}});
        }
    }
    return unplaced;
}

} // namespace

void plan_several_days(const TeamToPlan& what, const TeamPlanOptions& options,
                       const Stopwatch& watch, nlohmann::json& line) {
    line["days"] = options.days;
    if (!options.dry_run && what.now.date < what.first_day + options.days)
        line["made"] = carry_out(
            what, PlanVisits{what.team.id, what.first_day, what.first_day + (options.days - 1)});
    const GatheredHorizon gathered =
        gather_horizon(what.database, {.team_id = what.team.id,
                                       .first_day = what.first_day,
                                       .days = options.days,
                                       .now = what.now,
                                       .keep_placed = options.keep_placed,
                                       .least_change = options.least_change});
    HorizonPlanner planner(gathered.problem, {options.seed, options.limits.iterations});
    const std::int64_t moves = search_for(planner, options.limits, watch);
    const HorizonPlan plan = planner.best();
    ApplyPlan command = command_for(gathered, plan);
    line["visits"] = gathered.visits.size();
    line["changed"] = command.visits.size();
    line["disturbed"] = words_of(disturbance_of(gathered.problem, gathered.as_it_is, plan));
    if (!command.visits.empty() && !options.dry_run) carry_out(what, std::move(command));
    line["unplaced"] = unplaced_of(gathered, plan);
    line["cost"] = plan.cost.total;
    line["cost_before"] = gathered.as_it_is.cost.total;
    line["parts_before"] = parts_of(gathered.as_it_is.cost);
    line["parts"] = parts_of(plan.cost);
    line["iterations"] = moves;
}

} // namespace evenload
