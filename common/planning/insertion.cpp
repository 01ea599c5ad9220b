#include "common/planning/insertion.h"

#include "common/planning/eligibility.h"
#include "common/planning/prepared_day.h"

#include <algorithm>
#include <optional>

namespace evenload {
namespace {

std::size_t index(int number) {
    return static_cast<std::size_t>(number);
}

std::int64_t price_of(const DayProblem& problem, int visit, const Candidate& candidate, int start) {
    const DayVisit& what = problem.visits[index(visit)];
    return std::int64_t{candidate.opening.travel_change} * problem.prices.travel +
           std::int64_t{std::max(0, start - what.window_end)} * problem.prices.lateness +
           who_price(problem.prices, what, candidate.person,
                     problem.people[index(candidate.person)]);
}

void put(const DayProblem& problem, DayPlan& plan, int visit, const Candidate& candidate,
         int start) {
    const Route route(problem, plan, candidate.person);
    for (const VisitShift& shift : route.shifts(candidate.opening, visit, start)) {
        if (shift.visit >= 0)
            plan.visits[index(shift.visit)].start = shift.start;
        else
            plan.break_starts[index(candidate.person)] = shift.start;
    }
    plan.visits[index(visit)] = {candidate.person, start};
}

bool place_one(const DayProblem& problem, DayPlan& plan, int visit) {
    const std::vector<Candidate> all = candidates(problem, plan, visit);
    const auto cheaper = [&](const Candidate& a, const Candidate& b) {
        return price_of(problem, visit, a, a.range.first) <
               price_of(problem, visit, b, b.range.first);
    };
    const auto best = std::min_element(all.begin(), all.end(), cheaper);
    if (best == all.end()) return false;
    put(problem, plan, visit, *best, best->range.first);
    return true;
}

bool place_pair(const DayProblem& problem, DayPlan& plan, int first, int second) {
    const std::vector<Candidate> firsts = candidates(problem, plan, first);
    const std::vector<Candidate> seconds = candidates(problem, plan, second);
    const Span gap = gap_of(problem.visits[index(second)]);
    const Candidate* best_first = nullptr;
    const Candidate* best_second = nullptr;
    PairStart best_start;
    std::int64_t best_cost = 0;
    for (const Candidate& one : firsts) {
        for (const Candidate& other : seconds) {
            if (one.person == other.person) continue;
            const PairStart start = earliest_pair(one.range, other.range, gap);
            if (start.none()) continue;
            const std::int64_t cost = price_of(problem, first, one, start.first) +
                                      price_of(problem, second, other, start.second);
            if (best_first && cost >= best_cost) continue;
            best_first = &one;
            best_second = &other;
            best_start = start;
            best_cost = cost;
        }
    }
    if (!best_first) return false;
    put(problem, plan, first, *best_first, best_start.first);
    put(problem, plan, second, *best_second, best_start.second);
    return true;
}

} // namespace

std::vector<Candidate> candidates(const DayProblem& problem, const DayPlan& plan, int visit) {
    const DayVisit& what = problem.visits[index(visit)];
    const StartRange beside = beside_partner(problem, plan, visit);
    const int other = other_of_pair(problem, visit);
    std::vector<Candidate> found;
    for (std::size_t p = 0; p < problem.people.size(); ++p) {
        const DayPerson& who = problem.people[p];
        const int person = static_cast<int>(p);
        if (!who.at_work() || is_excluded(what, person)) continue;
        if (what.pinned_person >= 0 && what.pinned_person != person) continue;
        if (other >= 0 && plan.visits[index(other)].person == person) continue;
        if (cannot_give(who, what)) continue;
        const Route route(problem, plan, person, visit);
        for (const Opening& opening : route.openings(visit)) {
            StartRange range = allowed_starts(what, opening);
            range.first = std::max(range.first, beside.first);
            range.last = std::min(range.last, beside.last);
            if (range.empty()) continue;
            range.first = on_step(range.first, problem.start_step, range.last);
            found.push_back({person, opening, range});
        }
    }
    return found;
}

void place_what_still_fits(const DayProblem& problem, DayPlan& plan) {
    std::vector<int> waiting;
    for (std::size_t v = 0; v < plan.visits.size(); ++v)
        if (!plan.visits[v].placed()) waiting.push_back(static_cast<int>(v));
    std::stable_sort(waiting.begin(), waiting.end(), [&](int a, int b) {
        return unplaced_price(problem.prices, problem.visits[index(a)]) >
               unplaced_price(problem.prices, problem.visits[index(b)]);
    });
    bool changed = false;
    for (const int visit : waiting) {
        if (plan.visits[index(visit)].placed()) continue;
        const int other = other_of_pair(problem, visit);
        if (other < 0 || plan.visits[index(other)].placed())
            changed = place_one(problem, plan, visit) || changed;
        else if (problem.visits[index(visit)].partner < 0)
            changed = place_pair(problem, plan, visit, other) || changed;
    }
    if (changed) plan.cost = cost_of(problem, plan);
}

} // namespace evenload
