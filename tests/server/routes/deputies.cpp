// Deputies over HTTP: naming one on the page, acting in the other's name, and ending it.
#include "common/sync/protocol.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace evenload;

namespace {

struct NorthWithDeputies : ServerFixture {
    static bool has(const std::string& text, const std::string& part) {
        return text.find(part) != std::string::npos;
    }
    HttpAnswer form(HttpClient& client, const std::string& path, const std::string& body) {
        return client.post(path, body, {{"Content-Type", "application/x-www-form-urlencoded"}});
    }
    HttpAnswer name(const std::string& days) {
        return form(marta, "/deputies", "user=marta&deputy=beth" + days);
    }
    HttpAnswer move(const std::string& id) {
        return beth.post(
            "/api/commands",
            command_text(id, "move_case",
                         R"({"case_id":"case_north2","professional_id":"nurse_beth"})"));
    }

    HttpClient marta = signed_in("marta");
    HttpClient beth = signed_in("beth");
    const std::string today = "&first_day=2026-11-23&last_day=2026-11-23";
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(deputies, NorthWithDeputies)

BOOST_AUTO_TEST_CASE(a_deputy_does_what_the_other_may_and_the_audit_names_both) {
    BOOST_TEST(has(move("b1").body, R"("rule":"permission")"));
    BOOST_TEST(name(today).status == 303);
    BOOST_TEST(has(marta.get("/deputies").body, "Acts today"));
    BOOST_TEST(move("b2").status == 200);
    const auto stored = database();
    {
        WriteScope scope(*stored);
        insert(*stored, User{.id = Id<User>("sue"),
                             .organisation_id = Id<Organisation>("trust"),
                             .team_id = Id<Team>("north"),
                             .name = "sue",
                             .sign_in_name = "sue",
                             .role = Role::supervisor});
        scope.commit();
    }
    BOOST_TEST(has(signed_in("sue").get("/audit?record=C-north2").body, "beth for marta"));
}

BOOST_AUTO_TEST_CASE(it_ends_by_itself_after_the_last_day) {
    name(today);
    pass_minutes(16 * 60); // the next midnight
    BOOST_TEST(
        has(signed_in("beth")
                .post("/api/commands",
                      command_text("b1", "move_case",
                                   R"({"case_id":"case_north2","professional_id":"nurse_beth"})"))
                .body,
            R"("rule":"permission")"));
}

BOOST_AUTO_TEST_CASE(it_is_ended_early_on_the_page) {
    name(today);
    const auto stored = database();
    const std::string id = stored->text("select id from deputies");
    BOOST_TEST(form(marta, "/deputies/end", "deputy=" + id).status == 303);
    BOOST_TEST(has(move("b1").body, R"("rule":"permission")"));
    BOOST_TEST(!has(marta.get("/deputies").body, "Acts today"));
}

BOOST_AUTO_TEST_CASE(what_the_rules_refuse_is_said_on_the_page) {
    const HttpAnswer answer = name("&first_day=2026-11-23&last_day=2026-11-22");
    BOOST_TEST(answer.status == 409);
    BOOST_TEST(has(answer.body, "The last day is before the first"));
    BOOST_TEST(name("&first_day=tomorrow&last_day=2026-11-24").status == 400);
}

BOOST_AUTO_TEST_CASE(an_absence_without_a_deputy_proposes_one_for_its_days) {
    {
        const auto stored = database();
        WriteScope scope(*stored);
        insert(*stored, Absence{.id = Id<Absence>("away"),
                                .team_id = Id<Team>("north"),
                                .professional_id = Id<Professional>("nurse_beth"),
                                .first_day = on("2026-11-25"),
                                .last_day = on("2026-11-27")});
        scope.commit();
    }
    const std::string page = marta.get("/deputies").body;
    BOOST_TEST(has(page, "Away without a deputy"));
    BOOST_TEST(has(page, "value=\"2026-11-25\""));
    form(marta, "/deputies", "user=beth&deputy=marta&first_day=2026-11-25&last_day=2026-11-27");
    BOOST_TEST(!has(marta.get("/deputies").body, "Away without a deputy"));
}

BOOST_AUTO_TEST_CASE(the_session_says_whose_deputy_one_is) {
    name(today);
    const auto session = nlohmann::json::parse(beth.get("/api/session").body);
    BOOST_TEST_REQUIRE(session.at("acts_for").size() == 1U);
    BOOST_TEST(session.at("acts_for")[0].at("user_id") == "marta");
    BOOST_TEST(session.at("acts_for")[0].at("role") == "caseload_manager");
}

BOOST_AUTO_TEST_SUITE_END()
