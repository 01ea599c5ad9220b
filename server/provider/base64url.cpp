#include "server/provider/base64url.h"

#include "server/provider/fetch.h"

#include <sodium.h>

namespace evenload {

std::string from_base64url(std::string_view text) {
    std::string bytes(text.size(), '\0');
    std::size_t size = 0;
    const int failed = sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()),
                                         bytes.size(), text.data(), text.size(), nullptr, &size,
                                         nullptr, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    if (failed != 0) throw ProviderFault("malformed token");
    bytes.resize(size);
    return bytes;
}

} // namespace evenload
