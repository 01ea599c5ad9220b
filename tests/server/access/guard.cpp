#include "server/access/guard.h"

#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Gate : ServerFixture {
    HttpClient with_cookie(Cookie cookie, const std::string& token) {
        HttpClient client = this->client();
        client.cookie = cookie_name(cookie, {}) + "=" + token;
        return client;
    }
    void set(const std::string& sql) { database()->execute(sql); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(guard, Gate)

BOOST_AUTO_TEST_CASE(who_is_not_known_is_sent_to_sign_in_and_back) {
    for (const char* token : {"", "unknown", "0000000000000000000000000000000000000000000"})
        for (const Cookie cookie : {Cookie::session, Cookie::screen}) {
            HttpClient client = with_cookie(cookie, token);
            BOOST_TEST(client.get("/api/session").status == 401, token);
            BOOST_TEST(client.get("/api/kiosk").status == 401, token);
            const HttpAnswer page = client.get("/list?filter=new+to+me&team=north");
            BOOST_TEST(page.status == 303);
            BOOST_TEST(page.header("location") ==
                       "/sign_in?next=/list%3Ffilter%3Dnew%2520to%2520me%26team%3Dnorth");
        }
}

BOOST_AUTO_TEST_CASE(who_has_left_is_not_known) {
    HttpClient beth = signed_in("beth");
    HttpClient wall = screen("wall_north");
    BOOST_TEST(beth.get("/api/session").status == 200);
    BOOST_TEST(wall.get("/api/kiosk").status == 200);
    set("update users set active = 0");
    BOOST_TEST(beth.get("/api/session").status == 401);
    BOOST_TEST(wall.get("/api/kiosk").status == 401);
}

BOOST_AUTO_TEST_CASE(the_kind_of_a_body_is_told_by_its_first_word) {
    HttpClient beth = signed_in("beth");
    const auto answered = [&](const char* type) {
        return beth.post("/api/reads", R"({"cases":["case_north1"]})", {{"Content-Type", type}})
            .status;
    };
    BOOST_TEST(answered("application/json") < 300);
    BOOST_TEST(answered("application/json; charset=utf-8") < 300);
    BOOST_TEST(answered("application/jsonp") == 415);
    BOOST_TEST(answered("application/x-www-form-urlencoded") == 415);
    BOOST_TEST(answered("") == 415);
}

BOOST_AUTO_TEST_CASE(reading_needs_no_page_of_this_site) {
    HttpClient beth = signed_in("beth");
    BOOST_TEST(beth.get("/list", {{"Sec-Fetch-Site", "cross-site"}}).status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
