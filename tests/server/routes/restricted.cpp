// Restricting, opening in an emergency and reviewing, over HTTP: what each person is sent before, during and after.
#include "common/sync/protocol.h"
#include "server/access/visitor.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace evenload;

namespace {

// Besides Marta and Beth: who supervises the team, and others that have a say or none.
struct MorePeople : ServerFixture {
    MorePeople() {
        const auto stored = database();
        WriteScope scope(*stored);
        for (const auto& [name, role] : {std::pair{"sue", Role::supervisor},
                                         {"anna", Role::administrator},
                                         {"max", Role::caseload_manager},
                                         {"colin", Role::commissioner}})
            insert(*stored, User{.id = Id<User>(name),
                                 .organisation_id = Id<Organisation>("trust"),
                                 .team_id = Id<Team>("north"),
                                 .name = name,
                                 .sign_in_name = name,
                                 .role = role});
        scope.commit();
    }
};

// Marta, the manager of North, restricts the record of patient_north3, whom nobody visits; Sue supervises the team.
struct SealedNorth : MorePeople {
    static bool has(const std::string& text, const std::string& part) {
        return text.find(part) != std::string::npos;
    }
    Answer give(HttpClient& client, const std::string& name, const std::string& arguments) {
        const auto answer = client.post(
            "/api/commands", command_text("c" + std::to_string(++given), name, arguments));
        return answer_from_json(answer.body);
    }
    std::string restricted() {
        return give(marta, "restrict_record",
                    R"({"patient_id":"patient_north3","reason":"works here","names":[]})")
            .outcome.created.at(0);
    }
    std::string opened(HttpClient& client) {
        return give(client, "open_restricted",
                    R"({"patient_id":"patient_north3","reason":"found on the floor","minutes":60})")
            .outcome.created.at(0);
    }
    // Everything that shows records, in one text.
    std::string everything(HttpClient& client) {
        std::string all;
        for (const char* path :
             {"/api/image", "/list", "/print", "/print/cases", "/print/report", "/export/patients",
              "/export/cases", "/print/cases?case=C-north3", "/api/kiosk"})
            all += client.get(path).body;
        return all;
    }
    HttpAnswer review(HttpClient& client, const std::string& access, const std::string& rest) {
        return client.post("/restricted/review", "access=" + access + rest,
                           {{"Content-Type", "application/x-www-form-urlencoded"}});
    }

