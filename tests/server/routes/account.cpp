// One's own account, and what administrators see of everybody's.
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

const HttpClient::Headers form{{"Content-Type", "application/x-www-form-urlencoded"}};
const std::string change =
    "password=correct+horse+battery&new_password=three+odd+words&again=three+odd+words";

struct Accounts : ServerFixture {
    Accounts() {
        const auto open = database();
        WriteScope scope(*open);
        set_password(*open, Id<User>("marta"), "correct horse battery", {now_milliseconds});
        insert(*open, User{.id = Id<User>("anna"),
                           .organisation_id = Id<Organisation>("trust"),
                           .team_id = Id<Team>("north"),
                           .name = "Anna",
                           .sign_in_name = "anna",
                           .role = Role::administrator});
        scope.commit();
    }
    HttpAnswer sign_in(HttpClient& client, const std::string& word) {
        return client.post("/api/sign_in", R"({"sign_in_name":"marta","password":")" + word + "\"}",
                           {{"User-Agent", "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0"}});
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(account, Accounts)

BOOST_AUTO_TEST_CASE(a_person_reads_where_they_are_signed_in) {
    HttpClient first = client();
    sign_in(first, "correct horse battery");
    pass_minutes(5);
    HttpClient second = signed_in("marta");
    HttpClient beth = signed_in("beth");
    const std::string page = second.get("/account").body;
    BOOST_TEST(
        page.find("Firefox on Windows</th><td>Mon 23 Nov, 08:00</td><td>Mon 23 Nov, 08:00") !=
        std::string::npos);
    BOOST_TEST(
        page.find("An unknown browser <strong>(this one)</strong></th><td>Mon 23 Nov, 08:05") !=
        std::string::npos);
    BOOST_TEST(beth.get("/account").body.find("Firefox") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(changing_the_password_ends_the_other_sessions_and_not_this_one) {
    HttpClient other = signed_in("marta");
    HttpClient client = signed_in("marta");
    HttpClient beth = signed_in("beth");
    const HttpAnswer page = client.post("/account/password", change, form);
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.body.find("Your password has changed") != std::string::npos);
    BOOST_TEST(client.get("/api/session").status == 200);
    BOOST_TEST(other.get("/api/session").status == 401);
    BOOST_TEST(beth.get("/api/session").status == 200);
    HttpClient fresh = this->client();
    BOOST_TEST(sign_in(fresh, "correct horse battery").status == 401);
    BOOST_TEST(sign_in(fresh, "three odd words").status == 200);
}

BOOST_AUTO_TEST_CASE(the_password_until_now_is_asked_for_and_cannot_be_guessed_at) {
    HttpClient client = signed_in("marta");
    const std::string wrong = "password=guess&new_password=three+odd+words&again=three+odd+words";
    for (int i = 0; i < 5; ++i)
        BOOST_TEST(client.post("/account/password", wrong, form).status == 422);
    const HttpAnswer page = client.post("/account/password", change, form);
    BOOST_TEST(page.status == 422);
    BOOST_TEST(page.body.find("Too many attempts") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_new_password_must_be_long_unusual_and_typed_twice) {
    HttpClient client = signed_in("marta");
    const std::string now = "password=correct+horse+battery";
    for (const char* fields :
         {"&new_password=short&again=short", "&new_password=Password2026!&again=Password2026!",
          "&new_password=three+odd+words&again=three+odd+wards"})
        BOOST_TEST(client.post("/account/password", now + fields, form).status == 422, fields);
    HttpClient fresh = this->client();
    BOOST_TEST(sign_in(fresh, "correct horse battery").status == 200);
}

BOOST_AUTO_TEST_CASE(who_has_no_password_here_is_told_where_it_is_changed) {
    const std::string page = signed_in("beth").get("/account").body;
    BOOST_TEST(page.find("change your password there") != std::string::npos);
    BOOST_TEST(page.find("action=\"/account/password\"") == std::string::npos);
    BOOST_TEST(signed_in("beth").post("/account/password", change, form).status == 422);
}

BOOST_AUTO_TEST_CASE(signing_out_everywhere_ends_every_session_and_its_streams) {
    HttpClient other = signed_in("marta");
    HttpClient stream(server().port());
    stream.cookie = other.cookie;
    BOOST_TEST(stream.get("/api/stream").status == 200);
    HttpClient client = signed_in("marta");
    const HttpAnswer answer = client.post("/account/sign_out_everywhere", "x=1", form);
    BOOST_TEST(answer.header("location") == "/sign_in");
    BOOST_TEST(answer.header("clear-site-data") == "");
    BOOST_TEST(other.get("/api/session").status == 401);
    while (stream.next_event(5'000)) {}
    BOOST_TEST(stream.ended());
}

BOOST_AUTO_TEST_CASE(an_administrator_signs_somebody_out_at_once) {
    HttpClient beth = signed_in("beth");
    HttpClient stream(server().port());
    stream.cookie = beth.cookie;
    BOOST_TEST(stream.get("/api/stream").status == 200);
    HttpClient anna = signed_in("anna");
    BOOST_TEST(anna.get("/users").body.find("<button name=\"user\" value=\"beth\"") !=
               std::string::npos);
    BOOST_TEST(anna.post("/users/sign_out", "user=beth", form).status == 303);
    BOOST_TEST(beth.get("/api/session").status == 401);
    while (stream.next_event(5'000)) {}
    BOOST_TEST(stream.ended());
    BOOST_TEST(anna.get("/users").body.find("<button name=\"user\" value=\"beth\"") ==
               std::string::npos);
    BOOST_TEST(anna.get("/api/session").status == 200);
}

BOOST_AUTO_TEST_CASE(another_organisations_people_are_not_there_for_an_administrator) {
    const auto open = database();
    insert(*open, Organisation{.id = Id<Organisation>("other"), .name = "Other"});
    insert(*open, User{.id = Id<User>("olga"),
                       .organisation_id = Id<Organisation>("other"),
                       .name = "Olga",
                       .sign_in_name = "olga"});
    HttpClient olga = signed_in("olga");
    HttpClient anna = signed_in("anna");
    BOOST_TEST(anna.get("/users").body.find("Olga") == std::string::npos);
    BOOST_TEST(anna.post("/users/sign_out", "user=olga", form).status == 404);
    BOOST_TEST(olga.get("/api/session").status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
