// One caseload: whose and for what, how full, with whom it is shared, its thread, and what the reader may do with it.
// Its cases are a table of their own (case_table.h).
#pragma once

#include "client/views/board_view.h"
#include "client/views/comments_view.h"
#include "client/views/shared_view.h"

#include <optional>
#include <string>
#include <vector>

namespace evenload {

struct ShareLine {
    Id<Grant> grant_id;
    std::string name;   // "Nina Shah"
    std::string detail; // "Palliative team · to comment · since Mon 23 Nov"
};

struct CaseloadView {
    bool found = false;
    Id<Caseload> id;
    Id<Team> team_id;
    Id<Professional> professional_id;
    std::string name;
    std::string professional;
    std::string period;
    std::string load; // "24 h 40 of 30 h"; empty when shared by another team
    int percent = 0;
    Tone tone = Tone::neutral;
    std::string
        purpose; // "Wound care; CO4, CO7; at most 25 h a week"; empty: nothing in particular
    std::optional<SharedWith> shared; // by another team
    std::vector<ShareLine> shares;
    ThreadView thread;
    std::optional<std::string> why_not_change; // amend, share, delete
    std::optional<std::string> why_not_comment;
};

// `board` is of the caseload's team, without a filter.
CaseloadView caseload_view(Database& database, const Viewpoint& viewpoint, const BoardView& board,
                           const Id<Caseload>& caseload_id);

// The words of what a caseload is for.
std::string purpose_words(const Caseload& caseload);

} // namespace evenload
