#include "common/planning/allocation/balance.h"

#include "common/base/sort_stably.h"
#include "common/planning/allocation/prepared_allocation.h"

#include <algorithm>
#include <utility>

namespace evenload {
namespace {

std::size_t index(int number) {
    return static_cast<std::size_t>(number);
}

constexpr std::int64_t impossible = -PreparedAllocation::refused;

struct Candidate {
    std::vector<CaseMove> moves;
    std::int64_t gain = 0;

    // More gain; of the same, the earlier cases, so that no order of looking decides.
    bool better_than(const Candidate& other) const {
        if (gain != other.gain) return gain > other.gain;
        if (moves.size() != other.moves.size()) return moves.size() < other.moves.size();
        return std::lexicographical_compare(
            moves.begin(), moves.end(), other.moves.begin(), other.moves.end(),
            [](const CaseMove& one, const CaseMove& two) {
                return std::pair(one.care, one.to) < std::pair(two.care, two.to);
            });
    }
};

// Two people and the best exchange of a case each: what it can gain at most until it has been looked for.
struct Exchange {
    int one = 0;
    int two = 0;
    bool looked_for = false;
    std::int64_t most = impossible;
    Candidate best;
};

// What one person's cases would do for another at most.
struct Offer {
    std::int64_t saving = impossible; // of fixed prices
    int most_given = 0;               // minutes that leave the giver
    int least_taken = 0;              // minutes that arrive at the other
};

class Balancing {
public:
    explicit Balancing(const AllocationProblem& problem)
        : prepared_(problem)
        , state_(state_today(problem))
        , cases_of_(problem.people.size()) {
        for (int c = 0; c < prepared_.cases(); ++c)
            if (const int owner = state_.owners[index(c)]; owner >= 0)
                cases_of_[index(owner)].push_back(c);
        for (int one = 0; one < prepared_.people(); ++one)
            for (int two = one + 1; two < prepared_.people(); ++two)
                exchanges_.push_back({.one = one, .two = two});
        for (Exchange& exchange : exchanges_)
            estimate(exchange);
    }

    BalanceProposal run(int most_steps) {
        const AllocationProblem& problem = prepared_.problem;
        BalanceProposal proposal;
        proposal.cost_before = cost_of(problem, state_.owners).total;
        while (std::ssize(proposal.steps) < most_steps) {
            look_for_the_best();
            if (best_.gain <= 0) break;
            proposal.steps.push_back({best_.moves, effect_of_moves(problem, state_, best_.moves)});
            take(best_.moves);
        }
        proposal.cost_after = cost_of(problem, state_.owners).total;
        return proposal;
    }

private:
    void look_for_the_best() {
        best_ = {};
        for (int c = 0; c < prepared_.cases(); ++c)
            for (int p = 0; p < prepared_.people(); ++p)
                if (p != state_.owners[index(c)] && prepared_.may(c, p)) try_shift(c, p);
        sort_stably(exchanges_,
                    [](const Exchange& one, const Exchange& two) { return one.most > two.most; });
        for (Exchange& exchange : exchanges_) {
            if (exchange.most < std::max(best_.gain, std::int64_t{1})) break;
            if (!exchange.looked_for) look_for(exchange);
            if (exchange.best.better_than(best_)) best_ = exchange.best;
        }
    }

    // Only what concerns these people is another question afterwards.
    void take(const std::vector<CaseMove>& moves) {
        std::vector<bool> changed(cases_of_.size());
        for (const CaseMove& move : moves) {
            const int from = state_.owners[index(move.care)];
            if (from >= 0) {
                std::erase(cases_of_[index(from)], move.care);
                changed[index(from)] = true;
            }
            cases_of_[index(move.to)].push_back(move.care);
            changed[index(move.to)] = true;
            apply(prepared_.problem, state_, move);
        }
        for (Exchange& exchange : exchanges_)
            if (changed[index(exchange.one)] || changed[index(exchange.two)]) estimate(exchange);
    }

