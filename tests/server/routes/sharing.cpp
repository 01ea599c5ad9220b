// What a person of another team is sent of a caseload that is shared with them, over real HTTP: before, after, when
// a case joins and leaves, and after the share has ended.
#include "common/sync/sharing.h"

#include "common/sync/protocol.h"
#include "tests/support/server_fixture.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace evenload;

namespace {

struct Neighbours : ServerFixture {
    Neighbours() {
        const auto stored = database();
        WriteScope scope(*stored);
        insert(*stored, Caseload{.id = Id<Caseload>("beths"),
                                 .team_id = Id<Team>("north"),
                                 .professional_id = Id<Professional>("nurse_beth"),
                                 .name = "Beth",
                                 .first_day = on("2026-11-01")});
        stored->execute("update cases set owner_id = 'nurse_beth', status = 'active' "
                        "where id = 'case_north1'");
        scope.commit();
    }

    int give(HttpClient& client, const std::string& id, const std::string& name,
             const std::string& arguments) {
        const auto answer = client.post("/api/commands", command_text(id, name, arguments));
        last = answer.body;
        return answer.status;
    }
    // The whole of what Sunil can be sent.
    std::string sent_to(HttpClient& client) {
        return client.get("/api/image").body + client.get("/api/session").body +
               client.get("/list").body + client.get("/export/cases").body +
               client.get("/export/patients").body;
    }
    static bool has(const std::string& text, const std::string& part) {
        return text.find(part) != std::string::npos;
    }
    HttpClient marta = signed_in("marta"); // of North
    HttpClient sunil = signed_in("sunil"); // of South
    std::string last;
};

const std::string to_sunil = R"({"caseload_id":"beths","user_id":"sunil","level":"LEVEL"})";

std::string share(const std::string& level) {
    std::string text = to_sunil;
    return text.replace(text.find("LEVEL"), 5, level);
}

const std::string words_on_shared =
    R"({"subject":"case_file","subject_id":"case_north1","text":"Seen her on Friday"})";
const std::string words_on_other =
    R"({"subject":"case_file","subject_id":"case_north2","text":"x"})";

} // namespace

BOOST_FIXTURE_TEST_SUITE(sharing, Neighbours)

BOOST_AUTO_TEST_CASE(exactly_the_shared_patients_are_sent_and_gone_after_the_share) {
    BOOST_TEST(!has(sent_to(sunil), north_canary));
    BOOST_TEST(give(sunil, "s0", "add_comment", words_on_shared) == 409);

    BOOST_TEST(give(marta, "m1", "share_caseload", share("view")) == 200);
    const std::string grant = answer_from_json(last).outcome.created.at(0);
    std::string image = sunil.get("/api/image").body;
    BOOST_TEST(has(image, north_canary + "1"));
    BOOST_TEST(!has(image, north_canary + "2"));
    BOOST_TEST(!has(image, north_canary + "3"));

    BOOST_TEST(give(marta, "m2", "move_case",
                    R"({"case_id":"case_north2","professional_id":"nurse_beth"})") == 200);
    BOOST_TEST(has(sunil.get("/api/image").body, north_canary + "2"));
    BOOST_TEST(give(marta, "m3", "unallocate_case",
                    R"({"case_id":"case_north1","reason":"moved away"})") == 200);
    image = sunil.get("/api/image").body;
    BOOST_TEST(!has(image, north_canary + "1"));
    BOOST_TEST(has(image, north_canary + "2"));

    BOOST_TEST(give(marta, "m4", "revoke_share", R"({"grant_id":")" + grant + R"("})") == 200);
    BOOST_TEST(!has(sent_to(sunil), north_canary));
}

BOOST_AUTO_TEST_CASE(a_cursor_of_before_is_told_to_fetch_anew_and_one_of_now_gets_rows) {
    const auto cursor = [&] {
        const auto session = nlohmann::json::parse(sunil.get("/api/session").body);
        return "lineage=" + session.at("lineage").get<std::string>() +
               "&scope=" + session.at("scope").get<std::string>() +
               "&since=" + std::to_string(session.at("position").get<std::int64_t>());
    };
    const std::string before = cursor();
    give(marta, "m1", "share_caseload", share("view"));
    BOOST_TEST(changes_from_json(sunil.get("/api/changes?" + before).body).image_needed);
    const std::string shared = cursor();
    give(marta, "m2", "add_comment", words_on_shared);
    give(marta, "m3", "add_comment", words_on_other);
    const std::string changes = sunil.get("/api/changes?" + shared).body;
    BOOST_TEST(has(changes, "Seen her on Friday"));
    BOOST_TEST(!has(changes, "case_north2"));
}

