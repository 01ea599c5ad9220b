// Setting one's own password with a link, and the first administrator of an empty folder.
#include "server/accounts/invitations.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

const HttpClient::Headers form{{"Content-Type", "application/x-www-form-urlencoded"}};
const std::string password_fields = "&new_password=three+odd+words&again=three+odd+words";

struct Invitations : ServerFixture {
    std::string link_for(const std::string& user) {
        const auto open = database();
        WriteScope scope(*open);
        std::string token = invite(*open, Id<User>(user), {now_milliseconds});
        scope.commit();
        return token;
    }
    bool may_sign_in(const std::string& name, const std::string& word) {
        HttpClient client = this->client();
        return client
                   .post("/api/sign_in",
                         R"({"sign_in_name":")" + name + R"(","password":")" + word + "\"}")
                   .status == 200;
    }
};

// Nobody is there; a team may be.
struct Empty : Invitations {
    Empty() {
        open->execute("delete from users");
        WriteScope scope(*open);
        token = invite_first_administrator(*open, {now_milliseconds});
        scope.commit();
    }
    void without_teams() {
        for (const char* table :
             {"contacts", "cases", "patients", "professionals", "teams", "organisations"})
            open->execute("delete from " + std::string(table));
    }
    std::unique_ptr<SqliteDatabase> open = database();
    std::string token;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(invitation, Invitations)

BOOST_AUTO_TEST_CASE(a_link_lets_its_person_choose_a_password_and_signs_them_in) {
    HttpClient old = signed_in("beth");
    const std::string token = link_for("beth");
    HttpClient client = this->client();
    const HttpAnswer page = client.get("/invitation?token=" + token);
    BOOST_TEST(page.status == 200);
    BOOST_TEST(page.body.find("<strong>beth</strong>") != std::string::npos);
    const HttpAnswer done = client.post("/invitation", "token=" + token + password_fields, form);
    BOOST_TEST(done.status == 303);
    BOOST_TEST(done.header("location") == "/board");
    BOOST_TEST(client.get("/api/session").status == 200);
    BOOST_TEST(old.get("/api/session").status == 401);
    BOOST_TEST(may_sign_in("beth", "three odd words"));
}

BOOST_AUTO_TEST_CASE(a_link_that_was_used_is_used_up_and_says_so) {
    const std::string token = link_for("beth");
    BOOST_TEST(client().post("/invitation", "token=" + token + password_fields, form).status ==
               303);
    const HttpAnswer page = client().get("/invitation?token=" + token);
    BOOST_TEST(page.status == 404);
    BOOST_TEST(page.body.find("ask for a new one") != std::string::npos);
    BOOST_TEST(client().post("/invitation", "token=" + token + password_fields, form).status ==
               404);
}

BOOST_AUTO_TEST_CASE(a_password_that_may_not_be_one_leaves_the_link_as_it_was) {
    const std::string token = link_for("beth");
    const std::vector<std::pair<const char*, const char*>> table{
        {"&new_password=short&again=short", "at least 12"},
        {"&new_password=password1234&again=password1234", "tried first"},
        {"&new_password=three+odd+words&again=three+odd+wards", "not the same"},
    };
    for (const auto& [fields, words] : table) {
        const HttpAnswer page = client().post("/invitation", "token=" + token + fields, form);
        BOOST_TEST(page.status == 422);
        BOOST_TEST(page.body.find(words) != std::string::npos, words);
    }
    BOOST_TEST(client().get("/invitation?token=" + token).status == 200);
}

BOOST_AUTO_TEST_CASE(links_cannot_be_guessed_at) {
    HttpClient client = this->client();
    int refused = 0;
    for (int i = 0; i < 40; ++i)
        refused += client.get("/invitation?token=x" + std::to_string(i)).status == 429;
    BOOST_TEST(refused > 0);
    BOOST_TEST(client.get("/invitation?token=" + link_for("beth")).status == 429);
}

BOOST_AUTO_TEST_CASE(what_a_link_is_for_is_in_no_log) {
    const std::string token = link_for("beth");
    client().get("/invitation?token=" + token);
    client().post("/invitation", "token=" + token + password_fields, form);
    BOOST_TEST(log_text().find("invitation_used") != std::string::npos);
    BOOST_TEST(log_text().find(token) == std::string::npos);
    BOOST_TEST(log_text().find("odd") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(first_administrator, Empty)

BOOST_AUTO_TEST_CASE(the_first_link_makes_an_administrator_of_the_organisation_that_is_there) {
    HttpClient client = this->client();
    const HttpAnswer page = client.get("/invitation?token=" + token);
    BOOST_TEST(page.body.find("name=\"sign_in_name\"") != std::string::npos);
    BOOST_TEST(page.body.find("name=\"organisation\"") == std::string::npos);
    const HttpAnswer done =
        client.post("/invitation",
                    "token=" + token + "&name=Ada+Moss&sign_in_name=Ada" + password_fields, form);
    BOOST_TEST_REQUIRE(done.status == 303);
    const auto users = select<User>(*open, "order by id");
    BOOST_TEST_REQUIRE(users.size() == 1U);
    BOOST_TEST(users.front().name == "Ada Moss");
    BOOST_TEST(users.front().sign_in_name == "ada");
    BOOST_TEST(users.front().organisation_id.text == "trust");
    BOOST_TEST((users.front().role == Role::administrator));
    BOOST_TEST(client.get("/permissions").status == 200);
    BOOST_TEST(client.get("/invitation?token=" + token).status == 404);
}

BOOST_AUTO_TEST_CASE(on_an_empty_folder_the_organisation_and_a_team_are_made_as_well) {
    without_teams();
    HttpClient client = this->client();
    BOOST_TEST(client.get("/invitation?token=" + token).body.find("name=\"organisation\"") !=
               std::string::npos);
    const std::string who = "token=" + token + "&name=Ada&sign_in_name=ada" + password_fields;
    BOOST_TEST(client.post("/invitation", who, form).status == 422);
    const HttpAnswer done =
        client.post("/invitation", who + "&organisation=Colne+Trust&team=North", form);
    BOOST_TEST_REQUIRE(done.status == 303);
    BOOST_TEST(open->text("select name from organisations") == "Colne Trust");
    BOOST_TEST(open->text("select name from teams") == "North");
    BOOST_TEST(open->integer("select count(*) from pathway_templates") > 0);
    BOOST_TEST(client.get("/list").status == 200);
}

BOOST_AUTO_TEST_CASE(the_first_link_is_dead_once_somebody_is_there) {
    insert(*open, User{.id = Id<User>("eve"),
                       .organisation_id = Id<Organisation>("trust"),
                       .name = "Eve",
                       .sign_in_name = "eve"});
    BOOST_TEST(client().get("/invitation?token=" + token).status == 404);
    BOOST_TEST(client()
                   .post("/invitation",
                         "token=" + token + "&name=Ada&sign_in_name=ada" + password_fields, form)
                   .status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
