// The caseloads of a team, those of professionals who have none yet, and what other teams share with the reader.
#pragma once

#include "client/views/board_view.h"
#include "client/views/comments_view.h"

#include <string>
#include <vector>

namespace evenload {

struct CaseloadLine {
    Id<Caseload> id; // none: the professional has no caseload now
    Id<Professional> professional_id;
    std::string name; // "Beth Lindqvist, wounds"
    std::string professional;
    std::string initials;
    std::string period; // "Since 1 Oct", "23 Nov to 20 Dec"
    int cases = 0;
    std::string load; // "24 h 40 of 30 h"; empty: the reader does not see all of it
    int percent = 0;
    Tone tone = Tone::neutral;
    std::string
        shared; // "Nina Shah, Omar Bell", or by whom and how far it is shared with the reader
    int unread = 0;
    std::string spoken;
};

struct CaseloadsView {
    std::vector<CaseloadLine> team; // by name
    std::vector<CaseloadLine> shared_with_me;
    std::string summary; // "10 caseloads · 212 cases · 3 waiting"
    std::optional<std::string> why_not_create;
};

// `board` is the team's, without a filter.
CaseloadsView caseloads_view(Database& database, const Viewpoint& viewpoint,
                             const BoardView& board);

// "Since 1 Oct 2026", "23 Nov to 20 Dec"
std::string period_words(const Caseload& caseload, Date today);

} // namespace evenload
