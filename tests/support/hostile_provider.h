// An OpenID Connect provider on a free port of this machine that says whatever a test wants it to say: right at first,
// then forged in one place. Its own keys and its own reading of the standards; nothing of the product is in it.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>

#include <cjose/cjose.h>
#include <httplib.h>
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
    explicit SigningKey(std::string id, bool elliptic = false)
        : id_(std::move(id))
        , key_(elliptic ? cjose_jwk_create_EC_random(CJOSE_JWK_EC_P_256, nullptr)
                        : cjose_jwk_create_RSA_random(2048, nullptr, 0, nullptr))
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

class HostileProvider {
public:
    HostileProvider() {
        const int port = server_.bind_to_any_port("127.0.0.1");
        issuer = "http://127.0.0.1:" + std::to_string(port);
        discovery = {{"issuer", issuer},
                     {"authorization_endpoint", issuer + "/authorize"},
                     {"token_endpoint", issuer + "/token"},
                     {"jwks_uri", issuer + "/keys"},
                     {"userinfo_endpoint", issuer + "/me"},
                     {"response_types_supported", {"code"}},
                     {"code_challenge_methods_supported", {"S256"}},
                     {"authorization_response_iss_parameter_supported", true}};
        answer_with("/.well-known/openid-configuration", [this] { return discovery; });
        answer_with("/keys", [this] {
            ++key_fetches;
            return nlohmann::json{{"keys", keys}};
        });
        answer_with("/me", [this] { return user_info; });
        server_.Post(
            "/token", [this](const httplib::Request& request, httplib::Response& response) {
                const std::lock_guard lock(mutex);
                asked.clear();
                for (const auto& [name, value] : request.params)
                    asked[name] = value;
                authorization = request.get_header_value("Authorization");
                const bool right = challenge_of(asked["code_verifier"]) == challenge &&
                                   codes_.insert(asked["code"]).second;
                response.status = right ? 200 : 400;
                response.set_content(right ? nlohmann::json{{"id_token", make_token(claims)},
                                                            {"access_token", "access"}}
                                                 .dump()
                                           : R"({"error":"invalid_grant"})",
                                     "application/json");
            });
        keys = {key.public_part()};
        make_token = [this](const nlohmann::json& said) { return key.sign(said); };
        thread_ = std::thread([this] { server_.listen_after_bind(); });
        server_.wait_until_ready();
    }
    ~HostileProvider() {
        server_.stop();
        thread_.join();
    }
    HostileProvider(const HostileProvider&) = delete;

    static std::string challenge_of(const std::string& verifier) {
        std::string hash(crypto_hash_sha256_BYTES, '\0');
        crypto_hash_sha256(reinterpret_cast<unsigned char*>(hash.data()),
                           reinterpret_cast<const unsigned char*>(verifier.data()),
                           verifier.size());
        return base64url(hash);
    }

    std::string issuer;
    SigningKey key{"key_1"};

    // What it says; a test changes it between requests.
    std::mutex mutex;
    nlohmann::json discovery;
    nlohmann::json keys;
    nlohmann::json claims; // of the next token
    nlohmann::json user_info;
    std::function<std::string(const nlohmann::json&)> make_token;
    std::string challenge; // of the sign-in on its way

    // What it was asked.
    std::map<std::string, std::string> asked;
    std::string authorization;
    int key_fetches = 0;

private:
    void answer_with(const std::string& path, std::function<nlohmann::json()> answer) {
        server_.Get(path, [this, answer](const httplib::Request&, httplib::Response& response) {
            const std::lock_guard lock(mutex);
            response.set_content(answer().dump(), "application/json");
        });
    }

    httplib::Server server_;
    std::thread thread_;
    std::set<std::string> codes_;
};

} // namespace evenload
