#include "common/rules/visits_of_plan.h"

#include <algorithm>
#include <cstdlib>

namespace evenload {
namespace {

bool is_allowed(const ContactPlan& plan, Date day) {
    return plan.weekdays.empty() || plan.weekdays.contains(short_name(weekday_of(day)));
}

std::vector<Date> allowed_days(const ContactPlan& plan, Date first, Date last) {
    std::vector<Date> days;
    for (Date day = first; day <= last; day = day + 1)
        if (is_allowed(plan, day)) days.push_back(day);
    return days;
}

// The last day of the only period of a plan for once.
Date last_day_of_once(const ContactPlan& plan) {
    if (plan.last_day) return *plan.last_day;
    for (int i = 0; i < 7; ++i)
        if (is_allowed(plan, plan.first_day + i)) return plan.first_day + i;
    return plan.first_day;
}

struct Span {
    Date first;
    Date last;
};

void add_period(const ContactPlan& plan, Span period, Span wanted,
                std::vector<AskedVisit>& visits) {
    const std::vector<Date> days = allowed_days(plan, period.first, period.last);
    const auto count = static_cast<std::int64_t>(days.size());
    std::size_t i = 0;
    const auto day_of = [&](std::size_t visit) {
        return days[static_cast<std::size_t>(static_cast<std::int64_t>(visit) * count /
                                             plan.visits)];
    };
    const auto total = days.empty() ? 0 : static_cast<std::size_t>(plan.visits);
    while (i < total) {
        const Date day = day_of(i);
        std::size_t end = i;
        while (end < total && day_of(end) == day)
            ++end;
        const bool is_wanted =
            wanted.first <= day && day <= wanted.last && (!plan.last_day || day <= *plan.last_day);
        const Date until =
            std::min({end < total ? day_of(end) - 1 : period.last, day + moved_at_most_days(plan),
                      plan.last_day.value_or(period.last)});
        for (std::size_t visit = i; is_wanted && visit < end; ++visit)
            visits.push_back({day, static_cast<int>(visit - i), static_cast<int>(end - i),
                              end - i > 1 ? day : until});
        i = end;
    }
}

} // namespace

std::vector<AskedVisit> visits_of_plan(const ContactPlan& plan, Date first_day, Date last_day) {
    std::vector<AskedVisit> visits;
    if (plan.visits <= 0) return visits;
    const Span wanted{std::max(first_day, plan.first_day),
                      plan.last_day ? std::min(last_day, *plan.last_day) : last_day};
    if (wanted.last < wanted.first) return visits;
    if (plan.period_days <= 0) {
        add_period(plan, {plan.first_day, last_day_of_once(plan)}, wanted, visits);
        return visits;
    }
    const int skipped = (wanted.first - plan.first_day) / plan.period_days;
    Date start = plan.first_day + skipped * plan.period_days;
    for (; start <= wanted.last; start = start + plan.period_days)
        add_period(plan, {start, start + (plan.period_days - 1)}, wanted, visits);
    return visits;
}

std::vector<Date> days_of_visit(const ContactPlan& plan, const AskedVisit& visit) {
    return allowed_days(plan, visit.day, visit.until);
}

Window window_of(const ContactPlan& plan, const AskedVisit& visit, const Team& team) {
    if (visit.of_day <= 1) return {plan.window_start, plan.window_end};
    const int from = plan.window_start.value_or(team.day_start).minutes;
    const int until = plan.window_end.value_or(team.day_end).minutes;
    const int length = std::max(0, until - from);
    return {TimeOfDay{from + length * visit.number / visit.of_day},
            TimeOfDay{from + length * (visit.number + 1) / visit.of_day}};
}

int moved_at_most_days(const ContactPlan& plan) {
    return plan.period_days <= 0 ? 366 : plan.period_days / 2;
}

std::vector<int> match_visits(const std::vector<AskedVisit>& asked,
                              std::span<const ExistingVisit> existing, int moved_at_most) {
    std::vector<int> matches(existing.size(), -1);
    std::vector<bool> answered(asked.size(), false);
    const auto answer = [&](std::size_t visit, std::size_t asked_visit) {
        matches[visit] = static_cast<int>(asked_visit);
        answered[asked_visit] = true;
    };
    for (std::size_t visit = 0; visit < existing.size(); ++visit) {
        const auto first = std::lower_bound(
            asked.begin(), asked.end(), existing[visit].day,
            [](const AskedVisit& candidate, Date day) { return candidate.day < day; });
        auto i = static_cast<std::size_t>(first - asked.begin());
        while (i < asked.size() && asked[i].day == existing[visit].day && answered[i])
            ++i;
        if (i < asked.size() && asked[i].day == existing[visit].day) answer(visit, i);
    }
    for (std::size_t visit = 0; visit < existing.size(); ++visit) {
        if (matches[visit] >= 0 || !existing[visit].may_have_moved) continue;
        const Date day = existing[visit].day;
        for (std::size_t i = 0; i < asked.size() && matches[visit] < 0; ++i)
            if (!answered[i] && asked[i].day <= day && day <= asked[i].until) answer(visit, i);
    }
    for (std::size_t visit = 0; visit < existing.size(); ++visit) {
        if (matches[visit] >= 0 || !existing[visit].may_have_moved) continue;
        std::size_t nearest = asked.size();
        int nearest_days = moved_at_most + 1;
        for (std::size_t i = 0; i < asked.size(); ++i) {
            const int days = std::abs(asked[i].day - existing[visit].day);
            if (answered[i] || days >= nearest_days) continue;
            nearest = i;
            nearest_days = days;
        }
        if (nearest < asked.size()) answer(visit, nearest);
    }
    return matches;
}

std::vector<AskedVisit> missing_visits(const std::vector<AskedVisit>& asked,
                                       std::span<const int> matches) {
    std::vector<bool> answered(asked.size(), false);
    for (const int match : matches)
        if (match >= 0) answered[static_cast<std::size_t>(match)] = true;
    std::vector<AskedVisit> missing;
    for (std::size_t i = 0; i < asked.size(); ++i)
        if (!answered[i]) missing.push_back(asked[i]);
    return missing;
}

} // namespace evenload
