#include "server/accounts/password.h"

#include "common/base/check.h"

#include <sodium.h>

namespace evenload {

namespace {

constexpr unsigned long long passes = 2;
constexpr std::size_t memory_bytes = 64ULL * 1024 * 1024;

} // namespace

std::string hash_password(std::string_view password) {
    EVENLOAD_CHECK(sodium_init() >= 0);
    std::string hash(crypto_pwhash_STRBYTES, '\0');
    if (crypto_pwhash_str(hash.data(), password.data(), password.size(), passes, memory_bytes) != 0)
        throw Fault("There is not enough memory to keep a password safely (64 MiB are needed).");
    hash.resize(hash.find('\0'));
    return hash;
}

bool password_matches(std::string_view password, const std::string& hash) {
    static const std::string nobodys = hash_password("a password that nobody has");
    const std::string& compared = hash.empty() ? nobodys : hash;
    return crypto_pwhash_str_verify(compared.c_str(), password.data(), password.size()) == 0 &&
           !hash.empty();
}

} // namespace evenload
