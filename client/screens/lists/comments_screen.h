// The team's open comments, each with the case that it is about.
#pragma once

#include "client/screens/case_file/comments_panel.h"
#include "client/views/comments_view.h"

namespace evenload::ui {

struct CommentsState {
    CommentDraft comment;
    float height = 0;
};

void draw_open_comments(Ui& ui, Rect area, const OpenComments& view, CommentsState& state,
                        Desk& desk);

} // namespace evenload::ui
