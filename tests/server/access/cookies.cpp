#include "server/access/cookies.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

BOOST_AUTO_TEST_CASE(a_cookie_is_found_by_its_whole_name) {
    const std::string_view header = "xevenload=1; evenload=abc; evenload_screen=def;evenload2=4";
    BOOST_TEST(cookie_value(header, "evenload") == "abc");
    BOOST_TEST(cookie_value(header, "evenload_screen") == "def");
    BOOST_TEST(cookie_value(header, "even") == "");
    BOOST_TEST(cookie_value("", "evenload") == "");
    BOOST_TEST(cookie_value("evenload", "evenload") == "");
}

BOOST_AUTO_TEST_CASE(behind_tls_cookies_are_secure_and_bound_to_the_host) {
    BOOST_TEST(set_cookie(Cookie::session, "x", true) ==
               "__Host-evenload=x; Path=/; HttpOnly; SameSite=Lax; Secure");
    BOOST_TEST(set_cookie(Cookie::session, "x", false) ==
               "evenload=x; Path=/; HttpOnly; SameSite=Lax");
    BOOST_TEST(set_cookie(Cookie::session, "", false) ==
               "evenload=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
}
