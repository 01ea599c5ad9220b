// An OpenID Connect provider on a free port of this machine that says whatever a test wants it to say: right at first,
// then forged in one place. Its own keys and its own reading of the standards; nothing of the product is in it.
#pragma once

#include "tests/support/signing_key.h"

#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <thread>

#include <httplib.h>
#include <nlohmann/json.hpp>
#include <sodium.h>

namespace evenload {

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