    std::int64_t load_change(int person, int added) const {
        if (person < 0) return 0;
        const int load = state_.loads[index(person)];
        return prepared_.loads[index(person)].at(load + added) -
               prepared_.loads[index(person)].at(load);
    }
    bool has_room(int person, int added) const {
        return state_.loads[index(person)] + added <=
               prepared_.loads[index(person)].limit_minutes();
    }
    std::int64_t price(int care, int person) const {
        return person < 0 ? prepared_.unallocated[index(care)] : prepared_.price(care, person);
    }
    int minutes(int care, int person) const {
        return person < 0 ? 0 : prepared_.minutes(care, person);
    }

    void try_shift(int care, int to) {
        const int from = state_.owners[index(care)];
        if (!has_room(to, minutes(care, to))) return;
        const std::int64_t gain = price(care, from) - price(care, to) -
                                  load_change(from, -minutes(care, from)) -
                                  load_change(to, minutes(care, to));
        if (gain > best_.gain) best_ = {{{care, to}}, gain};
    }

    Offer offer(int from, int to) const {
        Offer offer;
        for (const int care : cases_of_[index(from)]) {
            if (!prepared_.may(care, to)) continue;
            const std::int64_t saving = price(care, from) - price(care, to);
            const bool first = offer.saving == impossible;
            offer.saving = std::max(offer.saving, saving);
            offer.most_given = std::max(offer.most_given, minutes(care, from));
            offer.least_taken =
                first ? minutes(care, to) : std::min(offer.least_taken, minutes(care, to));
        }
        return offer;
    }

    // Prices of loads only rise with the load: nothing relieves somebody more than their longest case for the
    // shortest of the other's.
    void estimate(Exchange& exchange) const {
        const auto [one, two] = std::pair(exchange.one, exchange.two);
        exchange.looked_for = false;
        exchange.best = {};
        exchange.most = impossible;
        const Offer there = offer(one, two);
        const Offer back = offer(two, one);
        if (there.saving == impossible || back.saving == impossible) return;
        exchange.most =
            (there.saving + back.saving - load_change(one, back.least_taken - there.most_given) -
             load_change(two, there.least_taken - back.most_given)) /
            2;
    }

    void look_for(Exchange& exchange) const {
        for (const int a : cases_of_[index(exchange.one)])
            if (prepared_.may(a, exchange.two))
                for (const int b : cases_of_[index(exchange.two)])
                    if (prepared_.may(b, exchange.one)) try_exchange(a, b, exchange);
        exchange.looked_for = true;
        exchange.most = exchange.best.gain;
    }

    // Twice the changes, so its gain counts half against a shift's.
    void try_exchange(int a, int b, Exchange& exchange) const {
        const auto [one, two] = std::pair(exchange.one, exchange.two);
        const int added_one = minutes(b, one) - minutes(a, one);
        const int added_two = minutes(a, two) - minutes(b, two);
        if (!has_room(one, added_one) || !has_room(two, added_two)) return;
        const std::int64_t gain = (price(a, one) + price(b, two) - price(a, two) - price(b, one) -
                                   load_change(one, added_one) - load_change(two, added_two)) /
                                  2;
        if (gain < std::max(exchange.best.gain, std::int64_t{1})) return;
        Candidate found{{{a, two}, {b, one}}, gain};
        if (a > b) std::swap(found.moves[0], found.moves[1]);
        if (found.better_than(exchange.best)) exchange.best = std::move(found);
    }

    PreparedAllocation prepared_;
    AllocationState state_;
    std::vector<std::vector<int>> cases_of_; // per person
    std::vector<Exchange> exchanges_;        // every two people
    Candidate best_;                         // gain: of one change
};

} // namespace

BalanceProposal propose_balance(const AllocationProblem& problem, int most_steps) {
    return Balancing(problem).run(most_steps);
}

BalanceProposal rebased(const AllocationProblem& problem,
                        const std::vector<std::vector<CaseMove>>& chosen) {
    AllocationState state = state_today(problem);
    BalanceProposal proposal;
    proposal.cost_before = cost_of(problem, state.owners).total;
    for (const std::vector<CaseMove>& moves : chosen) {
        proposal.steps.push_back({moves, effect_of_moves(problem, state, moves)});
        for (const CaseMove& move : moves)
            apply(problem, state, move);
    }
    proposal.cost_after = cost_of(problem, state.owners).total;
    return proposal;
}

} // namespace evenload
