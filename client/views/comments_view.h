// Threads of comments as they are read: replies under what they answer, open and unread ones counted, and whom one
// may mention.
#pragma once

#include "client/views/viewpoint.h"
#include "common/model/comment.h"

#include <optional>
#include <string>
#include <unordered_map>
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
    bool unread = false; // written by somebody else since the reader last looked
    bool resolved = false;
    std::string resolved_words; // "Resolved by Marta Kowalska, 10:05"
};

// What a comment is written on.
struct ThreadSubject {
    CommentSubject subject = CommentSubject::case_file;
    std::string subject_id;
    bool operator==(const ThreadSubject&) const = default;
};

// Somebody who may see the thread and so may be mentioned in it.
struct ThreadReader {
    Id<User> user_id;
    std::string name;
    std::string detail; // "Caseload manager", "Professional, Palliative team"
};

struct ThreadView {
    std::vector<CommentLine> lines; // threads in the order written; replies follow their comment
    int open = 0;                   // comments (not replies) that are not resolved
    int unread = 0;
    std::vector<ThreadSubject> unread_in; // a case's thread shows those of its visits as well
    std::vector<ThreadReader> readers;    // by name, without who looks
};

ThreadView case_thread(Database& database, const Viewpoint& viewpoint, const Id<Case>& case_id);
ThreadView thread_of(Database& database, const Viewpoint& viewpoint, const ThreadSubject& subject);

// Where a thread is read: the screen that shows what it is about.
struct ThreadPlace {
    ThreadSubject of;
    std::string words;                // "C-1042 · Mrs J. Adeyemi · Leg ulcer dressing"
    std::string case_reference;       // of a case or a visit
    Id<Team> team_id;                 // none: another team shares it
    Id<Professional> professional_id; // of a schedule; none: of the whole team
    std::optional<Date> day;          // of a visit or a schedule
    int days = 1;                     // of a schedule
};
ThreadPlace place_of(Database& database, const Viewpoint& viewpoint, const Comment& comment);

// How many comments nobody but others wrote since the reader last looked, by what they are about. What was written
// more than four weeks ago and never looked at is no news.
struct UnreadCounts {
    std::unordered_map<std::string, int> of_cases; // by id; with those of its visits
    std::unordered_map<std::string, int> of_caseloads;
    std::unordered_map<std::string, int> of_visits; // by id of the contact
    std::unordered_map<std::string, int> of_schedules;
};
UnreadCounts unread_counts(Database& database, const Viewpoint& viewpoint);
int unread_of_case(Database& database, const Viewpoint& viewpoint, const std::string& case_id);
int count_in(const std::unordered_map<std::string, int>& counts, const std::string& id); // or 0

// ", 2 unread comments", to follow what is spoken of a thing; empty for none.
std::string unread_words(int unread);

// The open comments of the team and of what is shared with the reader, newest first, each with what it is about.
struct OpenComment {
    CommentLine line;
    ThreadPlace place;
    bool mine = false; // about a case that I own
};
struct OpenComments {
    std::vector<OpenComment> list; // at most 100
    int count = 0;
};
OpenComments open_comments(Database& database, const Viewpoint& viewpoint);
int open_comment_count(Database& database, const Id<Team>& team_id);

} // namespace evenload
