#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace evenload;

namespace {

constexpr const char* password = "correct horse battery";

struct WithPasswords : ServerFixture {
    WithPasswords() {
        const auto database = this->database();
        WriteScope scope(*database);
        set_password(*database, Id<User>("marta"), password, Instant{now_milliseconds});
        scope.commit();
    }
    HttpAnswer sign_in(HttpClient& client, const std::string& name, const std::string& word) {
        return client.post("/api/sign_in",
                           nlohmann::json{{"sign_in_name", name}, {"password", word}}.dump());
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(session, WithPasswords)

BOOST_AUTO_TEST_CASE(signing_in_gives_a_session_that_names_the_person_and_what_they_may_see) {
    HttpClient client = this->client();
    const HttpAnswer answer = sign_in(client, "Marta ", password);
    BOOST_TEST_REQUIRE(answer.status == 200);
    const std::string cookie = answer.header("set-cookie");
    BOOST_TEST(cookie.starts_with("evenload="));
    BOOST_TEST(cookie.find("HttpOnly") != std::string::npos);
    BOOST_TEST(cookie.find("SameSite=Lax") != std::string::npos);

    const auto session = nlohmann::json::parse(client.get("/api/session").body);
    BOOST_TEST(session["user"]["sign_in_name"] == "marta");
    BOOST_TEST(session["role_text"] == "caseload manager");
    BOOST_TEST(session["unit_ids"].dump() == R"(["north","trust"])");
    BOOST_TEST(session["change_unit_ids"].dump() == R"(["north","trust"])");
    BOOST_TEST(session["teams"].dump() == R"([{"id":"north","name":"North"}])");
    BOOST_TEST(session["local_date"] == "2026-11-23");
    BOOST_TEST(session["local_time"] == "08:00");
    BOOST_TEST(session["ends_at"] == now_milliseconds + 12 * 3'600'000);
}

BOOST_AUTO_TEST_CASE(a_wrong_name_and_a_wrong_password_are_answered_alike) {
    HttpClient client = this->client();
    const HttpAnswer wrong_name = sign_in(client, "nobody", password);
    const HttpAnswer wrong_password = sign_in(client, "marta", "wrong");
    const HttpAnswer no_password_yet = sign_in(client, "beth", password);
    BOOST_TEST(wrong_name.status == 401);
    BOOST_TEST(wrong_password.status == 401);
    BOOST_TEST(no_password_yet.status == 401);
    BOOST_TEST(wrong_name.body == wrong_password.body);
    BOOST_TEST(wrong_name.body == no_password_yet.body);
}

BOOST_AUTO_TEST_CASE(guessing_has_to_wait_longer_and_longer) {
    HttpClient client = this->client();
    for (int i = 0; i < 5; ++i)
        BOOST_TEST(sign_in(client, "marta", "wrong").status == 401);
    const HttpAnswer sixth = sign_in(client, "marta", password);
    BOOST_TEST(sixth.status == 429);
    BOOST_TEST(sixth.header("retry-after") == "1");
    now_milliseconds += 1'000;
    BOOST_TEST(sign_in(client, "marta", password).status == 200);
}

BOOST_AUTO_TEST_CASE(a_session_ends_after_30_idle_minutes) {
    HttpClient client = signed_in("marta");
    pass_minutes(29);
    BOOST_TEST(client.get("/api/session").status == 200); // and is renewed
    while (database()->integer("select last_seen_at from sessions") != now_milliseconds) {}
    pass_minutes(29);
    BOOST_TEST(client.get("/api/session").status == 200);
    pass_minutes(31);
    BOOST_TEST(client.get("/api/session").status == 401);
}

BOOST_AUTO_TEST_CASE(what_a_browser_asks_by_itself_does_not_keep_a_session_awake) {
    HttpClient client = signed_in("marta");
    pass_minutes(20);
    BOOST_TEST(client.get("/api/changes?since=0").status == 200);
    BOOST_TEST(client.get("/api/image").status == 200);
    pass_minutes(11);
    BOOST_TEST(client.get("/api/session").status == 401);
}

BOOST_AUTO_TEST_CASE(a_session_ends_after_12_hours_however_busy) {
    HttpClient client = signed_in("marta");
    for (int minutes = 0; minutes < 12 * 60; minutes += 20) {
        BOOST_TEST_REQUIRE(client.get("/api/session").status == 200);
        while (database()->integer("select last_seen_at from sessions") != now_milliseconds) {}
        pass_minutes(20);
    }
    BOOST_TEST(client.get("/api/session").status == 401);
}

BOOST_AUTO_TEST_CASE(signing_out_ends_the_session_and_its_streams) {
    HttpClient client = signed_in("marta");
    HttpClient stream(server().port());
    stream.cookie = client.cookie;
    BOOST_TEST(stream.get("/api/stream").status == 200);
    BOOST_TEST(stream.next_event(2'000).value_or("") == "0");

    const std::string cookie = client.cookie;
    const HttpAnswer answer = client.post("/api/sign_out", "{}");
    BOOST_TEST(answer.status == 204);
    BOOST_TEST(answer.header("clear-site-data") == ""); // would take along what others wait to send
    client.cookie = cookie;
    BOOST_TEST(client.get("/api/session").status == 401);
    BOOST_TEST(!stream.next_event(5'000));
    BOOST_TEST(stream.ended());
}

BOOST_AUTO_TEST_CASE(a_person_who_is_made_inactive_is_out_at_once) {
    HttpClient client = signed_in("beth");
    BOOST_TEST(client.get("/api/session").status == 200);
    {
        const auto database = this->database();
        WriteScope scope(*database);
        database->execute("update users set active = 0 where id = 'beth'");
        scope.commit();
    }
    BOOST_TEST(client.get("/api/session").status == 401);
}

BOOST_AUTO_TEST_CASE(a_new_password_ends_the_sessions) {
    HttpClient client = signed_in("marta");
    {
        const auto database = this->database();
        WriteScope scope(*database);
        set_password(*database, Id<User>("marta"), "another password", Instant{now_milliseconds});
        scope.commit();
    }
    BOOST_TEST(client.get("/api/session").status == 401);
    BOOST_CHECK_THROW(set_password(*database(), Id<User>("marta"), "short", Instant{0}), Fault);
}

BOOST_AUTO_TEST_CASE(the_form_signs_in_without_scripts_and_goes_where_one_wanted) {
    HttpClient client = this->client();
    const HttpAnswer redirected = client.get("/timetable");
    BOOST_TEST(redirected.status == 303);
    BOOST_TEST(redirected.header("location") == "/sign_in?next=/timetable");
    BOOST_TEST(client.get("/timetable?day=2026-11-23&visit=a%26b").header("location") ==
               "/sign_in?next=/timetable%3Fday%3D2026-11-23%26visit%3Da%2526b");
    const HttpAnswer page = client.get(redirected.header("location"));
    BOOST_TEST(page.body.find("name=\"next\" value=\"/timetable\"") != std::string::npos);
    BOOST_TEST(page.body.find("/sign_in/provider") == std::string::npos); // there is none

    const std::string form = "sign_in_name=marta&password=correct+horse+battery&next=%2Ftimetable";
    const HttpAnswer signed_in =
        client.post("/sign_in", form, {{"Content-Type", "application/x-www-form-urlencoded"}});
    BOOST_TEST(signed_in.status == 303);
    BOOST_TEST(signed_in.header("location") == "/timetable");
    BOOST_TEST(client.get("/api/session").status == 200);
}

BOOST_AUTO_TEST_CASE(nobody_is_sent_to_another_site_after_signing_in) {
    for (const char* next :
         {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", ""}) {
        HttpClient client = this->client();
        const HttpAnswer page = client.post(
            "/sign_in",
            "sign_in_name=marta&password=correct+horse+battery&next=" + std::string(next),
            {{"Content-Type", "application/x-www-form-urlencoded"}});
        BOOST_TEST(page.header("location") == "/board", next);
    }
}

BOOST_AUTO_TEST_CASE(a_wrong_password_in_the_form_is_said_and_nothing_is_run) {
    HttpClient client = this->client();
    const HttpAnswer page =
        client.post("/sign_in", "sign_in_name=%3Cscript%3E&password=x&next=/board",
                    {{"Content-Type", "application/x-www-form-urlencoded"}});
    BOOST_TEST(page.status == 401);
    BOOST_TEST(page.body.find("The name or the password is not right.") != std::string::npos);
    BOOST_TEST(page.body.find("<script>") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_copy_of_the_database_holds_no_token_and_no_password) {
    HttpClient client = signed_in("marta");
    const std::string token = client.cookie.substr(client.cookie.find('=') + 1);
    const auto image = database()->image();
    const std::string_view bytes(reinterpret_cast<const char*>(image.data()), image.size());
    BOOST_TEST(bytes.find(token) == std::string_view::npos);
    BOOST_TEST(bytes.find(password) == std::string_view::npos);
    BOOST_TEST(bytes.find("$argon2id$v=19$m=65536,t=2,p=1$") != std::string_view::npos);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_CASE(behind_tls_the_cookie_is_bound_to_the_host) {
    Settings settings;
    settings.public_origin = "https://evenload.example";
    ServerFixture fixture(settings);
    HttpClient client = fixture.signed_in("marta");
    BOOST_TEST(client.cookie.starts_with("__Host-evenload="));
    const HttpAnswer answer = client.get("/api/session");
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.header("strict-transport-security") == "max-age=31536000; includeSubDomains");
    const HttpAnswer out = client.post("/api/sign_out", "{}");
    BOOST_TEST(out.header("set-cookie").find("Secure") != std::string::npos);
}
