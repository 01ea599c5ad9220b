#include "server/subcommands/provider_options.h"

#include "common/base/check.h"
#include "server/provider/endpoint.h"
#include "server/settings.h"

#include <map>

#include <CLI/CLI.hpp>

namespace evenload {

void add_provider_options(CLI::App& serve, Settings& settings) {
    ProviderSettings& provider = settings.provider;
    serve
        .add_option("--provider-issuer", provider.issuer,
                    "OpenID Connect provider to sign in through, as https://login.example.nhs.uk")
        ->envname("EVENLOAD_PROVIDER_ISSUER");
    serve.add_option("--provider-name", provider.name, "What the sign-in page calls it")
        ->envname("EVENLOAD_PROVIDER_NAME")
        ->capture_default_str();
    serve.add_option("--provider-client-id", provider.client_id, "This program's name there")
        ->envname("EVENLOAD_PROVIDER_CLIENT_ID");
    serve
        .add_option("--provider-client-secret-file", provider.client_secret_file,
                    "File with the secret that goes with it, and nothing else")
        ->envname("EVENLOAD_PROVIDER_CLIENT_SECRET_FILE")
        ->check(CLI::ExistingFile);
    serve
        .add_option(
            "--provider-link-by", provider.link_by,
            "What of the provider is a sign-in name here, when somebody comes for the first time: "
            "nothing, email (if verified) or preferred_username")
        ->envname("EVENLOAD_PROVIDER_LINK_BY")
        ->transform(CLI::CheckedTransformer(
            std::map<std::string, LinkBy>{{"nothing", LinkBy::nothing},
                                          {"email", LinkBy::email},
                                          {"preferred_username", LinkBy::preferred_username}}));
    serve
        .add_option("--provider-ca-file", provider.ca_file,
                    "Certificate authorities to trust (default: those of the system)")
        ->envname("EVENLOAD_PROVIDER_CA_FILE")
        ->check(CLI::ExistingFile);
}

void check_provider_settings(const Settings& settings) {
    const ProviderSettings& provider = settings.provider;
    if (provider.issuer.empty()) return;
    if (!endpoint_from_text(provider.issuer))
        throw Fault(
            "--provider-issuer: expected an address as https://login.example.nhs.uk, found \"" +
            provider.issuer + "\".");
    if (provider.client_id.empty())
        throw Fault("--provider-issuer needs --provider-client-id, under which the provider knows "
                    "this program.");
    if (settings.public_origin.empty())
        throw Fault(
            "--provider-issuer needs --public-origin, to which the provider sends people back.");
}

} // namespace evenload
