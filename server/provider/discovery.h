// Where the provider's parts are and what it can, as it says itself (OpenID Connect Discovery 1.0).
#pragma once

#include "server/provider/endpoint.h"

#include <filesystem>
#include <optional>
#include <string>

namespace evenload {

struct Discovery {
    std::string authorization_address;
    Endpoint token;
    Endpoint keys;
    std::optional<Endpoint> user_info;
    bool names_itself = false; // answers carry "iss" (RFC 9207)
    bool secret_in_form =
        false; // the client's secret goes into the form, since a header is not taken
};

// ProviderFault when the document is another issuer's, or the provider cannot do what is needed: the code flow with
// PKCE S256, every address over https.
Discovery discover(const std::string& issuer, const std::filesystem::path& ca_file);

} // namespace evenload
