// One caseload: its head, its cases as a table, and beside them what it is for, with whom it is shared and its thread.
#pragma once

#include "client/screens/board/board_screen.h"
#include "client/screens/case_file/comments_panel.h"
#include "client/views/caseload_view.h"

namespace evenload::ui {

struct CaseloadScreen {
    const CaseloadView& view;
    const BoardScreen& board; // of the caseload's team; its table is of the caseload
};

struct CaseloadState {
    CommentDraft comment;
    float side_height = 0;
    BoardState board; // what is chosen in the table
};

void draw_caseload(Ui& ui, Rect area, const CaseloadScreen& screen, CaseloadState& state,
                   Desk& desk);

} // namespace evenload::ui
