// remove_attachment: a file is no longer shown with its case and its bytes are no longer given out. That it was
// there, who removed it and why stays in the record.
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct RemoveAttachment {
    Id<Attachment> attachment_id;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(RemoveAttachment, (), (attachment_id, reason))

Outcome perform(const RemoveAttachment& command, Transaction& transaction);

} // namespace evenload
