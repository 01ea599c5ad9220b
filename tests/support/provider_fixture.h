// A server that takes people from a hostile provider, and the walk of a browser between the two.
#pragma once

#include "server/accounts/identities.h"
#include "server/provider/provider.h"
#include "tests/support/hostile_provider.h"
#include "tests/support/server_fixture.h"

#include <fstream>

namespace evenload {

// "https://…?a=1&b=x%20y" → {"a":"1","b":"x y"}
inline std::map<std::string, std::string> parameters_of(const std::string& address) {
    std::map<std::string, std::string> found;
    const std::string_view query = std::string_view(address).substr(address.find('?') + 1);
    for (const std::string_view pair : split(query, '&')) {
        const auto equals = pair.find('=');
        found[std::string(pair.substr(0, equals))] =
            httplib::detail::decode_url(std::string(pair.substr(equals + 1)), true);
    }
    return found;
}

struct ProviderFixture {
    explicit ProviderFixture(LinkBy link_by = LinkBy::nothing)
        : fixture(settings(link_by)) {}

    Settings settings(LinkBy link_by) {
        std::ofstream(folder.path() / "secret") << "client/secret\n";
        Settings settings;
        settings.public_origin = "http://evenload.test";
        settings.provider = {.issuer = provider.issuer,
                             .name = "NHS Mail",
                             .client_id = "evenload",
                             .client_secret_file = folder.path() / "secret",
                             .link_by = link_by};
        return settings;
    }

    std::int64_t seconds() { return fixture.now_milliseconds / 1000; }

    void link(const std::string& subject, const std::string& user) {
        const auto open = fixture.database();
        WriteScope scope(*open);
        link_identity(*open, {provider.issuer, subject}, Id<User>(user),
                      {fixture.now_milliseconds});
        scope.commit();
    }

    // Sends the browser out, and prepares the right answer to it. Returns the state.
    std::string go(HttpClient& client, const std::string& next = "/board") {
        const HttpAnswer sent = client.get("/sign_in/provider?next=" + percent(next));
        went = parameters_of(sent.header("location"));
        const std::lock_guard lock(provider.mutex);
        provider.challenge = went["code_challenge"];
        provider.claims = {{"iss", provider.issuer}, {"aud", "evenload"},
                           {"sub", "subject-7"},     {"iat", seconds()},
                           {"exp", seconds() + 300}, {"nonce", went["nonce"]},
                           {"sid", "sid-9"}};
        return went["state"];
    }
    HttpAnswer come_back(HttpClient& client, const std::string& state) {
        return client.get("/sign_in/provider/callback?code=code" + std::to_string(++codes) +
                          "&state=" + state + "&iss=" + percent(provider.issuer));
    }
    HttpAnswer sign_in(HttpClient& client) { return come_back(client, go(client)); }

    static std::string percent(const std::string& text) {
        return httplib::detail::encode_query_param(text);
    }

    nlohmann::json logout_claims() {
        return {
            {"iss", provider.issuer},
            {"aud", "evenload"},
            {"iat", seconds()},
            {"exp", seconds() + 120},
            {"jti", "jti-" + std::to_string(++codes)},
            {"sub", "subject-7"},
            {"sid", "sid-9"},
            {"events",
             {{"http://schemas.openid.net/event/backchannel-logout", nlohmann::json::object()}}}};
    }
    // As the provider's server sends it: from no page, without a cookie.
    HttpAnswer send_logout(const std::string& token) {
        return fixture.client().ask("POST", "/sign_in/provider/sign_out", "logout_token=" + token,
                                    {{"Content-Type", "application/x-www-form-urlencoded"}});
    }

    // How often this stands in the log.
    int logged(const std::string& words) {
        const std::string log = fixture.log_text();
        int count = 0;
        for (auto at = log.find(words); at != std::string::npos; at = log.find(words, at + 1))
            ++count;
        return count;
    }

    TemporaryFolder folder;
    HostileProvider provider;
    ServerFixture fixture;
    std::map<std::string, std::string> went; // what the browser took to the provider
    int codes = 0;
};

} // namespace evenload
