// A comment: a line of a thread on a case, a caseload, a visit or a whole schedule.
#pragma once

#include "common/model/field_types.h"

namespace evenload {

struct Team;
struct Case;
struct User;

enum class CommentSubject { case_file, caseload, contact, contact_schedule };
BOOST_DESCRIBE_ENUM(CommentSubject, case_file, caseload, contact, contact_schedule)

struct Comment {
    Id<Comment> id;
    int version = 0;
    Id<Team> team_id;
    CommentSubject subject = CommentSubject::case_file;
    std::string subject_id; // id of the case, caseload, contact or schedule
    Id<Case> case_id;       // the case it is about, when it is about one
    Id<Comment> reply_to_id;
    Id<User> author_id;
    std::string text;
    Instant written_at;
    std::optional<Instant> resolved_at;
    Id<User> resolved_by;
};
BOOST_DESCRIBE_STRUCT(Comment, (), (id, version, team_id, subject, subject_id, case_id, reply_to_id,
                                    author_id, text, written_at, resolved_at, resolved_by))

} // namespace evenload
