// Signing in through an OpenID Connect provider: the authorization code flow with PKCE S256, state, nonce and the
// issuer of the answer (OpenID Connect Core 1.0, 3.1; RFC 7636; RFC 9207; RFC 9700). It says who somebody is to the
// provider; who that is here is accounts/identities.h. Safe for several threads.
#pragma once

#include "server/provider/attempts.h"
#include "server/provider/discovery.h"
#include "server/provider/id_token.h"
#include "server/provider/logout_token.h"
#include "server/settings.h"

#include <memory>
#include <mutex>

namespace evenload {

class Provider {
public:
    // Fault when the file of the client's secret cannot be used. `callback`: where the provider sends people back.
    Provider(const ProviderSettings& settings, std::string callback);

    bool is_used() const { return !settings_.issuer.empty(); }

    // What follows throws ProviderFault; nobody is signed in then.

    // The address to send the browser to.
    std::string authorization_address(const Attempts::Begun& begun, Instant now);

    // The answer came from this provider; `issuer` as the answer says it, may be empty (RFC 9207).
    void check_answer_of(std::string_view issuer, Instant now);

    // Who signed in, for the code that the provider sent back.
    Vouched person_for(std::string_view code, const Attempt& attempt, Instant now);

    // The sign-in name by which the person may be found at their first sign-in; empty when the settings allow none,
    // or the provider has not verified it.
    std::string sign_in_name_of(const Vouched& person, Instant now);

    // Who has signed out there.
    SignedOut signed_out(std::string_view logout_token, Instant now);

private:
    Discovery discovery(Instant now);
    nlohmann::json exchange(std::string_view code, const Attempt& attempt,
                            const Discovery& discovered);
    nlohmann::json more_about(const Vouched& person, Instant now);
    Recipient recipient() const { return {settings_.issuer, settings_.client_id}; }

    const ProviderSettings settings_;
    const std::string callback_;
    std::string secret_;
    std::mutex mutex_;
    std::optional<Discovery> discovered_;
    Instant discovered_at_;
    KeySet keys_;
};

} // namespace evenload
