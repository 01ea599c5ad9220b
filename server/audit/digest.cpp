#include "server/audit/digest.h"

#include "common/base/check.h"

#include <array>

namespace evenload {

namespace {

constexpr std::size_t digest_bytes = 32;

const unsigned char* pointer_to(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

std::string eight_bytes(std::uint64_t number) {
    std::string bytes(8, '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(number >> (56 - 8 * i) & 0xff);
    return bytes;
}

} // namespace

Digest::Digest(std::string_view key) {
    EVENLOAD_CHECK(sodium_init() >= 0);
    EVENLOAD_CHECK(crypto_generichash_init(&state_, key.empty() ? nullptr : pointer_to(key),
                                           key.size(), digest_bytes) == 0);
}

void Digest::add_bytes(std::string_view bytes) {
    crypto_generichash_update(&state_, pointer_to(bytes), bytes.size());
}

Digest& Digest::add(std::int64_t number) {
    add_bytes("i" + eight_bytes(static_cast<std::uint64_t>(number)));
    return *this;
}

Digest& Digest::add(std::string_view text) {
    add_bytes("t" + eight_bytes(text.size()));
    add_bytes(text);
    return *this;
}

Digest& Digest::add(const Row& row, int columns) {
    for (int column = 0; column < columns; ++column) {
        const ValueView value = row.value(column);
        if (const auto* number = std::get_if<std::int64_t>(&value))
            add(*number);
        else if (const auto* text = std::get_if<std::string_view>(&value))
            add(*text);
        else
            add_bytes("n");
    }
    return *this;
}

std::string Digest::hex() {
    std::array<unsigned char, digest_bytes> digest;
    crypto_generichash_final(&state_, digest.data(), digest.size());
    return hex_of({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

std::string hex_of(std::string_view bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), pointer_to(bytes), bytes.size());
    text.pop_back(); // the terminating zero
    return text;
}

std::string bytes_of_hex(std::string_view hex) {
    std::string bytes(hex.size() / 2, '\0');
    std::size_t length = 0;
    if (sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), hex.data(),
                       hex.size(), nullptr, &length, nullptr) != 0)
        return {};
    return bytes.substr(0, length);
}

} // namespace evenload
