#include "server/access/begin_session.h"

#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct Door : ServerFixture {
    using ServerFixture::ServerFixture;

    std::unique_ptr<SqliteDatabase> open = database();
    Instant now{now_milliseconds};

    std::optional<BegunSession> begin(const std::string& user_id, const SessionStart& start = {}) {
        return begin_session(*open, Id<User>(user_id), start, now);
    }
    std::int64_t sessions() { return open->integer("select count(*) from sessions"); }

    // By the door that people use most.
    HttpAnswer sign_in(HttpClient& browser) {
        set_password(*open, Id<User>("marta"), "correct horse battery", now);
        return browser.post("/api/sign_in",
                            R"({"sign_in_name":"marta","password":"correct horse battery"})");
    }
};

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(begin_session_for, Door)

BOOST_AUTO_TEST_CASE(the_token_opens_the_session_that_the_visitor_is_in) {
    const auto begun = begin("beth");
    BOOST_TEST_REQUIRE(begun.has_value());
    const auto found = find_session(*open, begun->token, now);
    BOOST_TEST_REQUIRE(found.has_value());
    BOOST_TEST(found->user_id.text == "beth");
    BOOST_TEST(begun->visitor.session == found->id);
    BOOST_TEST(begun->visitor.session != begun->token); // it is shown in pages
    BOOST_CHECK((begun->visitor.last_seen_at == now));
    BOOST_CHECK((begun->visitor.ends_at == Instant{now.milliseconds + 12 * 3'600'000}));
}

BOOST_AUTO_TEST_CASE(the_visitor_stands_where_they_do_in_every_later_request) {
    const auto begun = begin("beth");
    BOOST_TEST_REQUIRE(begun.has_value());
    BOOST_TEST(begun->visitor.user.professional_id.text == "nurse_beth");
    BOOST_TEST((begun->visitor.see_unit_ids == std::set<std::string>{"north", "trust"}));
}

BOOST_AUTO_TEST_CASE(who_is_missing_or_has_left_is_not_let_in_and_no_session_is_left) {
    open->execute("update users set active = 0 where id = 'beth'");
    BOOST_TEST(!begin("beth"));
    BOOST_TEST(!begin("ghost"));
    BOOST_TEST(!begin(""));
    BOOST_TEST(sessions() == 0);
}

BOOST_AUTO_TEST_CASE(how_it_was_begun_is_kept_with_it) {
    begin("beth", {"Firefox on Windows", "https://login.example", "sid-1"});
    BOOST_TEST(open->text("select browser from sessions") == "Firefox on Windows");
    const auto users = users_of_provider_session(*open, "https://login.example", "sid-1");
    BOOST_TEST_REQUIRE(users.size() == 1u);
    BOOST_TEST(users[0].text == "beth");
}

BOOST_AUTO_TEST_CASE(each_time_is_a_session_of_its_own) {
    const auto one = begin("beth");
    const auto two = begin("beth");
    BOOST_TEST(one->token != two->token);
    BOOST_TEST(sessions() == 2);
    BOOST_TEST(find_session(*open, one->token, now).has_value());
}

// Of what a browser sends, only words are kept: the rest could tell people apart, or be an attack.
BOOST_AUTO_TEST_CASE(of_the_browser_only_words_are_kept) {
    Request request;
    BOOST_TEST(browser_of(request) == "An unknown browser");
    request.headers["user-agent"] = "Mozilla/5.0 (Windows NT 10.0; <b>) Firefox/140.0 secret";
    BOOST_TEST(browser_of(request) == "Firefox on Windows");
}

BOOST_AUTO_TEST_CASE(the_reply_carries_the_token_and_the_next_request_is_theirs) {
    HttpClient browser = client();
    const HttpAnswer answer = sign_in(browser);
    const std::string cookie = answer.header("set-cookie");
    BOOST_TEST_REQUIRE(cookie.starts_with("evenload="));
    const std::string token = cookie.substr(9, cookie.find(';') - 9);
    const auto found = find_session(*open, token, now);
    BOOST_TEST_REQUIRE(found.has_value());
    BOOST_TEST(found->user_id.text == "marta");
    BOOST_TEST(!has(cookie, "Max-Age")); // gone with the browser's window
    BOOST_TEST(!has(answer.body, token));
    BOOST_TEST(browser.get("/api/session").status == 200);
}

// On a shared machine a wall display, or somebody else's sealed work, may wait in the same browser.
BOOST_AUTO_TEST_CASE(signing_out_takes_the_sessions_cookie_and_nothing_else) {
    HttpClient browser = signed_in("marta");
    const HttpAnswer answer = browser.post("/api/sign_out", "{}");
    BOOST_TEST((answer.cookies == std::vector<std::string>{"evenload="}));
    BOOST_TEST(has(answer.header("set-cookie"), "Max-Age=0"));
    BOOST_TEST(answer.header("clear-site-data") == "");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_CASE(behind_tls_the_cookie_that_comes_and_the_one_that_goes_are_bound_to_the_host) {
    Settings settings;
    settings.public_origin = "https://evenload.example";
    Door door(settings);
    HttpClient browser = door.client();
    const std::string came = door.sign_in(browser).header("set-cookie");
    const std::string went = browser.post("/api/sign_out", "{}").header("set-cookie");
    for (const std::string& cookie : {came, went}) {
        BOOST_TEST(cookie.starts_with("__Host-evenload="), cookie);
        BOOST_TEST(has(cookie, "; Secure"), cookie);
    }
    BOOST_TEST(went.starts_with("__Host-evenload=;"));
    BOOST_TEST(!came.starts_with("__Host-evenload=;"));
}
