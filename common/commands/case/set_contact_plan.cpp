#include "common/commands/case/set_contact_plan.h"

#include "common/commands/guards.h"
#include "common/commands/visit/making_visits.h"

namespace evenload {
namespace {

constexpr int most_visits = 50;
constexpr int longest_period_days = 366;
constexpr int longest_minutes = 8 * 60;

void fill(ContactPlan& plan, const SetContactPlan& command) {
    plan.case_id = command.case_id;
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

Guard no_plan(std::string message) {
    return rejection("contact_plan", std::move(message));
}

Guard frequency_makes_sense(const SetContactPlan& command) {
    if (command.visits < 1 || command.visits > most_visits)
        return no_plan("Ask for 1 to " + std::to_string(most_visits) + " visits in a period");
    if (command.period_days < 0 || command.period_days > longest_period_days)
        return no_plan("A period is 1 to " + std::to_string(longest_period_days) +
                       " days, or 0 for once only");
    for (const std::string& day : command.weekdays)
        if (!weekday_from_text(day))
            return no_plan("\"" + day + "\" is no weekday: mon, tue … sun");
    if (command.least_days_between < 0 || command.least_days_between > longest_period_days ||
        command.most_days_between < 0 || command.most_days_between > longest_period_days)
        return no_plan("The days between visits are 0 to " + std::to_string(longest_period_days));
    if (command.most_days_between > 0 && command.most_days_between < command.least_days_between)
        return no_plan("The most days between visits are fewer than the least");
    if (command.first_day == Date{}) return no_plan("Say from which day");
    if (command.last_day && *command.last_day < command.first_day)
        return no_plan("The last day is before the first");
    return std::nullopt;
}

Guard visit_makes_sense(const SetContactPlan& command) {
    if (command.minutes < 1 || command.minutes > longest_minutes)
        return no_plan("A visit takes 1 to " + std::to_string(longest_minutes) + " minutes");
    if (command.window_start && command.window_end && *command.window_end < *command.window_start)
        return no_plan("The window ends before it starts");
    if (command.time_critical && !command.window_start && !command.window_end)
        return no_plan("A time-critical visit needs a window: critical to which time?");
    if (command.lowest_band != 0 && (command.lowest_band < 2 || command.lowest_band > 9))
        return no_plan("A pay band is 2 to 9, or 0 for any");
    if (command.coordination_minutes < 0 || command.coordination_minutes > 40 * 60)
        return no_plan("Coordination is 0 to 2400 minutes a week");
    if (command.need_factor_percent < 100 || command.need_factor_percent > 200)
        return no_plan("The need factor is 100 to 200 percent");
    return std::nullopt;
}

Guard staff_makes_sense(const SetContactPlan& command) {
    if (command.staff < 1 || command.staff > 2)
        return no_plan("A visit is given by one person or two");
    if (command.second_minutes < 0 || command.second_minutes > longest_minutes)
        return no_plan("The second visit takes 0 to " + std::to_string(longest_minutes) +
                       " minutes");
    if (command.staff == 2 && command.second_visit == SecondVisit::in_sequence &&
        (command.gap_from_minutes < 0 || command.gap_to_minutes < command.gap_from_minutes))
        return no_plan("The gap between two visits in sequence is from … to … minutes");
    return std::nullopt;
}

} // namespace

Outcome perform(const SetContactPlan& command, Transaction& transaction) {
    const auto care = transaction.find(command.case_id);
    if (!care) return rejected(not_there("case"));
    if (auto no = case_open(*care)) return rejected(*no);
    if (auto no = frequency_makes_sense(command)) return rejected(*no);
    if (auto no = visit_makes_sense(command)) return rejected(*no);
    if (auto no = staff_makes_sense(command)) return rejected(*no);

    auto plans = transaction.select<ContactPlan>("where case_id = $1 order by id",
                                                 {std::string_view(care->id.text)});
    ContactPlan plan;
    if (!plans.empty()) plan = plans.front();
    fill(plan, command);
    Outcome outcome;
    if (plans.empty()) {
        plan.id = transaction.new_id<ContactPlan>();
        plan.team_id = care->team_id;
        transaction.insert(plan);
        outcome.created.push_back(plan.id.text);
    } else {
        transaction.update(plan);
    }
    follow_plan(transaction, *care, plan, outcome);
    return outcome;
}

} // namespace evenload
