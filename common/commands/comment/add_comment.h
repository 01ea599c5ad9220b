// add_comment: a line in the thread of a case, a caseload, a visit or a whole schedule.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct AddComment {
    CommentSubject subject = CommentSubject::case_file;
    std::string subject_id;
    std::string text;
    Id<Comment> reply_to_id;
};
BOOST_DESCRIBE_STRUCT(AddComment, (), (subject, subject_id, text, reply_to_id))

Outcome perform(const AddComment& command, Transaction& transaction);

} // namespace evenload
