#include "server/accounts/outbox_key.h"

#include "common/base/check.h"
#include "server/accounts/token.h"
#include "server/storage/data_folder.h"

#include <array>
#include <fstream>
#include <iterator>

#include <sodium.h>

namespace evenload {

namespace {

constexpr std::size_t secret_bytes = 32;
constexpr std::string_view purpose = "outbox key of ";

std::string random_secret() {
    EVENLOAD_CHECK(sodium_init() >= 0);
    std::string secret(secret_bytes, '\0');
    randombytes_buf(secret.data(), secret.size());
    return secret;
}

} // namespace

std::string outbox_secret(const std::filesystem::path& data) {
    const auto file = data / "outbox_secret";
    if (!std::filesystem::exists(file)) write_private_file(file, random_secret());
    std::ifstream stream(file, std::ios::binary);
    std::string secret{std::istreambuf_iterator<char>(stream), {}};
    if (secret.size() != secret_bytes)
        throw Fault("\"" + file.string() + "\" holds " + std::to_string(secret.size()) +
                    " bytes instead of 32; bring it back from a copy. Without it what browsers "
                    "keep unsent cannot be read: remove it only when that may be lost.");
    return secret;
}

std::string outbox_key(const std::string& secret, const Id<User>& user_id) {
    const std::string about = std::string(purpose) + user_id.text;
    const auto bytes = [](const std::string& text) {
        return reinterpret_cast<const unsigned char*>(text.data());
    };
    std::array<unsigned char, 32> key;
    const int failed = crypto_generichash(key.data(), key.size(), bytes(about), about.size(),
                                          bytes(secret), secret.size());
    EVENLOAD_CHECK(failed == 0);
    std::string text(key.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), key.data(), key.size());
    text.pop_back(); // the terminating zero
    return text;
}

std::string outbox_owner(const Id<User>& user_id) {
    return hash_of_token("outbox owner " + user_id.text);
}

} // namespace evenload
