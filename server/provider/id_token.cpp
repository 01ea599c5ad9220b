#include "server/provider/id_token.h"

#include <nlohmann/json.hpp>

namespace evenload {

namespace {

constexpr std::size_t longest_name = 255; // OpenID Connect Core, 2: of a subject

} // namespace

Vouched person_in(const SignedToken& token, const Recipient& recipient, std::string_view nonce,
                  Instant now) {
    if (token.type == "logout+jwt") throw ProviderFault("kind of token");
    const nlohmann::json& claims = *token.claims;
    check_recipient(claims, recipient);
    check_moments(claims, now);
    if (text_claim(claims, "nonce") != nonce) throw ProviderFault("nonce");
    Vouched person{text_claim(claims, "sub"), {}, token.claims, {}};
    if (claims.contains("sid")) person.provider_session = text_claim(claims, "sid");
    if (person.subject.size() > longest_name || person.provider_session.size() > longest_name)
        throw ProviderFault("claim sub");
    return person;
}

} // namespace evenload
