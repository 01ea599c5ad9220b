#include "common/commands/attachment/add_attachment.h"

#include "common/base/text.h"
#include "common/commands/guards.h"

#include <algorithm>

namespace evenload {
namespace {

constexpr std::size_t longest_name = 200;
constexpr std::size_t longest_description = 500;

bool is_control(char c) {
    return (c >= 0 && c < 0x20) || c == 0x7f;
}

Guard file_name(std::string_view name) {
    if (name.empty() || name == "." || name == "..")
        return rejection("file_name", "The file needs a name");
    if (code_point_count(name) > longest_name || !is_valid_utf8(name))
        return rejection("file_name", "A file's name has at most " + std::to_string(longest_name) +
                                          " characters");
    if (name.find_first_of("/\\") != std::string_view::npos ||
        std::any_of(name.begin(), name.end(), is_control))
        return rejection("file_name",
                         "A file's name has no folders and no control characters in it");
    return std::nullopt;
}

bool is_hash(std::string_view text) {
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

Guard file_content(const AddAttachment& command) {
    if (command.size_bytes <= 0) return rejection("file_content", "The file is empty");
    if (!is_hash(command.content_hash) || command.media_type.empty())
        return rejection("file_content", "Send the file to the server first");
    return std::nullopt;
}

Guard attached_once(Transaction& transaction, const AddAttachment& command) {
    const auto same = transaction.select<Attachment>(
        "where case_id = $1 and content_hash = $2 and removed_at is null",
        {std::string_view(command.case_id.text), std::string_view(command.content_hash)});
    if (same.empty()) return std::nullopt;
    return rejection("attached_once",
                     "This file is kept with the case already, as " + same.front().name);
}

} // namespace

Outcome perform(const AddAttachment& command, Transaction& transaction) {
    const auto care = transaction.find(command.case_id);
    if (!care) return rejected(not_there("case"));
    const std::string name(trimmed(command.name));
    const std::string description(trimmed(command.description));
    if (const auto guard = file_name(name)) return rejected(*guard);
    if (const auto guard = file_content(command)) return rejected(*guard);
    if (code_point_count(description) > longest_description)
        return reject("description", "Describe the file in at most " +
                                         std::to_string(longest_description) + " characters");
    if (const auto guard = attached_once(transaction, command)) return rejected(*guard);

    Attachment attachment;
    attachment.id = transaction.new_id<Attachment>();
    attachment.team_id = care->team_id;
    attachment.case_id = care->id;
    attachment.name = name;
    attachment.media_type = command.media_type;
    attachment.size_bytes = command.size_bytes;
    attachment.content_hash = command.content_hash;
    attachment.description = description;
    attachment.added_by = transaction.actor().user_id;
    attachment.added_at = transaction.now();
    transaction.insert(attachment);
    return {{}, {attachment.id.text}, {}};
}

} // namespace evenload
