#include "server/provider/base64url.h"

#include "server/provider/fetch.h"

#include <algorithm>

#include <sodium.h>

namespace evenload {

namespace {

bool is_ascii(char byte) {
    return static_cast<unsigned char>(byte) < 128;
}

} // namespace

std::string from_base64url(std::string_view text) {
    // Where char is signed, libsodium 1.0.18 takes every byte above 127 for a "_".
    if (!std::ranges::all_of(text, is_ascii)) throw ProviderFault("malformed token");
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
