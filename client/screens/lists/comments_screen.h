// What is said and what one is told: the notices to the person, and the open comments of the team, each with what it
// is about. Side by side where there is room, else one at a time.
#pragma once

#include "client/screens/case_file/comments_panel.h"
#include "client/screens/lists/inbox_list.h"
#include "client/views/comments_view.h"

namespace evenload::ui {

struct CommentsScreen {
    const InboxView& inbox;
    const OpenComments& open;
    const Route& route;
};

struct CommentsState {
    CommentDraft comment;
    InboxState inbox;
    float height = 0;
};

void draw_comments_screen(Ui& ui, Rect area, const CommentsScreen& screen, CommentsState& state,
                          Desk& desk);

} // namespace evenload::ui
