#include "common/planning/allocation/allocation_price.h"

#include "common/rules/equipment.h"
#include "common/rules/pay_band.h"
#include "common/rules/skill_match.h"

#include <algorithm>

namespace evenload {
namespace {

constexpr int least_available =
    240; // a week of less is priced as this one, so that no product overflows

std::size_t index(int number) {
    return static_cast<std::size_t>(number);
}

bool contains(const std::vector<int>& list, int value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

template <class Take>
void each_breach(const AllocationCase& what, const AllocationPerson& who, Take take) {
    const Situation situation{what.time_critical, what.two_person};
    if (auto breach = skill_match(what.skills, who.skills, situation)) take(*breach);
    if (auto breach = pay_band(what.lowest_band, who.band, situation)) take(*breach);
    if (auto breach = equipment(what.equipment, who.equipment, situation)) take(*breach);
}

} // namespace

bool may_take(const AllocationProblem& problem, int care, int person) {
    const AllocationCase& what = problem.cases[index(care)];
    bool may = !contains(what.never_people, person);
    each_breach(what, problem.people[index(person)],
                [&](const Breach& breach) { may = may && what.let_pass.contains(breach.rule); });
    return may;
}

std::vector<Breach> misfits_of(const AllocationProblem& problem, int care, int person) {
    const AllocationCase& what = problem.cases[index(care)];
    std::vector<Breach> misfits;
    if (what.let_pass.empty()) return misfits;
    each_breach(what, problem.people[index(person)], [&](const Breach& breach) {
        if (what.let_pass.contains(breach.rule)) misfits.push_back(breach);
    });
    return misfits;
}

bool knows(const AllocationCase& care, int person) {
    return care.owner == person || contains(care.known_people, person);
}

int weekly_travel(const AllocationCase& care, int person) {
    return care.travel_minutes[index(person)] * care.visits_a_week;
}

std::int64_t fixed_price(const AllocationProblem& problem, int care, int person) {
    const AllocationCase& what = problem.cases[index(care)];
    const AllocationPrices& prices = problem.prices;
    if (person < 0) return prices.unallocated[static_cast<std::size_t>(what.urgency)];
    std::int64_t price = weekly_travel(what, person) * prices.travel;
    if (!knows(what, person)) price += prices.strange_face;
    if (!what.preferred_people.empty() && !contains(what.preferred_people, person))
        price += prices.not_preferred;
    if (what.owner >= 0 && what.owner != person) price += prices.move;
    const bool is_misfit = what.owner == person && !may_take(problem, care, person);
    if (is_misfit || !misfits_of(problem, care, person).empty()) price += prices.misfit;
    return price;
}

LoadPrice::LoadPrice(const AllocationPerson& person, const AllocationProblem& problem)
    : overload_(problem.prices.overload)
    , limit_(static_cast<int>(std::int64_t{std::max(0, person.available_minutes)} *
                              problem.full_percent / 100)) {
    const std::int64_t available = std::max(least_available, person.available_minutes);
    weight_ = (problem.prices.fullness * 10'000 << shift) / (available * available);
}

AllocationCost cost_of(const AllocationProblem& problem, const std::vector<int>& owners) {
    AllocationCost cost;
    std::vector<int> loads;
    for (const AllocationPerson& person : problem.people)
        loads.push_back(person.load_minutes);
    for (std::size_t c = 0; c < owners.size(); ++c) {
        const AllocationCase& care = problem.cases[c];
        const int person = owners[c];
        cost.total += fixed_price(problem, static_cast<int>(c), person);
        if (care.owner >= 0 && care.owner != person) ++cost.moved;
        if (person < 0) {
            ++cost.unallocated;
            continue;
        }
        loads[index(person)] += care.minutes[index(person)];
        cost.travel_minutes += weekly_travel(care, person);
        if (!knows(care, person)) ++cost.strange_faces;
        if (!may_take(problem, static_cast<int>(c), person) ||
            !misfits_of(problem, static_cast<int>(c), person).empty())
            ++cost.misfits;
    }
    for (std::size_t p = 0; p < loads.size(); ++p) {
        const LoadPrice price(problem.people[p], problem);
        const std::int64_t over = std::max(0, loads[p] - price.limit_minutes());
        cost.overload_minutes += over;
        cost.total += price.at(loads[p]);
        cost.fairness += price.at(loads[p]) - over * problem.prices.overload;
    }
    return cost;
}

} // namespace evenload
