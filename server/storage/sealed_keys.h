// The two secrets that lie beside a database and in no backup, in one file that a passphrase opens: what an operator
// keeps elsewhere, once, so that a backup can become a whole service again.
#pragma once

#include <filesystem>
#include <string>

namespace evenload {

struct KeptKeys {
    std::string audit_key;     // 32 bytes (audit/audit_key.h)
    std::string outbox_secret; // 32 bytes (accounts/outbox_key.h)

    bool operator==(const KeptKeys&) const = default;
};

inline constexpr std::size_t shortest_passphrase = 12;

// Argon2id (256 MiB, three passes: libsodium's "moderate") makes a key of the passphrase, XSalsa20-Poly1305 seals with
// it. Fault for a passphrase that is too short.
std::string sealed_keys(const KeptKeys& keys, const std::string& passphrase);

// Fault when the bytes are no such file, were changed, or the passphrase is another.
KeptKeys opened_keys(const std::string& sealed, const std::string& passphrase);

// Where they lie for a program that runs.
struct KeyFiles {
    std::filesystem::path audit_key;
    std::filesystem::path outbox_secret;
};

// Fault when one is missing.
KeptKeys keys_in(const KeyFiles& files);

// Writes what is missing. Fault, and nothing is written, when another key is there already.
void put_keys(const KeptKeys& keys, const KeyFiles& files);

} // namespace evenload
