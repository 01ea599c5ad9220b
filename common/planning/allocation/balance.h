// From today's caseloads to better ones by few changes: the best single change, then the best after that, and so
// on until nothing is worth the price of a move. So the first k steps are a good choice for whoever wants only k,
// and a manager may accept all, some or none. No chance in it: the same caseloads give the same proposal.
// A step looks at every case with every person, and at the pairs of cases of two people where a bound says that an
// exchange between them could be the best.
#pragma once

#include "common/planning/allocation/move_effect.h"

#include <cstdint>
#include <vector>

namespace evenload {

// One case goes to somebody, or two people exchange a case each, because neither has room before.
struct BalanceStep {
    std::vector<CaseMove> moves;
    MoveEffect effect; // when all steps before it stand
};

struct BalanceProposal {
    std::vector<BalanceStep> steps; // dearest first, unless a step makes room for a dearer one
    std::int64_t cost_before = 0;
    std::int64_t cost_after = 0;
};

BalanceProposal propose_balance(const AllocationProblem& problem, int most_steps);

// The steps that were chosen, again in their order, with the effects they have without the others. One that needed
// a step that was left out now breaks a rule, and says so in its effect.
BalanceProposal rebased(const AllocationProblem& problem,
                        const std::vector<std::vector<CaseMove>>& chosen);

} // namespace evenload
