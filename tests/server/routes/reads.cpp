#include "server/audit/reads.h"

#include "server/accounts/calendar_tokens.h"
#include "server/attachments/contents.h"
#include "server/audit/chain_check.h"
#include "tests/support/server_fixture.h"

#include <set>

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct WithFile : ServerFixture {
    WithFile() {
        const auto database = this->database();
        WriteScope scope(*database);
        const std::string bytes = "A few words.";
        const Content content{hash_of_content(bytes), "text/plain", 12};
        keep_content(*database, content, stored_form(bytes), Id<User>("marta"), now());
        insert(*database, Attachment{.id = Id<Attachment>("file"),
                                     .team_id = Id<Team>("north"),
                                     .case_id = Id<Case>("case_north1"),
                                     .name = "wound.txt",
                                     .media_type = "text/plain",
                                     .content_hash = content.hash,
                                     .added_by = Id<User>("marta")});
        calendar = create_calendar_token(*database, Id<Professional>("nurse_beth"), {}, now());
        scope.commit();
    }
    Instant now() { return {now_milliseconds}; }

    // "beth print cases/case_north1", in order.
    std::vector<std::string> lines() {
        std::vector<std::string> found;
        for (const RecordRead& read : reads_where(*database(), "id > $1", {std::int64_t{0}}, 1000))
            found.push_back(read.user_id + " " + std::string(read_how_text(read.how)) + " " +
                            read.table_name + "/" + read.row_id +
                            (read.detail.empty() ? "" : " " + read.detail));
        std::ranges::sort(found);
        return found;
    }
    void forget() { database()->execute("delete from reads"); }

    std::string calendar;
};