    HttpClient marta = signed_in("marta");
    HttpClient beth = signed_in("beth");
    HttpClient sue = signed_in("sue");
    int given = 0;
    const std::string hidden_name = north_canary + "3";
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(restricted, SealedNorth)

BOOST_AUTO_TEST_CASE(the_record_leaves_everything_that_a_colleague_is_sent_and_comes_back) {
    BOOST_TEST(has(everything(beth), hidden_name));
    const std::string id = restricted();
    BOOST_TEST(!has(everything(beth), hidden_name));
    BOOST_TEST(has(everything(beth), "C-north3"));
    BOOST_TEST(has(everything(marta), hidden_name));
    BOOST_TEST(has(everything(sue), hidden_name));
    give(marta, "lift_restriction", R"({"restriction_id":")" + id + R"(","reason":"over"})");
    BOOST_TEST(has(everything(beth), hidden_name));
}

BOOST_AUTO_TEST_CASE(the_wall_shows_no_initials_of_a_restricted_patient) {
    HttpClient wall = screen("wall_north");
    BOOST_TEST(has(wall.get("/api/kiosk").body, "J.N. CO3"));
    give(marta, "restrict_record",
         R"({"patient_id":"patient_north1","reason":"works here","names":[]})");
    const std::string page = wall.get("/api/kiosk").body; // the one visit that somebody gives
    BOOST_TEST(has(page, "Restricted"));
    BOOST_TEST(!has(page, "J.N."));
}

BOOST_AUTO_TEST_CASE(a_cursor_of_before_is_told_to_fetch_anew) {
    const auto session = nlohmann::json::parse(beth.get("/api/session").body);
    const std::string cursor =
        "/api/changes?since=0&lineage=" + session.at("lineage").get<std::string>() +
        "&scope=" + session.at("scope").get<std::string>();
    BOOST_TEST(!changes_from_json(beth.get(cursor).body).image_needed);
    restricted();
    BOOST_TEST(changes_from_json(beth.get(cursor).body).image_needed);
}

BOOST_AUTO_TEST_CASE(an_emergency_opens_it_at_once_until_its_end) {
    restricted();
    opened(beth);
    BOOST_TEST(has(everything(beth), hidden_name));
    for (const int minutes : {20, 20, 19}) { // idle for no longer than a session may be
        pass_minutes(minutes);
        beth.get("/list");
    }
    BOOST_TEST(has(beth.get("/list").body, hidden_name));
    pass_minutes(1);
    BOOST_TEST(!has(beth.get("/list").body, hidden_name));
}

BOOST_AUTO_TEST_CASE(signing_out_ends_it_and_the_log_says_so) {
    restricted();
    const std::string access = opened(beth);
    BOOST_TEST(beth.post("/api/sign_out", "{}").status == 204);
    HttpClient again = signed_in("beth");
    BOOST_TEST(!has(everything(again), hidden_name));
    const auto stored = database();
    BOOST_TEST(stored->integer("select count(*) from changes where row_id = $1 and command_name = "
                               "'end_emergency_access' and user_id = 'beth'",
                               {std::string_view(access)}) == 1);
}

BOOST_AUTO_TEST_CASE(who_reviews_reads_who_why_and_what_was_read_and_closes_it_once) {
    restricted();
    const std::string access = opened(beth);
    BOOST_TEST(beth.post("/api/reads", R"({"cases":["case_north3"]})").status == 200);
    const std::string page = sue.get("/restricted").body;
    for (const char* words : {"beth opened the record of", "found on the floor",
                              "Opened case C-north3", "Needs review"})
        BOOST_TEST(has(page, words), words);
    BOOST_TEST(review(beth, access, "&finding=appropriate").status == 403);
    const auto asked = review(sue, access, "&finding=not_appropriate");
    BOOST_TEST(asked.status == 409);
    BOOST_TEST(has(asked.body, "What was not appropriate"));
    BOOST_TEST(review(sue, access, "&finding=appropriate&reason=an+ambulance+came").status == 303);
    BOOST_TEST(has(sue.get("/restricted").body, "Appropriate: an ambulance came"));
    BOOST_TEST(review(sue, access, "&finding=appropriate").status == 409);
    const std::string audit = sue.get("/audit?record=C-north3").body;
    BOOST_TEST(has(audit, "Open restricted record: emergency access"));
    BOOST_TEST(has(audit, "Review emergency access"));
}

BOOST_AUTO_TEST_CASE(a_manager_who_does_not_see_the_record_is_shown_nothing_of_it_to_review) {
    restricted();
    const std::string access = opened(beth);
    HttpClient max = signed_in("max");
    const std::string page = max.get("/restricted").body;
    BOOST_TEST(!has(page, "found on the floor"));
    BOOST_TEST(review(max, access, "&finding=appropriate").status == 409);
}

BOOST_AUTO_TEST_CASE(an_administrator_reads_that_something_restricted_was_opened_and_no_more) {
    restricted();
    opened(beth);
    HttpClient anna = signed_in("anna");
    const std::string page = anna.get("/audit?person=beth").body;
    BOOST_TEST(has(page, "Open restricted record: a restricted record"));
    BOOST_TEST(!has(page, hidden_name));
    BOOST_TEST(!has(page, "found on the floor"));
}

BOOST_AUTO_TEST_CASE(commissioners_and_walls_open_nothing) {
    restricted();
    HttpClient colin = signed_in("colin");
    const auto refused = give(colin, "open_restricted",
                              R"({"patient_id":"patient_north3","reason":"a b c","minutes":60})");
    BOOST_TEST_REQUIRE(refused.outcome.rejection.has_value());
    BOOST_TEST(refused.outcome.rejection->rule == "permission");
    BOOST_TEST(!has(everything(colin), north_canary + "1"));
}

BOOST_AUTO_TEST_CASE(the_scope_of_a_session_changes_when_the_emergency_ends) {
    restricted();
    opened(beth);
    const auto before = nlohmann::json::parse(beth.get("/api/session").body);
    for (int i = 0; i < 3; ++i) {
        pass_minutes(20);
        beth.get("/list");
    }
    const auto after = nlohmann::json::parse(beth.get("/api/session").body);
    BOOST_TEST(before.at("scope") != after.at("scope"));
}

BOOST_AUTO_TEST_SUITE_END()
