#include "tests/support/files.h"
#include "tests/support/server_fixture.h"

#include <vector>

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace evenload;

namespace {

std::string fixture(const std::string& name) {
    return file_text("tests/fixtures/attachments/" + name);
}

struct Files : ServerFixture {
    Files()
        : ServerFixture({.most_attachment_megabytes = 1}) {}

    static HttpAnswer send(HttpClient& client, const std::string& bytes,
                           const std::string& case_id = "case_north1") {
        return client.post("/api/attachments?case=" + case_id, bytes,
                           {{"Content-Type", "application/octet-stream"}});
    }
    static std::string adding(const std::string& id, const std::string& sent,
                              const std::string& name, const std::string& case_id = "case_north1") {
        auto arguments = nlohmann::json::parse(sent);
        arguments["case_id"] = case_id;
        arguments["name"] = name;
        return command_text(id, "add_attachment", arguments.dump());
    }
    // Sends and attaches a picture as this person; the attachment's id.
    static std::string attached(HttpClient& client, const std::string& name) {
        const HttpAnswer answer =
            client.post("/api/commands", adding("c_" + std::to_string(name.size()),
                                                send(client, fixture("wound.png")).body, name));
        BOOST_TEST_REQUIRE(answer.status == 200, answer.body);
        return nlohmann::json::parse(answer.body)["created"][0];
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(attachment_routes, Files)

BOOST_AUTO_TEST_CASE(a_picture_goes_in_is_attached_and_comes_out_the_same) {
    HttpClient beth = signed_in("beth");
    const HttpAnswer sent = send(beth, fixture("wound.png"));
    BOOST_TEST_REQUIRE(sent.status == 200, sent.body);
    const auto found = nlohmann::json::parse(sent.body);
    BOOST_TEST(found["media_type"] == "image/png");
    BOOST_TEST(found["size_bytes"] == fixture("wound.png").size());

    const std::string id = attached(beth, "Wound, 20 Nov.png");
    const HttpAnswer out = signed_in("marta").get("/api/attachments/" + id);
    BOOST_TEST_REQUIRE(out.status == 200);
    BOOST_TEST((out.body == fixture("wound.png")));
    BOOST_TEST(out.header("content-type") == "image/png");
    BOOST_TEST(out.header("content-disposition") == "attachment; filename=\"Wound_ 20 Nov.png\"; "
                                                    "filename*=UTF-8''Wound%2C%2020%20Nov.png");
    BOOST_TEST(out.header("x-content-type-options") == "nosniff");
    BOOST_TEST(out.header("content-security-policy") == "sandbox; default-src 'none'");
    BOOST_TEST(out.header("cache-control") == "no-store");
}

BOOST_AUTO_TEST_CASE(what_is_refused_is_refused_with_its_reason) {
    HttpClient beth = signed_in("beth");
    HttpClient sam = signed_in("sam");
    HttpClient nobody = client();
    struct Row {
        std::string what;
        HttpClient& sender;
        std::string bytes;
        std::string case_id;
        int status;
        std::string words;
    };
    const std::vector<Row> table{
        {"a page", beth, "<html><script>alert(1)</script>", "case_north1", 415, "text/html"},
        {"a drawing with scripts", beth, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
         "case_north1", 415, "image/svg+xml"},
        {"macros", beth, fixture("letter_with_macros.docm"), "case_north1", 415, "macros"},
        {"nothing", beth, "", "case_north1", 415, "empty"},
        {"too large", beth, std::string(1'048'577, 'a'), "case_north1", 413, "at most 1 MB"},
        {"another team's case", sam, "note", "case_north1", 404, "no such case"},
        {"no case", beth, "note", "none", 404, "no such case"},
        {"nobody", nobody, "note", "case_north1", 401, "Sign in"},
    };
    for (const Row& row : table) {
        const HttpAnswer answer = send(row.sender, row.bytes, row.case_id);
        BOOST_TEST(answer.status == row.status, row.what);
        BOOST_TEST(answer.body.find(row.words) != std::string::npos, row.what << answer.body);
    }
    BOOST_TEST(database()->integer("select count(*) from attachment_contents") == 0);
}

BOOST_AUTO_TEST_CASE(a_page_of_another_site_cannot_send_a_file) {
    HttpClient beth = signed_in("beth");
    for (const std::string type :
         {"text/plain", "application/json", "multipart/form-data; boundary=x"})
        BOOST_TEST(beth.post("/api/attachments?case=case_north1", "note", {{"Content-Type", type}})
                           .status == 415,
                   type);
    BOOST_TEST(
        beth.post("/api/attachments?case=case_north1", "note",
                  {{"Content-Type", "application/octet-stream"}, {"Sec-Fetch-Site", "cross-site"}})
            .status == 403);
}

BOOST_AUTO_TEST_CASE(a_large_file_is_taken_where_files_are_taken_and_nowhere_else) {
    HttpClient beth = signed_in("beth");
    BOOST_TEST(send(beth, std::string(1'048'576, 'a')).status == 200);
    BOOST_TEST(signed_in("beth").post("/api/commands", std::string(300'000, 'a')).status == 413);
}

BOOST_AUTO_TEST_CASE(bytes_that_the_server_has_not_from_this_person_cannot_be_attached) {
    HttpClient beth = signed_in("beth");
    HttpClient marta = signed_in("marta");
    const std::string sent = send(beth, "a note").body;
    const HttpAnswer stolen = marta.post("/api/commands", adding("m1", sent, "note.txt"));
    BOOST_TEST(stolen.status == 409);
    BOOST_TEST(stolen.body.find("sent_first") != std::string::npos);
    // Not remembered: once she has sent it herself, the same command is taken.
    send(marta, "a note");
    BOOST_TEST(marta.post("/api/commands", adding("m1", sent, "note.txt")).status == 200);
    BOOST_TEST(marta.post("/api/commands", adding("m1", sent, "note.txt")).status == 200);
    BOOST_TEST(database()->integer("select count(*) from attachments") == 1);
    auto lie = nlohmann::json::parse(sent);
    lie["media_type"] = "text/html";
    BOOST_TEST(
        beth.post("/api/commands", adding("b1", lie.dump(), "x.html", "case_north2")).status ==
        409);
}

BOOST_AUTO_TEST_CASE(a_file_of_another_team_or_a_removed_one_is_not_given_out) {
    HttpClient beth = signed_in("beth");
    const std::string id = attached(beth, "wound.png");
    BOOST_TEST(signed_in("sam").get("/api/attachments/" + id).status == 404);
    BOOST_TEST(screen("wall_north").get("/api/attachments/" + id).status == 303);
    BOOST_TEST(client().get("/api/attachments/" + id).status == 303);
    BOOST_TEST(beth.get("/api/attachments/..%2f..%2fevenload.sqlite").status == 404);
    BOOST_TEST(beth.get("/api/attachments/none").status == 404);
    beth.post("/api/commands",
              command_text("r1", "remove_attachment",
                           R"({"attachment_id":")" + id + R"(","reason":"wrong patient"})"));
    const HttpAnswer gone = beth.get("/api/attachments/" + id);
    BOOST_TEST(gone.status == 410);
    BOOST_TEST(gone.body.find("was removed") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_file_of_a_shared_case_opens_for_whom_it_is_shared_with_until_it_is_not) {
    {
        const auto open = database();
        insert(*open, Caseload{.id = Id<Caseload>("beths"),
                               .team_id = Id<Team>("north"),
                               .professional_id = Id<Professional>("nurse_beth"),
                               .name = "Beth",
                               .first_day = on("2026-11-01")});
        open->execute("update cases set owner_id = 'nurse_beth', status = 'active' where id = "
                      "'case_north1'");
    }
    HttpClient beth = signed_in("beth");
    const std::string id = attached(beth, "wound.png");
    HttpClient marta = signed_in("marta");
    const HttpAnswer shared =
        marta.post("/api/commands",
                   command_text("s1", "share_caseload",
                                R"({"caseload_id":"beths","user_id":"sunil","level":"view"})"));
    BOOST_TEST_REQUIRE(shared.status == 200, shared.body);
    BOOST_TEST(signed_in("sunil").get("/api/attachments/" + id).status == 200);
    BOOST_TEST(signed_in("sam").get("/api/attachments/" + id).status == 404);
    HttpClient sunil = signed_in("sunil");
    BOOST_TEST(send(sunil, "a note").status == 404); // seeing is not adding
    database()->execute("update grants set revoked = 1");
    BOOST_TEST(signed_in("sunil").get("/api/attachments/" + id).status == 404);
}

BOOST_AUTO_TEST_CASE(bytes_that_are_lost_are_said_to_be_and_damaged_ones_are_not_given_out) {
    HttpClient beth = signed_in("beth");
    const std::string id = attached(beth, "wound.png");
    database()->execute("update attachment_contents set base64 = 'bm90ZQ=='");
    BOOST_TEST(beth.get("/api/attachments/" + id).status == 500);
    database()->execute("delete from attachment_uploads; delete from attachment_contents");
    BOOST_TEST(signed_in("beth").get("/api/attachments/" + id).status == 404);
}

BOOST_AUTO_TEST_CASE(nobody_fills_the_disk_with_files_that_belong_to_nothing) {
    HttpClient beth = signed_in("beth");
    for (int i = 0; i < 20; ++i)
        BOOST_TEST_REQUIRE(send(beth, "note " + std::to_string(i)).status == 200);
    BOOST_TEST(send(beth, "one more").status == 429);
}

BOOST_AUTO_TEST_CASE(a_page_asks_what_it_may_send) {
    const auto limits = nlohmann::json::parse(signed_in("beth").get("/api/attachments").body);
    BOOST_TEST(limits["most_bytes"] == 1'048'576);
    BOOST_TEST(limits["accepts"].get<std::string>().starts_with(".pdf"));
}

BOOST_AUTO_TEST_SUITE_END()
