// Who signed in, as the provider vouches for it (OpenID Connect Core 1.0, 3.1.3.7).
#pragma once

#include "server/provider/signed_token.h"

namespace evenload {

struct Vouched {
    std::string subject;          // the provider's name for the person
    std::string provider_session; // its name for the session; may be empty
    std::shared_ptr<const nlohmann::json> claims;
    std::string access_token; // with which the provider tells more; filled by Provider
};

// ProviderFault when the token is not for us, not now, or not the answer to our question, whose `nonce` it repeats.
Vouched person_in(const SignedToken& token, const Recipient& recipient, std::string_view nonce,
                  Instant now);

} // namespace evenload