std::string opened(const std::string& ids) {
    return R"({"cases":[)" + ids + "]}";
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(reads, WithFile)

BOOST_AUTO_TEST_CASE(every_way_to_a_record_is_written_down_with_who_and_how) {
    struct Way {
        std::string path;
        std::vector<std::string> lines;
    };
    const std::vector<Way> table{
        {"/print?day=2026-11-23",
         {"marta print cases/case_north1", "marta print cases/case_north2",
          "marta print cases/case_north3"}},
        {"/print?day=2026-11-23&professional=nurse_beth", {"marta print cases/case_north1"}},
        {"/print?day=2026-11-24", {}},
        {"/print/cases?case=C-north2", {"marta print cases/case_north2"}},
        {"/print/report?measure=open_cases", {"marta print teams/north report"}},
        {"/list", {"marta list teams/north cases"}},
        {"/export/patients", {"marta export teams/north patients"}},
        {"/export/patients?as=import", {"marta export teams/north patients"}},
        {"/export/users", {"marta export organisations/trust users"}},
        {"/api/attachments/file", {"marta download attachments/file"}},
        {"/calendar/" + calendar + ".ics", {" feed professionals/nurse_beth"}},
        {"/api/image", {}},
        {"/api/changes?since=0", {}},
    };
    for (const Way& way : table) {
        forget();
        HttpClient marta = signed_in("marta");
        BOOST_TEST(marta.get(way.path).status == 200, way.path);
        BOOST_TEST(lines() == way.lines, way.path << boost::test_tools::per_element());
    }
}

// So that nobody adds a way to a record without thinking of this.
BOOST_AUTO_TEST_CASE(every_route_is_known_to_write_down_what_it_gives_or_to_give_no_record) {
    const std::set<std::string> written{"/print",          "/print/cases",
                                        "/print/report",   "/list",
                                        "/export/:table",  "/api/attachments/:attachment",
                                        "/calendar/:file", "/audit"};
    // The program and its parts, what is not about a patient, and a replica: what is looked at there is told by
    // /api/reads.
    const std::set<std::string> quiet{"/accessibility",
                                      "/api/changes",
                                      "/api/image",
                                      "/api/stream",
                                      "/api/session",
                                      "/api/outbox_key",
                                      "/sign_in",
                                      "/sign_in/provider",
                                      "/sign_in/provider/callback",
                                      "/invitation",
                                      "/account",
                                      "/users",
                                      "/permissions",
                                      "/restricted", // names, as the board has them; reading one is by its case
                                      "/deputies",
                                      "/metrics",
                                      "/kiosk",
                                      "/api/kiosk",
                                      "/plain.css",
                                      "/api/attachments",
                                      "/import",
                                      "/device",
                                      "/api/import",
                                      "/calendar",
                                      "/healthz",
                                      "/assets/:name",
                                      "/favicon.ico",
                                      "/favicon.svg",
                                      "/shell",
                                      "/shell.json",
                                      "/sw.js",
                                      "/manifest.webmanifest",
                                      "/",
                                      "/board",
                                      "/timetable",
                                      "/cases",
                                      "/cases/:reference",
                                      "/case/:reference",
                                      "/caseloads",
                                      "/caseloads/:id",
                                      "/not-recorded",
                                      "/tasks",
                                      "/pathways",
                                      "/settings",
                                      "/reports",
                                      "/comments",
                                      "/attention",
                                      "/my-day",
                                      "/my-caseload"};
    for (const std::string& name : server().route_names()) {
        if (!name.starts_with("GET ")) continue;
        const std::string pattern = name.substr(4);
        BOOST_TEST(written.contains(pattern) + quiet.contains(pattern) == 1,
                   pattern << " is in neither list: does it show a patient's record?");
    }
}

BOOST_AUTO_TEST_CASE(what_was_opened_without_a_network_says_so) {
    HttpClient beth = signed_in("beth");
    const std::string late = R"({"cases":["case_north1"],"without_network":true})";
    BOOST_TEST(beth.post("/api/reads", late).status == 200);
    const std::vector<std::string> expected{
        "beth screen cases/case_north1 without a network, told later"};
    BOOST_TEST(lines() == expected, boost::test_tools::per_element());
    BOOST_TEST(beth.post("/api/reads", R"({"cases":[],"without_network":1})").status == 400);
}

BOOST_AUTO_TEST_CASE(what_is_refused_is_not_written_down) {
    HttpClient marta = signed_in("marta");
    for (const char* path : {"/print?team=south", "/list?team=south", "/export/none",
                             "/export/patients?as=import&team=south", "/api/attachments/none"})
        BOOST_TEST(marta.get(path).status == 404, path);
    marta.post("/api/reads", opened(R"("case_south1","nobody")"));
    BOOST_TEST(lines().empty());
}

BOOST_AUTO_TEST_CASE(a_case_opened_again_within_five_minutes_is_one_line) {
    HttpClient beth = signed_in("beth");
    BOOST_TEST(beth.post("/api/reads", opened(R"("case_north1","case_north1")")).status == 200);
    pass_minutes(4);
    beth.post("/api/reads", opened(R"("case_north1")"));
    BOOST_TEST(lines().size() == 1U);
    signed_in("marta").post("/api/reads", opened(R"("case_north1")"));
    beth.post("/api/reads", opened(R"("case_north2")"));
    BOOST_TEST(lines().size() == 3U);
    pass_minutes(2);
    beth.post("/api/reads", opened(R"("case_north1")"));
    BOOST_TEST(lines().size() == 4U);
}

BOOST_AUTO_TEST_CASE(a_body_that_says_no_cases_is_refused_and_says_what_to_send) {
    HttpClient beth = signed_in("beth");
    std::string many;
    for (int i = 0; i <= 100; ++i)
        many += (i ? "," : "") + std::string("\"x\"");
    for (const std::string& body :
         {std::string("x"), std::string("[]"), std::string("{}"), opened("1"), opened(many)}) {
        const HttpAnswer answer = signed_in("beth").post("/api/reads", body);
        BOOST_TEST(answer.status == 400, body.substr(0, 20));
        BOOST_TEST(answer.body.find("at most 100 ids") != std::string::npos);
    }
    const HttpAnswer other =
        beth.post("/api/reads", opened(R"("case_north1")"),
                  {{"Content-Type", "application/json"}, {"Evenload-User", "marta"}});
    BOOST_TEST(other.status == 401);
    BOOST_TEST(lines().empty());
}

BOOST_AUTO_TEST_CASE(reads_are_in_no_image_feed_or_export) {
    HttpClient marta = signed_in("marta");
    marta.post("/api/reads", opened(R"("case_north1")"));
    const HttpAnswer image = marta.get("/api/image", {{"Accept-Encoding", "identity"}});
    BOOST_TEST(image.status == 200);
    BOOST_TEST((image.body.find("create table reads") == std::string::npos));
    BOOST_TEST((image.body.find("audit_links") == std::string::npos));
    for (const char* table : {"reads", "audit_links", "audit_checkpoints"})
        BOOST_TEST(marta.get(std::string("/export/") + table).status == 404, table);
}

BOOST_AUTO_TEST_CASE(commands_and_reads_of_a_running_server_are_chained) {
    HttpClient beth = signed_in("beth");
    for (int i = 1; i <= 5; ++i) {
        const std::string n = std::to_string(i);
        beth.post(
            "/api/commands",
            command_text("c" + n, "add_comment",
                         R"({"subject":"case_file","subject_id":"case_north1","text":"Seen"})"));
        beth.post("/api/reads", opened("\"case_north" + std::to_string(1 + i % 3) + "\""));
    }
    restart();
    const auto database = this->database();
    const ChainCheck found = check_chain(*database, read_audit_key(data() / "audit_key"), {});
    BOOST_TEST(found.problems.empty());
    BOOST_TEST(found.entries == 5);
    BOOST_TEST(found.reads == 3);
    BOOST_TEST(found.checkpoints >= 2U); // as it began, and as it stopped
}

BOOST_AUTO_TEST_SUITE_END()
