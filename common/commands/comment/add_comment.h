// add_comment: a line in the thread of a case, a caseload, a visit or a whole schedule. Those who are mentioned and
// those who write in the thread are told. A schedule that nobody has published yet has no row: with its professional
// and period instead of an id, the first comment makes the draft that it is about. With a team instead of a
// professional it is the schedule of everybody, which is about a period and never published by itself.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct MentionedUser {
    Id<User> user_id;
};
BOOST_DESCRIBE_STRUCT(MentionedUser, (), (user_id))

struct AddComment {
    CommentSubject subject = CommentSubject::case_file;
    std::string subject_id;
    std::string text;
    Id<Comment> reply_to_id;
    std::vector<MentionedUser> mentions = {};
    Id<Professional> professional_id = {}; // of the schedule, when it has no id yet
    std::optional<Date> first_day = {};
    std::optional<Date> last_day = {};
    Id<Team> team_id = {}; // of a whole team's schedule that has no id yet
};
BOOST_DESCRIBE_STRUCT(AddComment, (),
                      (subject, subject_id, text, reply_to_id, mentions, professional_id, first_day,
                       last_day, team_id))

Outcome perform(const AddComment& command, Transaction& transaction);

} // namespace evenload
