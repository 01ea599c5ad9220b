#include "common/planning/allocate.h"

#include "common/base/civil_time.h"
#include "common/base/random.h"
#include "common/planning/allocation_words.h"
#include "common/rules/capacity.h"
#include "common/rules/equipment.h"
#include "common/rules/skill_match.h"

#include <algorithm>

namespace evenload {
namespace {

constexpr std::int64_t refused = -1;
constexpr int looked_at = 64; // cases at a time, while constructing
// Levels of price, per case: nobody ≫ a strange face > a minute on the road; fullness is per (percent)² of the week.
constexpr std::int64_t unallocated_price[] = {100'000'000, 30'000'000, 10'000'000};
constexpr std::int64_t strange_face_price = 3'000;
constexpr std::int64_t travel_price = 100; // a minute, each way, each visit of a week
constexpr std::int64_t fullness_price = 20;

std::size_t index(int number) {
    return static_cast<std::size_t>(number);
}

class Search {
public:
    Search(const AllocationProblem& problem, std::uint64_t seed)
        : problem_(problem)
        , random_(seed)
        , owner_(problem.cases.size(), -1) {
        for (const AllocationPerson& person : problem.people)
            load_.push_back(person.load_minutes);
        for (std::size_t c = 0; c < problem.cases.size(); ++c) {
            able_.emplace_back();
            for (std::size_t p = 0; p < problem.people.size(); ++p) {
                price_.push_back(fixed_price(problem.cases[c], static_cast<int>(p)));
                if (price_.back() >= 0) able_.back().push_back(static_cast<int>(p));
            }
        }
    }

    // Most urgent first; among the next of them the one that loses most by waiting (regret).
    void construct() {
        std::vector<int> waiting;
        for (std::size_t c = 0; c < owner_.size(); ++c)
            waiting.push_back(static_cast<int>(c));
        std::stable_sort(waiting.begin(), waiting.end(),
                         [this](int a, int b) { return unallocated(a) > unallocated(b); });
        while (!waiting.empty()) {
            const auto end =
                waiting.begin() + std::min<std::ptrdiff_t>(looked_at, std::ssize(waiting));
            auto best = waiting.end();
            std::pair<std::int64_t, std::int64_t> best_rank;
            for (auto c = waiting.begin(); c != end; ++c) {
                const std::pair rank{unallocated(*c), regret(*c)};
                if (best != waiting.end() && rank <= best_rank) continue;
                best = c;
                best_rank = rank;
            }
            if (const int person = cheapest(*best); person >= 0) give(*best, person);
            waiting.erase(best);
        }
    }

    // Shifts and swaps that make it cheaper; equal ones as well, to get across plateaus.
    void improve(std::int64_t iterations) {
        if (owner_.empty()) return;
        for (; iterations > 0; --iterations) {
            const int c = random_.below(static_cast<int>(owner_.size()));
            if (random_.one_in(2))
                shift(c);
            else
                swap(c, random_.below(static_cast<int>(owner_.size())));
        }
    }

    int owner(int c) const { return owner_[index(c)]; }
    int load(int person) const { return load_[index(person)]; }
    bool has_room(int c, int person) const {
        return !over(person, load_[index(person)] + minutes(c, person));
    }
    const std::vector<int>& able(int c) const { return able_[index(c)]; }

private:
    std::int64_t fixed_price(const AllocationCase& what, int person) const {
        const AllocationPerson& who = problem_.people[index(person)];
        const Situation situation{what.time_critical, what.two_person};
        if (skill_match(what.skills, who.skills, situation) ||
            equipment(what.equipment, who.equipment, situation) ||
            contains(what.never_people, person))
            return refused;
        const std::int64_t road =
            std::int64_t{what.travel_minutes[index(person)]} * what.visits_a_week;
        return road * travel_price + (contains(what.known_people, person) ? 0 : strange_face_price);
    }

    static bool contains(const std::vector<int>& list, int value) {
        return std::find(list.begin(), list.end(), value) != list.end();
    }

    std::int64_t price(int c, int person) const {
        return price_[index(c) * problem_.people.size() + index(person)];
    }
    int minutes(int c, int person) const { return problem_.cases[index(c)].minutes[index(person)]; }
    std::int64_t unallocated(int c) const {
        return unallocated_price[static_cast<std::size_t>(problem_.cases[index(c)].urgency)];
    }

