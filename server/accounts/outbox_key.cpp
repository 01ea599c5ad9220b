#include "server/accounts/outbox_key.h"

#include "common/base/check.h"
#include "server/accounts/token.h"
#include "server/storage/secret_file.h"

#include <array>

#include <sodium.h>

namespace evenload {

namespace {

constexpr std::string_view purpose = "outbox key of ";

} // namespace

std::string outbox_secret(const std::filesystem::path& data) {
    return secret_made_in(data / "outbox_secret",
                          "without it what browsers keep unsent cannot be read");
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
