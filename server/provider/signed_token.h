// A JSON Web Token as the provider signs it (RFC 7515, 7519). Only what was signed with one of the provider's own
// public keys is believed: no token without a signature, and none with a shared secret (RFC 8725, 3.1).
#pragma once

#include "server/provider/fetch.h"
#include "server/provider/key_set.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace evenload {

struct SignedToken {
    std::string type;                             // "typ" of its header in lower case; may be empty
    std::shared_ptr<const nlohmann::json> claims; // an object
};

// ProviderFault when it is malformed, signed otherwise than allowed, or its signature is not right.
SignedToken verified_token(std::string_view token, KeySet& keys, Instant now);

// Of the claims: a text that must be there; ProviderFault names the claim.
std::string text_claim(const nlohmann::json& claims, const char* name);
// A moment, in seconds since 1970 as tokens have it; nothing when it is not there.
std::optional<Instant> moment_claim(const nlohmann::json& claims, const char* name);

// What every token says: its issuer, for whom it is, and that it holds now, give or take a minute.
struct Recipient {
    std::string issuer;
    std::string client_id;
};
void check_recipient(const nlohmann::json& claims, const Recipient& recipient);
void check_moments(const nlohmann::json& claims, Instant now);

} // namespace evenload
