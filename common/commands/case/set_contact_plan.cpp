#include "common/commands/case/set_contact_plan.h"

#include "common/commands/case/contact_plan_guards.h"
#include "common/commands/case/former_terms.h"

namespace evenload {
namespace {

void fill(ContactPlan& plan, const SetContactPlan& command) {
    plan.visits = command.visits;
    plan.period_days = command.period_days;
    plan.weekdays = command.weekdays;
    plan.least_days_between = command.least_days_between;
    plan.most_days_between = command.most_days_between;
    plan.minutes = command.minutes;
    plan.window_start = command.window_start;
    plan.window_end = command.window_end;
    plan.time_critical = command.time_critical;
    plan.skills = command.skills;
    plan.equipment = command.equipment;
    plan.lowest_band = command.lowest_band;
    plan.staff = command.staff;
    plan.second_visit = command.second_visit;
    plan.second_skills = command.second_skills;
    plan.second_minutes = command.second_minutes;
    plan.gap_from_minutes = command.gap_from_minutes;
    plan.gap_to_minutes = command.gap_to_minutes;
    plan.coordination_minutes = command.coordination_minutes;
    plan.need_factor_percent = command.need_factor_percent;
    plan.first_day = command.first_day;
    plan.last_day = command.last_day;
}

} // namespace

Outcome perform(const SetContactPlan& command, Transaction& transaction) {
    const auto care = transaction.find(command.case_id);
    if (!care) return rejected(not_there("case"));
    if (auto no = case_open(*care)) return rejected(*no);
    ContactPlan plan = contact_plan_of(transaction, *care);
    fill(plan, command);
    if (auto no = contact_plan_in_order(plan)) return rejected(*no);

    keep_former_terms(transaction, *care, plan);
    Outcome outcome;
    write_contact_plan(transaction, *care, plan, outcome);
    return outcome;
}

} // namespace evenload
