#include "common/reports/kiosk_page.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace evenload;

BOOST_FIXTURE_TEST_SUITE(screen_routes, ServerFixture)

BOOST_AUTO_TEST_CASE(a_wall_screen_sees_its_teams_day) {
    pass_minutes(15);
    HttpClient screen = this->screen("wall_north");
    const HttpAnswer answer = screen.get("/api/kiosk");
    BOOST_TEST_REQUIRE(answer.status == 200);
    const KioskPage page = kiosk_page_from_json(answer.body);
    BOOST_TEST(page.team_name == "North");
    BOOST_TEST(to_text(page.time) == "08:15");
    BOOST_TEST(page.visits == 3);
    BOOST_TEST(page.placed_visits == 1);
    BOOST_TEST(page.people_without_care == 2);
    BOOST_TEST_REQUIRE(page.rows.size() == 1U);
    BOOST_TEST(page.rows[0].role == "District nurse · B6");
    BOOST_TEST(page.rows[0].now.starts_with("J.N. CO3"));
}

BOOST_AUTO_TEST_CASE(nothing_on_it_identifies_a_patient) {
    HttpClient screen = this->screen("wall_north");
    std::string body = screen.get("/api/kiosk").body;
    // The professional's name is there, and carries the canary too.
    for (auto at = body.find("beth " + north_canary); at != std::string::npos;
         at = body.find("beth " + north_canary))
        body.erase(at, 5 + north_canary.size());
    for (const std::string& private_word :
         {north_canary, std::string("Joy"), std::string("1940"), std::string("4AB"),
          std::string("Road"), std::string("reason"), std::string("C-north"),
          std::string("patient_"), std::string("case_")})
        BOOST_TEST(body.find(private_word) == std::string::npos, private_word << " in " << body);
}

BOOST_AUTO_TEST_CASE(its_token_opens_two_routes_and_nothing_else) {
    HttpClient screen = this->screen("wall_north");
    BOOST_TEST(screen.get("/api/kiosk").status == 200);
    for (const char* path : {"/api/session", "/api/image", "/api/changes?since=0", "/api/stream",
                             "/list", "/print", "/", "/board", "/timetable", "/cases/C-north1"}) {
        const HttpAnswer answer = screen.get(path);
        BOOST_TEST((answer.status == 401 || answer.status == 303 || answer.status == 403), path);
    }
    for (const char* path : {"/api/commands", "/api/sign_out"})
        BOOST_TEST(screen.post(path, "{}").status == 401, path);
}

BOOST_AUTO_TEST_CASE(a_user_of_a_screen_who_signs_in_gets_no_further) {
    HttpClient screen = signed_in("wall_north");
    BOOST_TEST(screen.get("/api/kiosk").status == 200);
    for (const char* path : {"/api/session", "/api/image", "/api/stream", "/list", "/board"})
        BOOST_TEST(screen.get(path).status == 403, path);
    BOOST_TEST(screen.post("/api/commands", "{}").status == 403);
}

BOOST_AUTO_TEST_CASE(the_link_becomes_a_cookie_and_leaves_the_address) {
    const HttpClient with_token = screen("wall_north");
    const std::string token = with_token.cookie.substr(with_token.cookie.find('=') + 1);
    HttpClient screen = client();
    const HttpAnswer opened = screen.get("/kiosk?token=" + token);
    BOOST_TEST(opened.status == 303);
    BOOST_TEST(opened.header("location") == "/kiosk");
    BOOST_TEST(opened.header("set-cookie").find("Max-Age=34560000") != std::string::npos);
    BOOST_TEST(screen.get("/api/kiosk").status == 200);
    BOOST_TEST(client().get("/kiosk?token=wrong").status == 401);
    BOOST_TEST(client().get("/kiosk").status == 401);
    BOOST_TEST(client().get("/api/kiosk").status == 401);
}

BOOST_AUTO_TEST_CASE(a_revoked_link_stops_at_once) {
    HttpClient screen = this->screen("wall_north");
    BOOST_TEST(screen.get("/api/kiosk").status == 200);
    {
        const auto database = this->database();
        WriteScope scope(*database);
        revoke_kiosk_tokens(*database, Id<User>("wall_north"));
        scope.commit();
    }
    BOOST_TEST(screen.get("/api/kiosk").status == 401);
}

BOOST_AUTO_TEST_CASE(only_a_user_with_that_role_has_a_link) {
    BOOST_CHECK_THROW(create_kiosk_token(*database(), Id<User>("marta"), Instant{0}), Fault);
}

BOOST_AUTO_TEST_SUITE_END()
