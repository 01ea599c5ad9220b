// The provider says that somebody has signed out there (OpenID Connect Back-Channel Logout 1.0, 2.4 and 2.6).
#pragma once

#include "server/provider/signed_token.h"

namespace evenload {

struct SignedOut {
    std::string token_id; // counts once
    std::string subject;  // either of these two may be empty, not both
    std::string provider_session;
    Instant ends_at; // no later is the token taken
};

// ProviderFault when it is not for us, not now, or not a logout token. Whether it was used before is the caller's
// question (accounts/identities.h).
SignedOut signed_out_in(const SignedToken& token, const Recipient& recipient, Instant now);

} // namespace evenload
