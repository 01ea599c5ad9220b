// A provider's key pair, what it signs with it, and tokens that are made by hand.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <cjose/cjose.h>
#include <nlohmann/json.hpp>
#include <sodium.h>

namespace evenload {

inline std::string base64url(std::string_view bytes) {
    std::string text(
        sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
    sodium_bin2base64(text.data(), text.size(),
                      reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    text.pop_back();
    return text;
}

// A key pair with a name.
class SigningKey {
public:
    explicit SigningKey(std::string id, bool elliptic = false, std::size_t rsa_bits = 2048)
        : id_(std::move(id))
        , key_(elliptic ? cjose_jwk_create_EC_random(CJOSE_JWK_EC_P_256, nullptr)
                        : cjose_jwk_create_RSA_random(rsa_bits, nullptr, 0, nullptr))
        , algorithm(elliptic ? "ES256" : "RS256") {}
    ~SigningKey() { cjose_jwk_release(key_); }
    SigningKey(const SigningKey&) = delete;

    nlohmann::json public_part() const {
        char* text = cjose_jwk_to_json(key_, false, nullptr);
        auto json = nlohmann::json::parse(text);
        cjose_get_dealloc()(text);
        json["kid"] = id_;
        json["use"] = "sig";
        return json;
    }

    std::string sign(const nlohmann::json& claims, const std::string& type = "",
                     const std::string& key_id = "") const {
        cjose_header_t* header = cjose_header_new(nullptr);
        cjose_header_set(header, CJOSE_HDR_ALG, algorithm.c_str(), nullptr);
        cjose_header_set(header, CJOSE_HDR_KID, (key_id.empty() ? id_ : key_id).c_str(), nullptr);
        if (!type.empty()) cjose_header_set(header, "typ", type.c_str(), nullptr);
        const std::string text = claims.dump();
        cjose_jws_t* jws = cjose_jws_sign(
            key_, header, reinterpret_cast<const std::uint8_t*>(text.data()), text.size(), nullptr);
        const char* compact = nullptr;
        cjose_jws_export(jws, &compact, nullptr);
        std::string token = compact;
        cjose_jws_release(jws);
        cjose_header_release(header);
        return token;
    }

private:
    std::string id_;
    cjose_jwk_t* key_;

public:
    const std::string algorithm;
};

// A token whose header says anything, "signed" with a shared secret, or with nothing when that is empty.
inline std::string token_by_hand(const nlohmann::json& header, const nlohmann::json& claims,
                                 const std::string& secret) {
    const std::string text = base64url(header.dump()) + "." + base64url(claims.dump());
    if (secret.empty()) return text + ".";
    std::string sum(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, reinterpret_cast<const unsigned char*>(secret.data()),
                                secret.size());
    crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char*>(text.data()),
                                  text.size());
    crypto_auth_hmacsha256_final(&state, reinterpret_cast<unsigned char*>(sum.data()));
    return text + "." + base64url(sum);
}

} // namespace evenload
