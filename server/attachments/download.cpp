#include "server/attachments/download.h"

#include "common/base/text.h"
#include "server/attachments/media_type.h"
#include "server/edge/percent.h"

namespace evenload {

namespace {

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool ends_in(std::string_view name, std::string_view ending) {
    return lower(name).ends_with(ending);
}

// Of RFC 8187: what stands for itself beside letters, digits and "-._~".
constexpr std::string_view other_attr_chars = "!#$&+^`|";

} // namespace

std::string name_to_save(const Attachment& attachment) {
    const std::string_view ending = ending_of(attachment.media_type);
    const bool same = ends_in(attachment.name, ending) ||
                      (ending == ".jpg" && ends_in(attachment.name, ".jpeg")) ||
                      (ending == ".txt" && ends_in(attachment.name, ".csv"));
    return same ? attachment.name : attachment.name + std::string(ending);
}

std::string disposition_of(std::string_view name) {
    std::string plain;
    for (const char c : name)
        plain += is_letter_or_digit(c) || c == '.' || c == '-' || c == ' ' ? c : '_';
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" +
           percent_encoded(name, other_attr_chars);
}

Reply download_of(const Attachment& attachment, std::string bytes) {
    Reply reply{.content_type = attachment.media_type, .body = std::move(bytes)};
    reply.with("Content-Disposition", disposition_of(name_to_save(attachment)));
    reply.with("Content-Security-Policy", "sandbox; default-src 'none'");
    return reply;
}

} // namespace evenload
