#include "common/planning/horizon/horizon_day.h"

#include "common/planning/insertion.h"

#include <algorithm>

namespace evenload {
namespace {

std::size_t index(int number) {
    return static_cast<std::size_t>(number);
}

bool may_go_to(const HorizonVisit& visit, int day) {
    return std::find(visit.days.begin(), visit.days.end(), day) != visit.days.end();
}

} // namespace

HorizonDay day_of(const HorizonProblem& problem, const HorizonPlan& plan, int day,
                  DayContent content) {
    HorizonDay one{.day = day};
    std::vector<int> number(problem.visits.size(), -1);
    const auto is_of_day = [&](std::size_t v) {
        const HorizonPlace& place = plan.visits[v];
        if (place.placed()) return place.day == day;
        return content == DayContent::placed_and_waiting && may_go_to(problem.visits[v], day);
    };
    std::vector<char> taken(problem.visits.size());
    for (std::size_t v = 0; v < problem.visits.size(); ++v)
        taken[v] = is_of_day(v);
    // A waiting half of a pair goes with its other half or not at all.
    for (std::size_t v = 0; v < problem.visits.size(); ++v) {
        const int first = problem.visits[v].visit.partner;
        if (first < 0) continue;
        if (!plan.visits[v].placed() && !taken[index(first)]) taken[v] = 0;
        if (!plan.visits[index(first)].placed() && !taken[v]) taken[index(first)] = 0;
    }
    for (std::size_t v = 0; v < problem.visits.size(); ++v) {
        if (!taken[v]) continue;
        number[v] = static_cast<int>(one.visits.size());
        one.visits.push_back(static_cast<int>(v));
        one.problem.visits.push_back(problem.visits[v].visit);
        const HorizonPlace& place = plan.visits[v];
        one.plan.visits.push_back({place.person, place.start});
    }
    for (DayVisit& visit : one.problem.visits)
        if (visit.partner >= 0) visit.partner = number[index(visit.partner)];
    for (int person = 0; person < problem.people(); ++person) {
        one.problem.people.push_back(problem.person_day(person, day));
        one.plan.break_starts.push_back(plan.break_starts[index(person * problem.days + day)]);
    }
    one.problem.travel = problem.travel;
    one.problem.shared = problem.shared;
    one.problem.checks = problem.checks;
    one.problem.prices = problem.prices.day;
    one.problem.prices.largest_lateness = 0; // of all days, so of none
    one.problem.start_step = problem.start_step;
    return one;
}

void put_back(const HorizonDay& day, HorizonPlan& plan) {
    const std::size_t people = day.problem.people.size();
    const std::size_t days = people == 0 ? 0 : plan.break_starts.size() / people;
    for (std::size_t v = 0; v < day.visits.size(); ++v) {
        const VisitPlace& place = day.plan.visits[v];
        if (place.placed())
            plan.visits[index(day.visits[v])] = {day.day, place.person, place.start};
    }
    for (std::size_t p = 0; p < people; ++p)
        plan.break_starts[p * days + index(day.day)] = day.plan.break_starts[p];
}

void place_what_still_fits(const HorizonProblem& problem, HorizonPlan& plan) {
    const auto waits = [&](int day) {
        for (std::size_t v = 0; v < plan.visits.size(); ++v)
            if (!plan.visits[v].placed() && may_go_to(problem.visits[v], day)) return true;
        return false;
    };
    for (int day = 0; day < problem.days; ++day) {
        if (!waits(day)) continue;
        HorizonDay one = day_of(problem, plan, day, DayContent::placed_and_waiting);
        place_what_still_fits(one.problem, one.plan);
        put_back(one, plan);
    }
}

} // namespace evenload
