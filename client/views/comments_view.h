// Threads of comments as they are read: replies under what they answer, open ones counted, and whether the
// reader may resolve one.
#pragma once

#include "client/views/viewpoint.h"
#include "common/model/comment.h"

#include <string>
#include <vector>

namespace evenload {

struct CommentLine {
    Id<Comment> id;
    Id<Comment> reply_to_id;
    std::string author;
    std::string initials;
    std::string when; // "09:12", "Fri 20 Nov 09:12"
    std::string text;
    std::string about; // "Visit Mon 23 Nov 09:40", when it is not about the case as a whole
    bool reply = false;
    bool resolved = false;
    std::string resolved_words; // "Resolved by Marta Kowalska, 10:05"
};

struct ThreadView {
    std::vector<CommentLine> lines; // threads in the order written; replies follow their comment
    int open = 0;                   // comments (not replies) that are not resolved
};

// What a comment is written on, and the case whose thread shows it.
struct ThreadSubject {
    CommentSubject subject = CommentSubject::case_file;
    std::string subject_id;
};

ThreadView case_thread(Database& database, const Viewpoint& viewpoint, const Id<Case>& case_id);
ThreadView thread_of(Database& database, const Viewpoint& viewpoint, const ThreadSubject& subject);

// The team's open comments, newest first, each with the case it is about.
struct OpenComment {
    CommentLine line;
    std::string case_reference;
    std::string case_name; // "Mrs J. Adeyemi · Leg ulcer dressing"
    bool mine = false;     // about a case that I own
};
struct OpenComments {
    std::vector<OpenComment> list; // at most 100
    int count = 0;
};
OpenComments open_comments(Database& database, const Viewpoint& viewpoint);
int open_comment_count(Database& database, const Id<Team>& team_id);

} // namespace evenload
