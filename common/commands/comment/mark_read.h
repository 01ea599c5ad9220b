// mark_read: the actor has read a thread up to now. Who only sees it by a share may say so too.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct MarkRead {
    CommentSubject subject = CommentSubject::case_file;
    std::string subject_id;
};
BOOST_DESCRIBE_STRUCT(MarkRead, (), (subject, subject_id))

Outcome perform(const MarkRead& command, Transaction& transaction);

} // namespace evenload
