#include "server/accounts/token.h"

#include "common/base/check.h"

#include <array>

#include <sodium.h>

namespace evenload {

std::string random_token() {
    EVENLOAD_CHECK(sodium_init() >= 0);
    std::array<unsigned char, 32> bits;
    randombytes_buf(bits.data(), bits.size());
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_ENCODED_LEN(bits.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bits.data(), bits.size(), variant);
    text.pop_back(); // the terminating zero
    return text;
}

std::string hash_of_token(std::string_view token) {
    EVENLOAD_CHECK(sodium_init() >= 0);
    std::array<unsigned char, 32> hash;
    crypto_generichash(hash.data(), hash.size(),
                       reinterpret_cast<const unsigned char*>(token.data()), token.size(), nullptr,
                       0);
    std::string text(hash.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
    text.pop_back();
    return text;
}

} // namespace evenload