    // Load as (percent)² of what the person has to give: the even share is the cheapest.
    std::int64_t fullness(int person, int load) const {
        const std::int64_t available =
            std::max(1, problem_.people[index(person)].available_minutes);
        const std::int64_t percent = std::int64_t{load} * 100 / available;
        return percent * percent * fullness_price;
    }

    bool over(int person, int load) const {
        const AllocationPerson& who = problem_.people[index(person)];
        return load > load_[index(person)] &&
               capacity({load_[index(person)], load - load_[index(person)], who.available_minutes,
                         problem_.full_percent})
                   .has_value();
    }

    // What giving the case to the person adds; refused when it may not be.
    std::int64_t added(int c, int person) const {
        if (price(c, person) < 0 || !has_room(c, person)) return refused;
        const int load = load_[index(person)];
        return price(c, person) + fullness(person, load + minutes(c, person)) -
               fullness(person, load);
    }

    int cheapest(int c) const {
        int best = -1;
        std::int64_t best_price = 0;
        for (const int person : able(c)) {
            const std::int64_t here = added(c, person);
            if (here < 0 || (best >= 0 && here >= best_price)) continue;
            best = person;
            best_price = here;
        }
        return best;
    }

    std::int64_t regret(int c) const {
        std::int64_t best = refused;
        std::int64_t second = refused;
        for (const int person : able(c)) {
            const std::int64_t here = added(c, person);
            if (here < 0) continue;
            if (best < 0 || here < best)
                second = std::exchange(best, here);
            else if (second < 0 || here < second)
                second = here;
        }
        if (best < 0) return refused;
        return second < 0 ? unallocated(c) : second - best;
    }

    void give(int c, int person) {
        owner_[index(c)] = person;
        load_[index(person)] += minutes(c, person);
    }
    void take(int c) {
        load_[index(owner(c))] -= minutes(c, owner(c));
        owner_[index(c)] = -1;
    }

    // What the case costs where it is.
    std::int64_t standing(int c) const {
        if (owner(c) < 0) return unallocated(c);
        const int load = load_[index(owner(c))];
        return price(c, owner(c)) + fullness(owner(c), load) -
               fullness(owner(c), load - minutes(c, owner(c)));
    }

    void shift(int c) {
        if (able(c).empty()) return;
        const int to = able(c)[index(random_.below(static_cast<int>(able(c).size())))];
        if (to == owner(c)) return;
        const std::int64_t now = standing(c);
        const std::int64_t then = added(c, to);
        if (then < 0 || then > now) return;
        if (owner(c) >= 0) take(c);
        give(c, to);
    }

    void swap(int a, int b) {
        const int from_a = owner(a);
        const int from_b = owner(b);
        if (a == b || from_a == from_b || from_b < 0) return;
        std::int64_t before = standing(b);
        take(b);
        if (from_a >= 0) {
            before += standing(a);
            take(a);
        } else {
            before += unallocated(a);
        }
        const std::int64_t first = added(a, from_b);
        if (first >= 0) {
            give(a, from_b);
            const std::int64_t second = from_a >= 0 ? added(b, from_a) : unallocated(b);
            if (second >= 0 && first + second <= before) {
                if (from_a >= 0) give(b, from_a);
                return;
            }
            take(a);
        }
        if (from_a >= 0) give(a, from_a);
        give(b, from_b);
    }

    const AllocationProblem& problem_;
    Random random_;
    std::vector<int> owner_;          // per case
    std::vector<int> load_;           // per person, minutes a week
    std::vector<std::int64_t> price_; // cases × people; refused
    std::vector<std::vector<int>> able_;
};

} // namespace

Allocation allocate(const AllocationProblem& problem, const AllocationBudget& budget) {
    Search search(problem, budget.seed);
    search.construct();
    search.improve(budget.iterations);
    Allocation allocation;
    std::vector<int> loads;
    for (std::size_t p = 0; p < problem.people.size(); ++p)
        loads.push_back(search.load(static_cast<int>(p)));
    for (std::size_t c = 0; c < problem.cases.size(); ++c) {
        const int person = search.owner(static_cast<int>(c));
        if (person < 0) ++allocation.unallocated;
        allocation.choices.push_back(explained_choice(problem, static_cast<int>(c), person, loads));
    }
    return allocation;
}

} // namespace evenload
