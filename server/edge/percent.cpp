#include "server/edge/percent.h"

namespace evenload {

std::string percent_encoded(std::string_view text, std::string_view plain_too) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '~' ||
                           plain_too.find(c) != std::string_view::npos;
        if (plain) {
            encoded += c;
            continue;
        }
        encoded += '%';
        encoded += hex[byte >> 4];
        encoded += hex[byte & 15];
    }
    return encoded;
}

} // namespace evenload
