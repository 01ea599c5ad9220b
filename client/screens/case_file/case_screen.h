// The case file in three panes: the list of cases, the case, and its people and history.
#pragma once

#include "client/screens/case_file/comments_panel.h"
#include "client/screens/desk.h"
#include "client/views/board_view.h"
#include "client/views/case_view.h"
#include "client/views/cases_view.h"
#include "client/views/pending_view.h"
#include "client/widgets/ui.h"

namespace evenload::ui {

struct CaseScreen {
    const BoardView& board; // whose rows the list shows
    const CasesView& list;
    const CaseView& view; // not found while none is chosen
    const Route& route;
    const PendingView& pending;
    CasesOf whose = CasesOf::team;
    bool may_be_mine = false;   // the person gives care, so "Mine" is a choice
    Id<Professional> mine = {}; // whose "Mine" is
};

struct CaseState {
    CommentDraft comment;
    float page_height = 0; // of what is drawn, for scrolling; known a frame later
    float comments_height = 0;
    std::string shown; // the case that the list was scrolled to
};

struct CaseResult {
    std::optional<CasesOf> whose;
};

CaseResult draw_cases(Ui& ui, Rect area, const CaseScreen& screen, CaseState& state, Desk& desk);

} // namespace evenload::ui
