// BLAKE2b-256 (RFC 7693) over values in one unmistakable order of bytes: each with its kind and, for texts, its length
// before it, so that no two different lists of values have the same bytes. With a key it is a message authentication
// code.
#pragma once

#include "common/store/database.h"

#include <cstdint>
#include <string>
#include <string_view>

#include <sodium.h>

namespace evenload {

class Digest {
public:
    explicit Digest(std::string_view key = {}); // none, or 16 to 64 bytes

    Digest& add(std::int64_t number);
    Digest& add(std::string_view text);
    Digest& add(const Row& row, int columns); // its first columns

    std::string hex(); // 64 hexadecimal digits; the last call

private:
    void add_bytes(std::string_view bytes);

    crypto_generichash_state state_;
};

// Two hexadecimal digits a byte.
std::string hex_of(std::string_view bytes);
// Nothing when the text is not of hexadecimal digits alone.
std::string bytes_of_hex(std::string_view hex);

} // namespace evenload
