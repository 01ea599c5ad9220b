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

// The first page needs no mention, and what was posted is not done again by looking at it.
BOOST_AUTO_TEST_CASE(who_signs_in_is_brought_back_to_a_page_they_looked_at) {
    HttpClient client = this->client();
    BOOST_TEST(client.get("/").header("location") == "/sign_in");
    const HttpAnswer posted =
        client.post("/sign_out", "x=1", {{"Content-Type", "application/x-www-form-urlencoded"}});
    BOOST_TEST(posted.status == 303);
    BOOST_TEST(posted.header("location") == "/sign_in");
}

// Nobody signs in with the account of a wall screen; should somebody, it opens no more than the screen's token does.
BOOST_AUTO_TEST_CASE(a_session_of_a_screens_account_opens_the_screen_alone) {
    HttpClient wall = signed_in("wall_north");
    BOOST_TEST(wall.get("/api/kiosk").status == 200);
    BOOST_TEST(wall.get("/api/session").status == 403);
    BOOST_TEST(wall.get("/list").status == 403);
}

// A row is written once a minute, however much is asked for.
BOOST_AUTO_TEST_CASE(a_session_is_renewed_once_a_minute) {
    HttpClient beth = signed_in("beth");
    const std::int64_t began = now_milliseconds;
    const auto seen_after = [&](std::int64_t milliseconds) {
        now_milliseconds += milliseconds;
        HttpClient client = this->client();
        client.cookie = beth.cookie;
        BOOST_TEST(client.get("/api/session").status == 200);
        restart(); // after which all is written
        return database()->integer("select last_seen_at from sessions") - began;
    };
    BOOST_TEST(seen_after(59'999) == 0);
    BOOST_TEST(seen_after(1) == 60'000);
}

BOOST_AUTO_TEST_CASE(a_refusal_is_a_page_where_a_page_was_asked_for) {
    HttpClient beth = signed_in("beth");
    const HttpAnswer page = beth.get("/users");
    BOOST_TEST(page.status == 403);
    BOOST_TEST(page.header("content-type").starts_with("text/html"));
    BOOST_TEST(page.body.find("Your role, professional, may not do this.") != std::string::npos);
    const HttpAnswer words = beth.post("/api/commands", "{}", {{"Sec-Fetch-Site", "cross-site"}});
    BOOST_TEST(words.status == 403);
    BOOST_TEST(words.header("content-type").starts_with("application/json"));
}

// One who asks is told that nothing was changed; what went wrong is for the log.
BOOST_AUTO_TEST_CASE(what_goes_wrong_in_a_route_is_logged_and_the_next_request_is_answered) {
    HttpClient beth = signed_in("beth");
    set("alter table tasks rename to lost");
    const HttpAnswer answer = beth.get("/api/image");
    BOOST_TEST(answer.status == 500);
    BOOST_TEST(answer.body.find("Nothing was changed; try again.") != std::string::npos);
    BOOST_TEST(answer.body.find("tasks") == std::string::npos);
    BOOST_TEST(log_text().find(R"("event":"fault")") != std::string::npos, log_text());
    set("alter table lost rename to tasks");
    BOOST_TEST(beth.get("/api/image").status == 200);
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
