// What would even out the team's caseloads: who takes which of the unallocated cases, and which few cases of
// today's would better be with somebody else. A list to read and to choose from before anything is done; what has no
// owner is chosen at first, what has one is not.
#pragma once

#include "client/views/tone.h"
#include "client/views/viewpoint.h"
#include "common/commands/case/allocate_cases.h"
#include "common/planning/gather.h"

#include <memory>
#include <string>
#include <vector>

namespace evenload {

struct BalanceLine {
    std::string reference; // "C-1139", of an exchange "C-1139, C-1002"
    std::string name;      // "Mrs Y. Tanaka"
    std::string choice;    // "Callum Reyes", empty: nobody
    std::string reason;    // "knows the patient, nearest, 12 min away, 66 % full with it"
    bool found = false;    // somebody may take it, so it may be chosen
    bool chosen = false;
    std::vector<CaseAllocation> cases; // what choosing it does
    std::vector<CaseMove>
        moves; // of cases that have an owner: in the indexes of BalanceView::owned
};

struct BalanceView {
    std::string summary; // "3 of 4 cases find someone."
    std::vector<BalanceLine>
        lines; // who finds someone first, then moves, dearest first, then who finds nobody
    std::string nothing; // why there is nothing to propose; empty: there is
    std::shared_ptr<const GatheredAllocation> owned; // the moves are of this

    AllocateCases command() const; // what is chosen, in its order
};

BalanceView balance_view(Database& database, const Viewpoint& viewpoint);

// Ticks or unticks a line. What a move does depends on the moves before it: their words are made anew, and one
// that needs another which is not chosen cannot be chosen.
void choose(BalanceView& view, std::size_t line, bool chosen);

} // namespace evenload
