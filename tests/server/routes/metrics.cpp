#include "common/base/text.h"
#include "tests/support/server_fixture.h"

#include <fstream>
#include <regex>

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

constexpr const char* token = "a-token-of-some-length";

struct WithToken : ServerFixture {
    static Settings with(const std::filesystem::path& file, const std::string& text) {
        std::ofstream(file) << text;
        Settings settings;
        settings.metrics_token_file = file;
        return settings;
    }
};

bool has(const HttpAnswer& answer, const std::string& words) {
    return answer.body.find(words) != std::string::npos;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(metrics_route, ServerFixture)

BOOST_AUTO_TEST_CASE(what_was_done_is_counted_by_route_and_outcome) {
    HttpClient marta = signed_in("marta");
    marta.post("/api/commands",
               command_text("c1", "add_comment",
                            R"({"subject":"case_file","subject_id":"case_north1","text":"Seen"})"));
    marta.post("/api/commands", "{");
    marta.get("/cases/C-north1");
    client().get("/nothing-here");
    HttpClient stream = signed_in("beth");
    stream.get("/api/stream");
    client().send("\x16\x03\x01");
    const HttpAnswer answer = client().get("/metrics");
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.header("content-type") == "text/plain; version=0.0.4; charset=utf-8");
    for (const char* line :
         {R"(evenload_requests_total{method="POST",route="/api/commands",status="2xx"} 1)",
          R"(evenload_requests_total{method="POST",route="/api/commands",status="4xx"} 1)",
          R"(evenload_requests_total{method="GET",route="/cases/:reference",status="4xx"} 1)",
          R"(evenload_requests_total{method="GET",route="none",status="4xx"} 1)",
          R"(evenload_request_duration_seconds_count{route="/api/commands"} 2)",
          "evenload_open_streams 1", "evenload_log_position 1", "evenload_writer_waiting_jobs 0",
          R"(evenload_lane_waiting_requests{lane="commands"} 0)", "evenload_backup_overdue 0",
          R"(evenload_refused_requests_total{status="503"} 0)"})
        BOOST_TEST(has(answer, line), line);
    for (const char* name :
         {"evenload_commit_duration_seconds_count", "evenload_database_bytes",
          "evenload_write_ahead_log_bytes", "evenload_audit_checkpoint_timestamp_seconds",
          "process_resident_memory_bytes"})
        BOOST_TEST(std::regex_search(answer.body, std::regex(std::string("\n") + name + " [1-9]")),
                   name);
}

BOOST_AUTO_TEST_CASE(nothing_of_a_record_a_person_or_an_address_is_in_it) {
    HttpClient marta = signed_in("marta");
    marta.post(
        "/api/commands",
        command_text("c1", "add_comment",
                     R"({"subject":"case_file","subject_id":"case_north1","text":"Textcanary"})"));
    for (const char* path :
         {"/cases/C-north1", "/api/changes?since=0", "/list", "/case/C-north1/print", "/Pathcanary",
          "/kiosk?token=Tokencanary", "/calendar/Tokencanary.ics", "/users?q=Querycanary"})
        marta.get(path, {{"X-Canary", "Headercanary"}});
    marta.post("/api/sign_in", R"({"sign_in_name":"Namecanary","password":"Wordcanary"})");
    const std::string text = client().get("/metrics").body;
    for (const char* canary :
         {"canary", "marta", "north", "North", "127.0.0.1", "c1\"", "Joy", "CO3"})
        BOOST_TEST(text.find(canary) == std::string::npos, canary);
}

BOOST_AUTO_TEST_CASE(through_a_proxy_it_is_not_there) {
    for (const char* header : {"X-Real-IP", "X-Forwarded-For", "Forwarded", "Via"}) {
        const HttpAnswer answer = client().get("/metrics", {{header, "192.0.2.7"}});
        BOOST_TEST(answer.status == 404, header);
        BOOST_TEST(!has(answer, "evenload_"), header);
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_CASE(metrics_with_a_token_are_for_who_has_it_wherever_they_are) {
    const TemporaryFolder folder;
    ServerFixture fixture(WithToken::with(folder.path() / "token", std::string(token) + "\n"));
    HttpClient client = fixture.client();
    BOOST_TEST(client.get("/metrics").status == 404);
    BOOST_TEST(
        client.get("/metrics", {{"Authorization", "Bearer another-token-of-length"}}).status ==
        404);
    BOOST_TEST(client
                   .get("/metrics", {{"Authorization", std::string("Bearer ") + token},
                                     {"X-Real-IP", "192.0.2.7"}})
                   .status == 200);
}

BOOST_AUTO_TEST_CASE(a_file_without_a_token_for_metrics_stops_the_start_in_words) {
    const TemporaryFolder folder;
    BOOST_CHECK_EXCEPTION(ServerFixture(WithToken::with(folder.path() / "token", "short\n")), Fault,
                          [](const Fault& fault) {
                              return std::string_view(fault.what()).find("--metrics-token-file") !=
                                     std::string_view::npos;
                          });
}
