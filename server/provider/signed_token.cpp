#include "server/provider/signed_token.h"

#include "common/base/check.h"
#include "common/base/text.h"
#include "common/model/json.h"
#include "server/provider/base64url.h"

#include <algorithm>
#include <array>

#include <cjose/cjose.h>
#include <nlohmann/json.hpp>

namespace evenload {

namespace {

constexpr std::size_t longest_token = 64 * 1024;
constexpr std::int64_t leeway = 60'000;

constexpr std::array<std::string_view, 9> allowed_algorithms{
    "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"};

nlohmann::json object_in(std::string_view text) {
    try {
        nlohmann::json json = parse_json(text);
        if (json.is_object()) return json;
    } catch (const Fault&) {
        // said below
    }
    throw ProviderFault("malformed token");
}

struct Header {
    std::string algorithm;
    std::string key_id;
    std::string type;
};

// Of three parts, each of which is base64url.
Header header_of(std::string_view token) {
    const std::size_t first = token.find('.');
    const std::size_t second = token.find('.', first + 1);
    from_base64url(token.substr(first + 1, second - first - 1));
    from_base64url(token.substr(second + 1));
    const nlohmann::json json = object_in(from_base64url(token.substr(0, first)));
    const auto text = [&](const char* name) {
        const auto found = json.find(name);
        return found != json.end() && found->is_string() ? found->get<std::string>() : "";
    };
    if (json.contains("crit")) throw ProviderFault("unknown extension"); // RFC 7515, 4.1.11
    return {text("alg"), text("kid"), lower(text("typ"))};
}

std::string signed_text(std::string_view token, const Header& header, const PublicKey& key) {
    const auto release = [](cjose_jws_t* mine) { cjose_jws_release(mine); };
    const std::unique_ptr<cjose_jws_t, decltype(release)> jws(
        cjose_jws_import(token.data(), token.size(), nullptr), release);
    if (!jws) throw ProviderFault("malformed token");
    // The library reads the header by itself: it must have read the same.
    const char* algorithm =
        cjose_header_get(cjose_jws_get_protected(jws.get()), CJOSE_HDR_ALG, nullptr);
    if (!algorithm || header.algorithm != algorithm) throw ProviderFault("malformed token");
    if (!cjose_jws_verify(jws.get(), key.get(), nullptr)) throw ProviderFault("signature");
    std::uint8_t* bytes = nullptr;
    std::size_t size = 0;
    if (!cjose_jws_get_plaintext(jws.get(), &bytes, &size, nullptr))
        throw ProviderFault("malformed token");
    return {reinterpret_cast<const char*>(bytes), size};
}

} // namespace

SignedToken verified_token(std::string_view token, KeySet& keys, Instant now) {
    if (token.size() > longest_token || std::ranges::count(token, '.') != 2)
        throw ProviderFault("malformed token");
    const Header header = header_of(token);
    if (std::ranges::find(allowed_algorithms, header.algorithm) == allowed_algorithms.end())
        throw ProviderFault("algorithm");
    const PublicKey key = keys.key(header.key_id, header.algorithm, now);
    return {header.type,
            std::make_shared<const nlohmann::json>(object_in(signed_text(token, header, key)))};
}

std::string text_claim(const nlohmann::json& claims, const char* name) {
    const auto found = claims.find(name);
    if (found == claims.end() || !found->is_string() ||
        found->get_ref<const std::string&>().empty())
        throw ProviderFault(std::string("claim ") + name);
    return found->get<std::string>();
}

std::optional<Instant> moment_claim(const nlohmann::json& claims, const char* name) {
    const auto found = claims.find(name);
    if (found == claims.end()) return std::nullopt;
    const double seconds = found->is_number() ? found->get<double>() : -1.0;
    if (!(seconds >= 0 && seconds < 1e11)) throw ProviderFault(std::string("claim ") + name);
    return Instant{static_cast<std::int64_t>(seconds) * 1000};
}

void check_recipient(const nlohmann::json& claims, const Recipient& recipient) {
    if (text_claim(claims, "iss") != recipient.issuer) throw ProviderFault("issuer");
    const auto audience = claims.find("aud");
    if (audience == claims.end()) throw ProviderFault("audience");
    // Others in the audience are not known here, so none is trusted (OpenID Connect Core, 3.1.3.7, 3 to 5).
    const bool ours = audience->is_array()
                          ? audience->size() == 1 && audience->front() == recipient.client_id
                          : *audience == recipient.client_id;
    const auto party = claims.find("azp");
    if (!ours || (party != claims.end() && *party != recipient.client_id))
        throw ProviderFault("audience");
}

void check_moments(const nlohmann::json& claims, Instant now) {
    const auto ends = moment_claim(claims, "exp");
    const auto issued = moment_claim(claims, "iat");
    const auto begins = moment_claim(claims, "nbf");
    if (!ends) throw ProviderFault("claim exp");
    if (!issued) throw ProviderFault("claim iat");
    if (ends->milliseconds + leeway <= now.milliseconds) throw ProviderFault("expired");
    if (issued->milliseconds - leeway > now.milliseconds) throw ProviderFault("not yet valid");
    if (begins && begins->milliseconds - leeway > now.milliseconds)
        throw ProviderFault("not yet valid");
}

} // namespace evenload
