#include "server/provider/discovery.h"

#include "server/provider/fetch.h"
#include "server/provider/signed_token.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace evenload {

namespace {

Endpoint endpoint_in(const nlohmann::json& document, const char* name) {
    const auto endpoint = endpoint_from_text(text_claim(document, name));
    if (!endpoint) throw ProviderFault(std::string("address ") + name);
    return *endpoint;
}

// Whether a list has the word; what is said of a list that is not there.
bool lists(const nlohmann::json& document, const char* name, const char* word, bool otherwise) {
    const auto found = document.find(name);
    if (found == document.end() || !found->is_array()) return otherwise;
    return std::ranges::find(*found, word) != found->end();
}

} // namespace

Discovery discover(const std::string& issuer, const std::filesystem::path& ca_file) {
    std::string address = issuer;
    if (address.ends_with('/')) address.pop_back();
    const auto endpoint = endpoint_from_text(address + "/.well-known/openid-configuration");
    if (!endpoint) throw ProviderFault("address issuer");
    const nlohmann::json document = fetch_json(*endpoint, ca_file);
    if (text_claim(document, "issuer") != issuer) throw ProviderFault("issuer");
    if (!lists(document, "response_types_supported", "code", false))
        throw ProviderFault("no code flow");
    if (!lists(document, "code_challenge_methods_supported", "S256", true))
        throw ProviderFault("no PKCE S256");
    Discovery found;
    endpoint_in(document, "authorization_endpoint");
    found.authorization_address = text_claim(document, "authorization_endpoint");
    found.token = endpoint_in(document, "token_endpoint");
    found.keys = endpoint_in(document, "jwks_uri");
    if (document.contains("userinfo_endpoint"))
        found.user_info = endpoint_in(document, "userinfo_endpoint");
    const auto named = document.find("authorization_response_iss_parameter_supported");
    found.names_itself = named != document.end() && *named == true;
    constexpr const char* methods = "token_endpoint_auth_methods_supported";
    found.secret_in_form = !lists(document, methods, "client_secret_basic", true) &&
                           lists(document, methods, "client_secret_post", false);
    return found;
}

} // namespace evenload
