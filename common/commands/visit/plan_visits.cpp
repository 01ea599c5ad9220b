#include "common/commands/visit/plan_visits.h"

#include "common/commands/guards.h"
#include "common/commands/visit/making_visits.h"
#include "common/rules/load.h"

#include <algorithm>
#include <unordered_map>

namespace evenload {
namespace {

constexpr int longest_period_days = 92;
constexpr int most_visits = 20'000;

struct CaseVisits {
    std::vector<ExistingVisit> visits;
};

// What is there already of every case of the team, between two days.
std::unordered_map<std::string, CaseVisits> existing_visits(Transaction& transaction,
                                                            const PlanVisits& command, int margin) {
    const std::string from = to_text(command.first_day - margin);
    const std::string until = to_text(command.last_day + margin);
    std::unordered_map<std::string, CaseVisits> existing; // looked up, never walked
    transaction.database().each(
        "select case_id, day from contacts where team_id = $1 and day >= $2 and day <= $3 "
        "and contact_plan_id is not null and partner_id is null "
        "and (status <> 'cancelled' or attendance <> 'not_recorded') order by day, id",
        {std::string_view(command.team_id.text), std::string_view(from), std::string_view(until)},
        [&](const Row& row) {
            const auto day = date_from_text(row.text(1));
            if (day) existing[std::string(row.text(0))].visits.push_back({*day, true});
        });
    return existing;
}

struct CasePlan {
    ContactPlan plan;
    std::vector<AskedVisit> missing;
};

std::vector<CasePlan> missing_of_team(Transaction& transaction, const PlanVisits& command,
                                      Date first_day) {
    const auto plans = transaction.select<ContactPlan>(
        "where team_id = $1 and case_id in (select id from cases where team_id = $1 and "
        "status in ('waiting', 'allocated', 'active', 'stable')) order by id",
        {std::string_view(command.team_id.text)});
    int margin = 0;
    for (const ContactPlan& plan : plans)
        margin = std::max(margin, moved_at_most_days(plan));
    const auto existing = existing_visits(transaction, command, 2 * margin);

    std::vector<CasePlan> result;
    for (const ContactPlan& plan : plans) {
        const int moved_at_most = moved_at_most_days(plan);
        const auto asked =
            visits_of_plan(plan, first_day - moved_at_most, command.last_day + moved_at_most);
        const auto found = existing.find(plan.case_id.text);
        static const CaseVisits none;
        const auto& visits = (found == existing.end() ? none : found->second).visits;
        const auto matches = match_visits(asked, visits, moved_at_most);
        CasePlan with_missing{plan, missing_visits(asked, matches)};
        std::erase_if(with_missing.missing, [&](const AskedVisit& visit) {
            return visit.day < first_day || command.last_day < visit.day;
        });
        if (!with_missing.missing.empty()) result.push_back(std::move(with_missing));
    }
    return result;
}

} // namespace

Outcome perform(const PlanVisits& command, Transaction& transaction) {
    if (auto no = team_in_reach(transaction, command.team_id)) return rejected(*no);
    if (command.last_day < command.first_day)
        return reject("period", "The last day is before the first");
    if (command.last_day - command.first_day >= longest_period_days)
        return reject("period",
                      "Plan at most " + std::to_string(longest_period_days) + " days at once");
    const Date today = transaction.local_now().date;
    if (command.last_day < today) return reject("period", "The period is over");

    const auto plans = missing_of_team(transaction, command, std::max(command.first_day, today));
    std::size_t count = 0;
    for (const CasePlan& plan : plans)
        count += plan.missing.size();
    if (count > most_visits)
        return reject("period", std::to_string(count) +
                                    " visits are too many at once; plan a shorter period");

    const Team team = team_of(transaction, command.team_id);
    Outcome outcome;
    for (const CasePlan& plan : plans)
        for (const AskedVisit& visit : plan.missing)
            make_visit(transaction, plan.plan, visit, team, outcome.created);
    return outcome;
}

} // namespace evenload
