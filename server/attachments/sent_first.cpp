#include "server/attachments/sent_first.h"

#include "common/commands/attachment/add_attachment.h"
#include "server/attachments/contents.h"

namespace evenload {

std::optional<Rejection> sent_first(Database& database, const Command& command,
                                    const Id<User>& user_id, Instant now) {
    if (command.type->arguments != &description_of<AddAttachment>()) return std::nullopt;
    const auto& adding = *static_cast<const AddAttachment*>(command.arguments.get());
    const auto sent = sent_content(database, adding.content_hash, user_id, now);
    if (sent && sent->media_type == adding.media_type && sent->size_bytes == adding.size_bytes)
        return std::nullopt;
    return Rejection{
        "sent_first", "The server does not have this file from you; add it again", false, {}};
}

} // namespace evenload
