// The case list: what asks for an answer (a handover, a case that is new to me, a referral to triage), then
// past due, priority, upcoming, and what nobody has planned. The same for "mine" and the team.
#pragma once

#include "client/views/board_view.h"

#include <string>
#include <vector>

namespace evenload {

struct CaseGroup {
    std::string title;
    std::vector<int> cases; // indexes into BoardView::cases, soonest first
};

struct CasesView {
    std::vector<CaseGroup> groups; // without empty ones
    int count = 0;
    std::string summary; // "312 cases"
};

enum class CasesOf { team, mine, unallocated };

// Made from the board's rows: one reading serves both screens.
CasesView cases_view(const BoardView& board, const Viewpoint& viewpoint, CasesOf whose);

} // namespace evenload
