#include "client/views/case_documents.h"

#include "client/views/words.h"
#include "common/store/tables.h"

#include <array>

namespace evenload {
namespace {

struct MediaName {
    std::string_view media_type;
    std::string_view words;
};
constexpr std::array media_names{
    MediaName{"application/pdf", "PDF"},
    MediaName{"image/png", "PNG picture"},
    MediaName{"image/jpeg", "JPEG picture"},
    MediaName{"image/heic", "HEIC picture"},
    MediaName{"image/heif", "HEIF picture"},
    MediaName{"text/plain", "Text"},
    MediaName{"text/csv", "CSV table"},
    MediaName{"application/vnd.openxmlformats-officedocument.wordprocessingml.document",
              "Word document"},
    MediaName{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel sheet"},
    MediaName{"application/vnd.oasis.opendocument.text", "OpenDocument text"},
};

std::string name_of_user(Database& database, const Id<User>& id) {
    const std::string name =
        database.text("select name from users where id = $1", {std::string_view(id.text)});
    return name.empty() ? "Someone" : name;
}

// The same as the command's guard: a professional removes what they added themselves.
std::optional<std::string> why_not_removed(const Attachment& attachment,
                                           const Viewpoint& viewpoint) {
    if (const auto no = why_not(viewpoint.role, "remove_attachment")) return no;
    if (viewpoint.role == Role::professional && attachment.added_by != viewpoint.user_id)
        return "Somebody else added this file; they or a manager can remove it";
    return std::nullopt;
}

} // namespace

std::string media_words(std::string_view media_type) {
    for (const MediaName& name : media_names)
        if (name.media_type == media_type) return std::string(name.words);
    return "File";
}

std::string size_words(std::int64_t bytes) {
    if (bytes < 1000) return std::to_string(bytes) + " bytes";
    if (bytes < 1'000'000) return std::to_string((bytes + 500) / 1000) + " kB";
    const std::int64_t tenths = (bytes + 50'000) / 100'000;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " MB";
}

std::vector<DocumentLine> case_documents(Database& database, const Viewpoint& viewpoint,
                                         const Id<Case>& case_id) {
    std::vector<DocumentLine> lines;
    const auto attachments = select<Attachment>(
        database, "where case_id = $1 and removed_at is null order by added_at desc, id",
        {std::string_view(case_id.text)});
    for (const Attachment& attachment : attachments)
        lines.push_back(
            {attachment.id, attachment.name,
             media_words(attachment.media_type) + " · " + size_words(attachment.size_bytes),
             name_of_user(database, attachment.added_by) + ", " +
                 moment_words(london_time(attachment.added_at), viewpoint.now.date),
             attachment.description, "/api/attachments/" + attachment.id.text,
             why_not_removed(attachment, viewpoint)});
    return lines;
}

} // namespace evenload
