#include "server/provider/logout_token.h"

#include <nlohmann/json.hpp>

namespace evenload {

namespace {

constexpr const char* logout_event = "http://schemas.openid.net/event/backchannel-logout";
constexpr std::int64_t oldest = 10 * 60'000; // since it was issued; providers give them two minutes

std::string optional_text(const nlohmann::json& claims, const char* name) {
    return claims.contains(name) ? text_claim(claims, name) : std::string();
}

} // namespace

SignedOut signed_out_in(const SignedToken& token, const Recipient& recipient, Instant now) {
    if (!token.type.empty() && token.type != "jwt" && token.type != "logout+jwt")
        throw ProviderFault("kind of token");
    const nlohmann::json& claims = *token.claims;
    check_recipient(claims, recipient);
    check_moments(claims, now);
    const Instant issued = *moment_claim(claims, "iat");
    if (now.milliseconds - issued.milliseconds > oldest) throw ProviderFault("expired");
    const auto events = claims.find("events");
    if (events == claims.end() || !events->is_object() || !events->contains(logout_event) ||
        !(*events)[logout_event].is_object())
        throw ProviderFault("claim events");
    if (claims.contains("nonce")) throw ProviderFault("claim nonce");
    SignedOut out{text_claim(claims, "jti"), optional_text(claims, "sub"),
                  optional_text(claims, "sid"), Instant{issued.milliseconds + oldest + 60'000}};
    if (out.subject.empty() && out.provider_session.empty()) throw ProviderFault("claim sub");
    return out;
}

} // namespace evenload
