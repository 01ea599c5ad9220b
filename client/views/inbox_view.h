// What somebody is to know: the notices to them in plain words, newest first, each with where it is read.
#pragma once

#include "client/views/comments_view.h"
#include "common/model/notice.h"

#include <string>
#include <vector>

namespace evenload {

struct InboxLine {
    Id<Notice> id;
    NoticeKind kind = NoticeKind::mention;
    std::string title;  // "Marta Kowalska mentioned you"
    std::string detail; // "C-1042 · Mrs J. Adeyemi · Leg ulcer dressing"
    std::string text;   // what was written, for a mention
    std::string when;   // "09:12"
    bool unread = false;
    bool opens = false; // what it is about can be seen
    ThreadPlace place;  // where it is read
    std::string page_address = {}; // … on a page of the server instead
};

struct InboxView {
    std::vector<InboxLine> lines; // unread before read, then newest first; at most 100
    int unread = 0;
    std::string summary; // "2 unread"
};

InboxView inbox_view(Database& database, const Viewpoint& viewpoint);
int unread_notices(Database& database, const Id<User>& user_id);

} // namespace evenload
