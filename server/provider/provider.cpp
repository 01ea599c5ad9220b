#include "server/provider/provider.h"

#include "common/base/check.h"
#include "common/base/text.h"
#include "server/edge/percent.h"

#include <fstream>
#include <iterator>

#include <nlohmann/json.hpp>
#include <sodium.h>

namespace evenload {

namespace {

constexpr std::int64_t longest_kept = 3'600'000;

std::string base64(std::string_view bytes, int variant) {
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(),
                      reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), variant);
    text.pop_back(); // the terminating zero
    return text;
}

// RFC 7636, 4.2.
std::string challenge_of(const std::string& verifier) {
    std::string hash(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(reinterpret_cast<unsigned char*>(hash.data()),
                       reinterpret_cast<const unsigned char*>(verifier.data()), verifier.size());
    return base64(hash, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

using Pairs = std::vector<std::pair<std::string_view, std::string_view>>;
std::string form_of(const Pairs& pairs) {
    std::string form;
    for (const auto& [name, value] : pairs)
        form.append(form.empty() ? "" : "&")
            .append(name)
            .append("=")
            .append(percent_encoded(value));
    return form;
}

std::string secret_in(const std::filesystem::path& file) {
    if (file.empty()) return {};
    std::ifstream stream(file);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    const std::string secret(trimmed(text));
    if (secret.empty())
        throw Fault("The client secret file \"" + file.string() +
                    "\" is empty or cannot be read; put the provider's secret into it.");
    return secret;
}

} // namespace

Provider::Provider(const ProviderSettings& settings, std::string callback)
    : settings_(settings)
    , callback_(std::move(callback))
    , secret_(secret_in(settings.client_secret_file))
    , keys_([this](Instant now) { return fetch_json(discovery(now).keys, settings_.ca_file); }) {
    EVENLOAD_CHECK(sodium_init() >= 0);
}

Discovery Provider::discovery(Instant now) {
    const std::lock_guard lock(mutex_);
    if (!discovered_ || now.milliseconds - discovered_at_.milliseconds > longest_kept) {
        discovered_ = discover(settings_.issuer, settings_.ca_file);
        discovered_at_ = now;
    }
    return *discovered_;
}

std::string Provider::authorization_address(const Attempts::Begun& begun, Instant now) {
    const std::string address = discovery(now).authorization_address;
    const std::string challenge = challenge_of(begun.attempt.verifier);
    std::string_view scope = "openid";
    if (settings_.link_by == LinkBy::email) scope = "openid email";
    if (settings_.link_by == LinkBy::preferred_username) scope = "openid profile";
    return address + (address.find('?') == std::string::npos ? "?" : "&") +
           form_of({{"response_type", "code"},
                    {"client_id", settings_.client_id},
                    {"redirect_uri", callback_},
                    {"scope", scope},
                    {"state", begun.state},
                    {"nonce", begun.attempt.nonce},
                    {"code_challenge", challenge},
                    {"code_challenge_method", "S256"}});
}

void Provider::check_answer_of(std::string_view issuer, Instant now) {
    if (issuer.empty() ? discovery(now).names_itself : issuer != settings_.issuer)
        throw ProviderFault("issuer of the answer");
}

nlohmann::json Provider::exchange(std::string_view code, const Attempt& attempt,
                                  const Discovery& discovered) {
    Pairs pairs{{"grant_type", "authorization_code"},
                {"code", code},
                {"redirect_uri", callback_},
                {"code_verifier", attempt.verifier}};
    std::string authorization;
    if (secret_.empty() || discovered.secret_in_form) {
        pairs.emplace_back("client_id", settings_.client_id);
        if (!secret_.empty()) pairs.emplace_back("client_secret", secret_);
    } else {
        // RFC 6749, 2.3.1.
        authorization =
            "Basic " + base64(percent_encoded(settings_.client_id) + ":" + percent_encoded(secret_),
                              sodium_base64_VARIANT_ORIGINAL);
    }
    return post_form(discovered.token, settings_.ca_file, form_of(pairs), authorization);
}

Vouched Provider::person_for(std::string_view code, const Attempt& attempt, Instant now) {
    const nlohmann::json answer = exchange(code, attempt, discovery(now));
    const SignedToken token = verified_token(text_claim(answer, "id_token"), keys_, now);
    Vouched person = person_in(token, recipient(), attempt.nonce, now);
    person.access_token = answer.contains("access_token") ? text_claim(answer, "access_token") : "";
    return person;
}

nlohmann::json Provider::more_about(const Vouched& person, Instant now) {
    const Discovery discovered = discovery(now);
    if (!discovered.user_info || person.access_token.empty()) return *person.claims;
    nlohmann::json more =
        fetch_json(*discovered.user_info, settings_.ca_file, "Bearer " + person.access_token);
    if (text_claim(more, "sub") != person.subject) throw ProviderFault("another person");
    return more;
}

std::string Provider::sign_in_name_of(const Vouched& person, Instant now) {
    if (settings_.link_by == LinkBy::nothing) return {};
    const bool by_email = settings_.link_by == LinkBy::email;
    const char* claim = by_email ? "email" : "preferred_username";
    const nlohmann::json claims =
        person.claims->contains(claim) ? *person.claims : more_about(person, now);
    if (!claims.contains(claim)) return {};
    if (by_email && claims.value("email_verified", nlohmann::json()) != true) return {};
    return text_claim(claims, claim);
}

SignedOut Provider::signed_out(std::string_view logout_token, Instant now) {
    return signed_out_in(verified_token(logout_token, keys_, now), recipient(), now);
}

} // namespace evenload
