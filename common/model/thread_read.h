// How far one person has read one thread: comments written later are unread to them.
#pragma once

#include "common/model/comment.h"
#include "common/model/field_types.h"

namespace evenload {

struct Team;
struct User;

struct ThreadRead {
    Id<ThreadRead> id;
    int version = 0;
    Id<Team> team_id;
    Id<User> user_id;
    CommentSubject subject = CommentSubject::case_file;
    std::string subject_id;
    Instant read_until;
};
BOOST_DESCRIBE_STRUCT(ThreadRead, (),
                      (id, version, team_id, user_id, subject, subject_id, read_until))

} // namespace evenload
