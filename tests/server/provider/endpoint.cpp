#include "server/provider/endpoint.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_SUITE(endpoint)

BOOST_AUTO_TEST_CASE(an_address_is_taken_apart) {
    const auto one = endpoint_from_text("https://login.example:8443/realms/trust/token?tenant=1");
    BOOST_TEST_REQUIRE(one.has_value());
    BOOST_TEST(one->origin == "https://login.example:8443");
    BOOST_TEST(one->path == "/realms/trust/token?tenant=1");
    BOOST_TEST(endpoint_from_text("https://login.example")->path == "/");
    BOOST_TEST(endpoint_from_text("https://login.example?a=1")->path == "/?a=1");
}

BOOST_AUTO_TEST_CASE(only_this_machine_is_reached_without_tls) {
    for (const char* good : {"http://127.0.0.1:8080/x", "http://localhost/x", "http://[::1]:80/x"})
        BOOST_TEST(endpoint_from_text(good).has_value(), good);
    for (const char* bad : {"http://login.example/x", "http://127.0.0.1.example/x",
                            "http://localhost.example/x", "http://10.0.0.1/x"})
        BOOST_TEST(!endpoint_from_text(bad), bad);
}

BOOST_AUTO_TEST_CASE(what_is_no_plain_address_is_not_taken) {
    for (const char* bad : {"", "login.example", "ftp://login.example/", "javascript:alert(1)",
                            "https://", "https:///x", "https://user@login.example/",
                            "https://login.example/#x", "https://login.example/a b",
                            "https://login.example/\r\nX: y", "https://login.example\\evil"})
        BOOST_TEST(!endpoint_from_text(bad), bad);
}

BOOST_AUTO_TEST_SUITE_END()
