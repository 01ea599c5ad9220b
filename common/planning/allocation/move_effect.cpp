#include "common/planning/allocation/move_effect.h"

#include "common/planning/allocation/allocation_price.h"
#include "common/rules/capacity.h"
#include "common/rules/equipment.h"
#include "common/rules/load.h"
#include "common/rules/pay_band.h"
#include "common/rules/severity.h"
#include "common/rules/skill_match.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace evenload {
namespace {

std::size_t index(int number) {
    return static_cast<std::size_t>(number);
}

class Effect {
public:
    Effect(const AllocationProblem& problem, const AllocationState& state)
        : problem_(problem)
        , state_(state) {}

    MoveEffect of(std::span<const CaseMove> moves) {
        for (const CaseMove& move : moves)
            add(move);
        std::sort(effect_.people.begin(), effect_.people.end(),
                  [](const PersonEffect& a, const PersonEffect& b) { return a.person < b.person; });
        for (PersonEffect& person : effect_.people)
            finish(person);
        sort_by_precedence(effect_.breaches);
        return std::move(effect_);
    }

private:
    void add(const CaseMove& move) {
        const AllocationCase& care = problem_.cases[index(move.care)];
        const int from = state_.owners[index(move.care)];
        if (from == move.to) return;
        effect_.gain +=
            fixed_price(problem_, move.care, from) - fixed_price(problem_, move.care, move.to);
        if (from >= 0) {
            PersonEffect& giver = person(from);
            giver.load_after -= care.minutes[index(from)];
            giver.travel_after -= weekly_travel(care, from);
            if (!knows(care, from)) ++effect_.strange_faces_before;
        }
        if (move.to < 0) return;
        PersonEffect& receiver = person(move.to);
        receiver.load_after += care.minutes[index(move.to)];
        receiver.travel_after += weekly_travel(care, move.to);
        if (!knows(care, move.to)) ++effect_.strange_faces_after;
        receivers_.push_back(move.to);
        ask_rules(care, move.to);
    }

    void ask_rules(const AllocationCase& care, int person) {
        const AllocationPerson& who = problem_.people[index(person)];
        const Situation situation{care.time_critical, care.two_person};
        add(skill_match(care.skills, who.skills, situation));
        add(pay_band(care.lowest_band, who.band, situation));
        add(equipment(care.equipment, who.equipment, situation));
        if (std::find(care.never_people.begin(), care.never_people.end(), person) !=
            care.never_people.end())
            add(Breach{"patient_choice", severity_of("patient_choice"),
                       who.name + " is not to visit this patient", 1});
    }

    void add(std::optional<Breach> breach) {
        if (breach) effect_.breaches.push_back(std::move(*breach));
    }

    // A load that falls breaks nothing, though it may be above full still; a load that somebody receives may not
    // be above full even when something else leaves.
    void finish(PersonEffect& person) {
        const AllocationPerson& who = problem_.people[index(person.person)];
        const LoadPrice price(who, problem_);
        effect_.gain += price.at(person.load_before) - price.at(person.load_after);
        person.percent_before = load_percent(person.load_before, who.available_minutes);
        person.percent_after = load_percent(person.load_after, who.available_minutes);
        if (std::find(receivers_.begin(), receivers_.end(), person.person) == receivers_.end())
            return;
        const int before = std::min(person.load_before, person.load_after - 1);
        add(capacity(
            {before, person.load_after - before, who.available_minutes, problem_.full_percent}));
    }

    PersonEffect& person(int number) {
        for (PersonEffect& known : effect_.people)
            if (known.person == number) return known;
        const int load = state_.loads[index(number)];
        const int travel = state_.travel[index(number)];
        return effect_.people.emplace_back(PersonEffect{.person = number,
                                                        .load_before = load,
                                                        .load_after = load,
                                                        .travel_before = travel,
                                                        .travel_after = travel});
    }

    const AllocationProblem& problem_;
    const AllocationState& state_;
    std::vector<int> receivers_;
    MoveEffect effect_;
};

} // namespace

AllocationState state_of(const AllocationProblem& problem, std::vector<int> owners) {
    AllocationState state;
    state.owners.assign(owners.size(), -1);
    for (const AllocationPerson& person : problem.people)
        state.loads.push_back(person.load_minutes);
    state.travel.assign(problem.people.size(), 0);
    for (std::size_t c = 0; c < owners.size(); ++c)
        apply(problem, state, {static_cast<int>(c), owners[c]});
    return state;
}

AllocationState state_today(const AllocationProblem& problem) {
    std::vector<int> owners;
    for (const AllocationCase& care : problem.cases)
        owners.push_back(care.owner);
    return state_of(problem, std::move(owners));
}

void apply(const AllocationProblem& problem, AllocationState& state, const CaseMove& move) {
    const AllocationCase& care = problem.cases[index(move.care)];
    int& owner = state.owners[index(move.care)];
    if (owner >= 0) {
        state.loads[index(owner)] -= care.minutes[index(owner)];
        state.travel[index(owner)] -= weekly_travel(care, owner);
    }
    owner = move.to;
    if (owner < 0) return;
    state.loads[index(owner)] += care.minutes[index(owner)];
    state.travel[index(owner)] += weekly_travel(care, owner);
}

MoveEffect effect_of_moves(const AllocationProblem& problem, const AllocationState& state,
                           std::span<const CaseMove> moves) {
    return Effect(problem, state).of(moves);
}

MoveEffect effect_of_move(const AllocationProblem& problem, const AllocationState& state, int care,
                          int person) {
    const CaseMove move{care, person};
    return effect_of_moves(problem, state, {&move, 1});
}

} // namespace evenload
