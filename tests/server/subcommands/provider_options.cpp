#include "server/subcommands/provider_options.h"

#include "common/base/check.h"
#include "server/settings.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_CASE(a_provider_is_named_with_all_that_signing_in_through_it_needs) {
    Settings settings;
    check_provider_settings(settings); // none
    const auto fault = [&] {
        try {
            check_provider_settings(settings);
            return std::string();
        } catch (const Fault& missing) {
            return std::string(missing.what());
        }
    };
    settings.provider.issuer = "http://login.example";
    BOOST_TEST(fault().find("expected an address as https://") != std::string::npos);
    settings.provider.issuer = "https://login.example";
    BOOST_TEST(fault().find("--provider-client-id") != std::string::npos);
    settings.provider.client_id = "evenload";
    BOOST_TEST(fault().find("--public-origin") != std::string::npos);
    settings.public_origin = "https://evenload.example";
    BOOST_TEST(fault() == "");
}
