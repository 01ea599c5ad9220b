// add_attachment: a file is kept with a case. The command says what the file is; its bytes were sent to the server
// before, which refuses the command when it does not have them (server/attachments).
#pragma once

#include "common/base/outcome.h"
#include "common/model/records.h"
#include "common/store/transaction.h"

namespace evenload {

struct AddAttachment {
    Id<Case> case_id;
    std::string name; // of the file, without folders
    std::string media_type;
    int size_bytes = 0;
    std::string content_hash; // SHA-256, 64 hexadecimal digits
    std::string description;
};
BOOST_DESCRIBE_STRUCT(AddAttachment, (),
                      (case_id, name, media_type, size_bytes, content_hash, description))

Outcome perform(const AddAttachment& command, Transaction& transaction);

} // namespace evenload