BOOST_AUTO_TEST_CASE(a_share_to_view_changes_nothing_and_one_to_comment_adds_comments_only) {
    give(marta, "m1", "share_caseload", share("view"));
    BOOST_TEST(give(sunil, "s1", "add_comment", words_on_shared) == 409);
    BOOST_TEST(has(last, "share_level"));
    give(marta, "m2", "share_caseload", share("comment"));
    BOOST_TEST(give(sunil, "s2", "add_comment", words_on_shared) == 200);
    BOOST_TEST(give(sunil, "s3", "add_comment", words_on_other) == 409);
    BOOST_TEST(has(last, "record_exists"));
    BOOST_TEST(give(sunil, "s4", "amend_case", R"({"case_id":"case_north1","fields":[]})") == 409);
    BOOST_TEST(has(last, "record_exists"));
    BOOST_TEST(give(sunil, "s5", "mark_notices_read", R"({"notices":[]})") == 200);
}

BOOST_AUTO_TEST_CASE(lists_prints_and_exports_stay_with_the_teams) {
    give(marta, "m1", "share_caseload", share("comment"));
    for (const char* path : {"/list", "/print", "/export/cases", "/export/patients",
                             "/export/contacts", "/export/comments"})
        BOOST_TEST(!has(sunil.get(path).body, north_canary), path);
    BOOST_TEST(sunil.get("/list?team=north").status == 404);
}

BOOST_AUTO_TEST_CASE(a_shared_caseload_prints_the_cases_of_the_share_until_it_is_revoked) {
    const auto print = [&](const std::string& query) { return sunil.get("/print/cases?" + query); };
    BOOST_TEST(print("caseload=beths").status == 404);
    give(marta, "m1", "share_caseload", share("view"));
    const std::string grant = answer_from_json(last).outcome.created.at(0);
    const HttpAnswer pack = print("caseload=beths");
    BOOST_TEST_REQUIRE(pack.status == 200);
    BOOST_TEST(has(pack.body, "Shared with you by North."));
    BOOST_TEST(has(pack.body, north_canary + "1"));
    BOOST_TEST(!has(pack.body, north_canary + "2"));
    BOOST_TEST(has(print("team=north&case=C-north1").body, north_canary + "1"));
    BOOST_TEST(print("team=north&case=C-north2").status == 404);
    BOOST_TEST(print("team=north&owner=nurse_beth").status == 404);

    BOOST_TEST(give(marta, "m2", "revoke_share", R"({"grant_id":")" + grant + R"("})") == 200);
    BOOST_TEST(print("caseload=beths").status == 404);
    BOOST_TEST(!has(print("caseload=beths").body, north_canary));
    BOOST_TEST(print("team=north&case=C-north1").status == 404);
}

// The case's own rows are shared with it; the team's other people, and its lists, are not.
BOOST_AUTO_TEST_CASE(no_field_outside_the_share_is_printed) {
    {
        const auto stored = database();
        WriteScope scope(*stored);
        insert(*stored, Professional{.id = Id<Professional>("nurse_carl"),
                                     .team_id = Id<Team>("north"),
                                     .name = "Carl Elsewhere"});
        insert(*stored, Contact{.id = Id<Contact>("by_carl"),
                                .team_id = Id<Team>("north"),
                                .case_id = Id<Case>("case_north1"),
                                .day = on("2026-11-24"),
                                .professional_id = Id<Professional>("nurse_carl"),
                                .start = at("09:00")});
        scope.commit();
    }
    give(marta, "m1", "share_caseload", share("comment"));
    const std::string hers = marta.get("/print/cases?team=north&caseload=beths").body;
    BOOST_TEST(has(hers, "Carl Elsewhere"));
    const std::string page = sunil.get("/print/cases?caseload=beths").body;
    BOOST_TEST(has(page, "Tue 24 Nov 09:00"));
    BOOST_TEST(has(page, "a colleague"));
    BOOST_TEST(!has(page, "Carl Elsewhere"));
    BOOST_TEST(!has(page, "Whose cases"));
}

BOOST_AUTO_TEST_CASE(the_session_says_what_is_shared_and_how_far) {
    give(marta, "m1", "share_caseload", share("comment"));
    const auto session = nlohmann::json::parse(sunil.get("/api/session").body);
    BOOST_TEST(session.at("shares").at("caseloads").at("beths") == "comment");
    BOOST_TEST(session.at("shares").at("cases").at("case_north1") == "comment");
    BOOST_TEST(session.at("change_unit_ids").size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
