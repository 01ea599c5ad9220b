// A thread of comments and the field to add to it. Used in the case file, beside a visit and on the list of
// open comments.
#pragma once

#include "client/screens/desk.h"
#include "client/views/comments_view.h"
#include "client/views/schedule_thread.h"
#include "client/widgets/ui.h"

#include <optional>
#include <set>
#include <string>

namespace evenload::ui {

struct CommentsPanel {
    const ThreadView& thread;
    ThreadSubject subject;
    std::string key; // makes the keys of its parts unique
    std::optional<std::string> why_not;
    bool may_resolve = true;                  // a share lets one add comments only
    const ScheduleThread* schedule = nullptr; // whose thread it is: it may have no row yet
};

struct CommentDraft {
    std::string text;
    Id<Comment> reply_to;
    std::string reply_to_author;
    ThreadSubject looking_at;   // the thread that was drawn last
    std::set<std::string> news; // comments that were unread when one came
    std::string told;           // the newest of them that the server was told is read
    float below_top = 0;        // of the thread: where the field was when somebody wrote in it
    float room = 0;             // height of what was seen of it then
    int frames_to_follow = 0;   // in which it is brought into view again
};

// What one may do with a comment where it is drawn.
struct CommentActs {
    bool reply = true;
    bool resolve = true;
};

// From the top of `place`, in its width; returns the height used. Of a long thread only what is near the view is drawn,
// and the field always.
float draw_comments(Ui& ui, Rect place, const CommentsPanel& panel, CommentDraft& draft,
                    Desk& desk);

// Which comment of how many it is; 0: it stands alone.
struct InThread {
    int position = 0;
    int size = 0;
};

// One comment with its actions.
void draw_comment(Ui& ui, Rect place, const CommentLine& line, CommentActs acts,
                  CommentDraft& draft, Desk& desk, InThread in_thread = {});

} // namespace evenload::ui
