#include "server/provider/key_set.h"

#include "server/provider/base64url.h"
#include "server/provider/fetch.h"

#include <cjose/cjose.h>
#include <nlohmann/json.hpp>

namespace evenload {

namespace {

constexpr std::int64_t between_fetches = 60'000;
constexpr std::int64_t longest_kept =
    3'600'000; // a key that was withdrawn is then gone here as well
constexpr std::size_t most_keys = 100;
constexpr std::size_t least_rsa_bits = 2048;

std::string text_in(const nlohmann::json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool is_base64url(const std::string& text) {
    try {
        from_base64url(text);
        return true;
    } catch (const ProviderFault&) {
        return false;
    }
}

// Of the public part alone, whatever else the provider sent by mistake. Nothing when it is no key to check with.
PublicKey read_key(const nlohmann::json& one, const std::string& kind) {
    nlohmann::json plain{{"kty", kind}, {"crv", text_in(one, "crv")}};
    for (const char* name : {"n", "e", "x", "y"}) {
        if (!one.contains(name)) continue;
        plain[name] = text_in(one, name);
        if (!is_base64url(plain[name])) return nullptr;
    }
    const std::string text = plain.dump();
    cjose_jwk_t* key = cjose_jwk_import(text.data(), text.size(), nullptr);
    if (!key) return nullptr;
    PublicKey owned(key, [](cjose_jwk_t* mine) { cjose_jwk_release(mine); });
    if (kind == "RSA" && cjose_jwk_get_keysize(key, nullptr) < least_rsa_bits) return nullptr;
    return owned;
}

} // namespace

PublicKey KeySet::key(std::string_view key_id, std::string_view algorithm, Instant now) {
    const std::lock_guard lock(mutex_);
    if (fetched_at_ && now.milliseconds - fetched_at_->milliseconds > longest_kept)
        fetch_again(now);
    auto found = matching(key_id, algorithm);
    if (found.empty()) {
        fetch_again(now);
        found = matching(key_id, algorithm);
    }
    if (found.size() != 1) throw ProviderFault("unknown key");
    return found.front();
}

std::vector<PublicKey> KeySet::matching(std::string_view key_id, std::string_view algorithm) const {
    const std::string_view kind = algorithm.starts_with("ES") ? "EC" : "RSA";
    std::vector<PublicKey> found;
    for (const Known& one : known_)
        if (one.kind == kind && (key_id.empty() || one.id == key_id) &&
            (one.algorithm.empty() || one.algorithm == algorithm))
            found.push_back(one.key);
    return found;
}

void KeySet::fetch_again(Instant now) {
    if (fetched_at_ && now.milliseconds - fetched_at_->milliseconds < between_fetches) return;
    const nlohmann::json set = fetch_(now);
    fetched_at_ = now;
    const auto keys = set.find("keys");
    if (keys == set.end() || !keys->is_array()) throw ProviderFault("no keys");
    known_.clear();
    for (const nlohmann::json& one : *keys) {
        if (!one.is_object() || known_.size() == most_keys) continue;
        const std::string kind = text_in(one, "kty");
        const std::string use = text_in(one, "use");
        if ((kind != "RSA" && kind != "EC") || (!use.empty() && use != "sig")) continue;
        if (PublicKey key = read_key(one, kind))
            known_.push_back({text_in(one, "kid"), text_in(one, "alg"), kind, std::move(key)});
    }
}

} // namespace evenload
