// Any bytes given as a provider's token: a ProviderFault, and nobody is signed in or out. The same bytes as claims that
// were signed: a person or a ProviderFault. The same as its keys: keys or a ProviderFault.
#include "common/base/check.h"
#include "common/model/json.h"
#include "server/provider/id_token.h"
#include "server/provider/logout_token.h"

#include <cstddef>
#include <cstdint>

#include <nlohmann/json.hpp>

using namespace evenload;

namespace {

const Recipient recipient{"https://login.example", "evenload"};
constexpr Instant now{1'800'000'000'000};

// A real key, whose private half nobody has kept.
nlohmann::json one_key() {
    return {{"keys",
             {{{"kty", "EC"},
               {"crv", "P-256"},
               {"kid", "k"},
               {"x", "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4"},
               {"y", "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"}}}}};
}

void check_token(std::string_view text) {
    KeySet keys([](Instant) { return one_key(); });
    try {
        verified_token(text, keys, now);
    } catch (const ProviderFault&) {
        return;
    }
    fail_check("a forged token was believed", __FILE__, __LINE__);
}

void check_claims(std::string_view text) {
    std::shared_ptr<const nlohmann::json> claims;
    try {
        claims = std::make_shared<const nlohmann::json>(parse_json(text));
    } catch (const Fault&) {
        return;
    }
    if (!claims->is_object()) return;
    try {
        EVENLOAD_CHECK(!person_in({"", claims}, recipient, "nonce", now).subject.empty());
    } catch (const ProviderFault&) {
        // The answer to claims that do not hold.
    }
    try {
        EVENLOAD_CHECK(!signed_out_in({"", claims}, recipient, now).token_id.empty());
    } catch (const ProviderFault&) {
        // The same.
    }
}

void check_keys(std::string_view text) {
    nlohmann::json set;
    try {
        set = parse_json(text);
    } catch (const Fault&) {
        return;
    }
    for (const char* algorithm : {"ES256", "RS256"}) {
        KeySet keys([&](Instant) { return set; });
        try {
            keys.key("", algorithm, now);
        } catch (const ProviderFault&) {
            // The answer to a set without a key of that kind.
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    check_token(text);
    check_claims(text);
    check_keys(text);
    return 0;
}
