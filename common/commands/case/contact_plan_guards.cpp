#include "common/commands/case/contact_plan_guards.h"

#include "common/commands/visit/making_visits.h"

namespace evenload {
namespace {

constexpr int most_visits = 50;
constexpr int longest_period_days = 366;
constexpr int longest_minutes = 8 * 60;

Guard no_plan(std::string message) {
    return rejection("contact_plan", std::move(message));
}

Guard frequency_makes_sense(const ContactPlan& plan) {
    if (plan.visits < 1 || plan.visits > most_visits)
        return no_plan("Ask for 1 to " + std::to_string(most_visits) + " visits in a period");
    if (plan.period_days < 0 || plan.period_days > longest_period_days)
        return no_plan("A period is 1 to " + std::to_string(longest_period_days) +
                       " days, or 0 for once only");
    for (const std::string& day : plan.weekdays)
        if (!weekday_from_text(day))
            return no_plan("\"" + day + "\" is no weekday: mon, tue … sun");
    if (plan.least_days_between < 0 || plan.least_days_between > longest_period_days ||
        plan.most_days_between < 0 || plan.most_days_between > longest_period_days)
        return no_plan("The days between visits are 0 to " + std::to_string(longest_period_days));
    if (plan.most_days_between > 0 && plan.most_days_between < plan.least_days_between)
        return no_plan("The most days between visits are fewer than the least");
    if (plan.first_day == Date{}) return no_plan("Say from which day");
    if (plan.last_day && *plan.last_day < plan.first_day)
        return no_plan("The last day is before the first");
    return std::nullopt;
}

Guard visit_makes_sense(const ContactPlan& plan) {
    if (plan.minutes < 1 || plan.minutes > longest_minutes)
        return no_plan("A visit takes 1 to " + std::to_string(longest_minutes) + " minutes");
    if (plan.window_start && plan.window_end && *plan.window_end < *plan.window_start)
        return no_plan("The window ends before it starts");
    if (plan.time_critical && !plan.window_start && !plan.window_end)
        return no_plan("A time-critical visit needs a window: critical to which time?");
    if (plan.lowest_band != 0 && (plan.lowest_band < 2 || plan.lowest_band > 9))
        return no_plan("A pay band is 2 to 9, or 0 for any");
    if (plan.coordination_minutes < 0 || plan.coordination_minutes > 40 * 60)
        return no_plan("Coordination is 0 to 2400 minutes a week");
    if (plan.need_factor_percent < 100 || plan.need_factor_percent > 200)
        return no_plan("The need factor is 100 to 200 percent");
    return std::nullopt;
}

Guard staff_makes_sense(const ContactPlan& plan) {
    if (plan.staff < 1 || plan.staff > 2) return no_plan("A visit is given by one person or two");
    if (plan.second_minutes < 0 || plan.second_minutes > longest_minutes)
        return no_plan("The second visit takes 0 to " + std::to_string(longest_minutes) +
                       " minutes");
    if (plan.staff == 2 && plan.second_visit == SecondVisit::in_sequence &&
        (plan.gap_from_minutes < 0 || plan.gap_to_minutes < plan.gap_from_minutes))
        return no_plan("The gap between two visits in sequence is from … to … minutes");
    return std::nullopt;
}

} // namespace

Guard contact_plan_in_order(const ContactPlan& plan) {
    if (auto no = frequency_makes_sense(plan)) return no;
    if (auto no = visit_makes_sense(plan)) return no;
    return staff_makes_sense(plan);
}

ContactPlan contact_plan_of(Transaction& transaction, const Case& care) {
    auto plans = transaction.select<ContactPlan>("where case_id = $1 order by id",
                                                 {std::string_view(care.id.text)});
    if (!plans.empty()) return std::move(plans.front());
    ContactPlan plan;
    plan.team_id = care.team_id;
    plan.case_id = care.id;
    return plan;
}

void write_contact_plan(Transaction& transaction, const Case& care, ContactPlan& plan,
                        Outcome& outcome) {
    if (plan.id.none()) {
        plan.id = transaction.new_id<ContactPlan>();
        transaction.insert(plan);
        outcome.created.push_back(plan.id.text);
    } else {
        transaction.update(plan);
    }
    follow_plan(transaction, care, plan, outcome);
}

} // namespace evenload
