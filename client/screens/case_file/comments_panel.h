// A thread of comments and the field to add to it. Used in the case file, beside a visit and on the list of
// open comments.
#pragma once

#include "client/screens/desk.h"
#include "client/views/comments_view.h"
#include "client/widgets/ui.h"

#include <optional>
#include <string>

namespace evenload::ui {

struct CommentsPanel {
    const ThreadView& thread;
    ThreadSubject subject;
    std::string key; // makes the keys of its parts unique
    std::optional<std::string> why_not;
};

struct CommentDraft {
    std::string text;
    Id<Comment> reply_to;
    std::string reply_to_author;
};

// From the top of `place`, in its width; returns the height used.
float draw_comments(Ui& ui, Rect place, const CommentsPanel& panel, CommentDraft& draft,
                    Desk& desk);

// One comment with its actions; returns the height used.
float draw_comment(Ui& ui, Rect place, const CommentLine& line, bool can_act, CommentDraft& draft,
                   Desk& desk);

} // namespace evenload::ui
