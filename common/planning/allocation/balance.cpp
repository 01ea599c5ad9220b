#include "common/planning/allocation/balance.h"

#include "common/planning/allocation/prepared_allocation.h"

#include <algorithm>
#include <optional>

namespace evenload {
namespace {

std::size_t index(int number) {
    return static_cast<std::size_t>(number);
}

struct Candidate {
    std::vector<CaseMove> moves;
    std::int64_t gain = 0;
};

class Balancing {
public:
    explicit Balancing(const AllocationProblem& problem)
        : prepared_(problem)
        , state_(state_today(problem)) {}

    BalanceProposal run(int most_steps) {
        const AllocationProblem& problem = prepared_.problem;
        BalanceProposal proposal;
        proposal.cost_before = cost_of(problem, state_.owners).total;
        while (std::ssize(proposal.steps) < most_steps) {
            look_for_the_best();
            if (best_.gain <= 0) break;
            BalanceStep step{best_.moves, effect_of_moves(problem, state_, best_.moves)};
            for (const CaseMove& move : best_.moves)
                apply(problem, state_, move);
            proposal.steps.push_back(std::move(step));
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
        for (int a = 0; a < prepared_.cases(); ++a)
            for (int b = a + 1; b < prepared_.cases(); ++b)
                try_exchange(a, b);
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

    // Twice the changes, so its gain counts half against a shift's.
    void try_exchange(int a, int b) {
        const int from_a = state_.owners[index(a)];
        const int from_b = state_.owners[index(b)];
        if (from_a == from_b || from_a < 0 || from_b < 0) return;
        if (!prepared_.may(a, from_b) || !prepared_.may(b, from_a)) return;
        const int added_a = minutes(b, from_a) - minutes(a, from_a);
        const int added_b = minutes(a, from_b) - minutes(b, from_b);
        if (!has_room(from_a, added_a) || !has_room(from_b, added_b)) return;
        const std::int64_t gain = price(a, from_a) + price(b, from_b) - price(a, from_b) -
                                  price(b, from_a) - load_change(from_a, added_a) -
                                  load_change(from_b, added_b);
        if (gain / 2 > best_.gain) best_ = {{{a, from_b}, {b, from_a}}, gain / 2};
    }

    PreparedAllocation prepared_;
    AllocationState state_;
    Candidate best_; // gain: of one change
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
