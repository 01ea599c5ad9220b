#include "common/store/change_log.h"
#include "tests/support/server_fixture.h"

#include <thread>

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace evenload;

namespace {

std::string comment_on(const std::string& id, const std::string& case_id,
                       const std::string& text = "Seen today") {
    return command_text(
        id, "add_comment",
        nlohmann::json{{"subject", "case_file"}, {"subject_id", case_id}, {"text", text}}.dump());
}

std::string error_of(const HttpAnswer& answer) {
    return nlohmann::json::parse(answer.body).at("error").get<std::string>();
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(commands, ServerFixture)

BOOST_AUTO_TEST_CASE(an_accepted_command_is_answered_with_its_position_and_is_in_the_log) {
    HttpClient marta = signed_in("marta");
    const HttpAnswer answer = marta.post("/api/commands", comment_on("c1", "case_north1"));
    BOOST_TEST_REQUIRE(answer.status == 200, answer.body);
    const auto verdict = nlohmann::json::parse(answer.body);
    BOOST_TEST(verdict["id"] == "c1");
    BOOST_TEST(verdict["accepted"] == true);
    BOOST_TEST(verdict["position"] == 1);
    const auto changes = changes_of_command(*database(), "c1");
    BOOST_TEST_REQUIRE(changes.size() == 1U);
    BOOST_TEST(changes[0].user_id == "marta");
    BOOST_TEST(changes[0].at.milliseconds == now_milliseconds);
}

BOOST_AUTO_TEST_CASE(sent_twice_it_is_applied_once_and_answered_with_the_same_bytes) {
    HttpClient marta = signed_in("marta");
    const HttpAnswer first = marta.post("/api/commands", comment_on("c1", "case_north1"));
    now_milliseconds += 1'000;
    const HttpAnswer again = marta.post("/api/commands", comment_on("c1", "case_north1"));
    BOOST_TEST(again.status == first.status);
    BOOST_TEST(again.body == first.body);
    BOOST_TEST(log_position(*database()) == 1);
    restart();
    HttpClient later = signed_in("marta");
    BOOST_TEST(later.post("/api/commands", comment_on("c1", "case_north1")).body == first.body);
}

BOOST_AUTO_TEST_CASE(the_same_id_with_another_body_is_refused) {
    HttpClient marta = signed_in("marta");
    BOOST_TEST(marta.post("/api/commands", comment_on("c1", "case_north1")).status == 200);
    const HttpAnswer other =
        marta.post("/api/commands", comment_on("c1", "case_north1", "Something else"));
    BOOST_TEST(other.status == 422);
    BOOST_TEST(log_position(*database()) == 1);
}

BOOST_AUTO_TEST_CASE(a_rejection_is_409_with_its_rule_and_stays_so) {
    HttpClient marta = signed_in("marta");
    const HttpAnswer answer = marta.post("/api/commands", comment_on("c1", "no_such_case"));
    BOOST_TEST(answer.status == 409);
    const auto verdict = nlohmann::json::parse(answer.body);
    BOOST_TEST(verdict["accepted"] == false);
    BOOST_TEST(!verdict["rule"].get<std::string>().empty());
    const HttpAnswer again = marta.post("/api/commands", comment_on("c1", "no_such_case"));
    BOOST_TEST(again.status == 409);
    BOOST_TEST(again.body == answer.body);
    BOOST_TEST(log_position(*database()) == 0);
}

BOOST_AUTO_TEST_CASE(another_teams_rows_do_not_exist) {
    HttpClient sam = signed_in("sam");
    const HttpAnswer theirs = sam.post("/api/commands", comment_on("c1", "case_north1"));
    const HttpAnswer nobodys = sam.post("/api/commands", comment_on("c2", "no_such_case"));
    BOOST_TEST(theirs.status == 409);
    auto first = nlohmann::json::parse(theirs.body);
    auto second = nlohmann::json::parse(nobodys.body);
    first.erase("id");
    second.erase("id");
    BOOST_TEST(first == second);
}

BOOST_AUTO_TEST_CASE(a_role_that_may_not_is_told_so) {
    HttpClient beth = signed_in("beth");
    const HttpAnswer answer =
        beth.post("/api/commands",
                  command_text("c1", "move_case",
                               R"({"case_id":"case_north1","professional_id":"nurse_beth"})"));
    BOOST_TEST(answer.status == 409);
    BOOST_TEST(nlohmann::json::parse(answer.body)["rule"] == "permission");
}

BOOST_AUTO_TEST_CASE(malformed_commands_are_400_in_words) {
    struct Row {
        std::string body;
        std::string words;
    };
    const std::vector<Row> table{
        {"", ""},
        {"{", ""},
        {"[]", "JSON object"},
        {"null", "JSON object"},
        {R"({"id":"c1"})", "command"},
        {R"({"id":"c1","command":"no_such","arguments":{}})", "no_such"},
        {R"({"id":"c1","command":"add_comment"})", "arguments"},
        {R"({"id":"c1","command":"add_comment","arguments":[]})", ""},
        {R"({"id":"c1","command":"add_comment","arguments":{"colour":"red"}})", "colour"},
        {R"({"id":"c1","command":"add_comment","arguments":{"text":7}})", "text"},
        {R"({"id":"c1","command":"add_comment","arguments":{"text":1e400}})", "too large"},
        {R"({"id":"c1","command":"add_comment","arguments":{"text":)" + std::string(1'000, '9') +
             "}}",
         "too large"},
        {R"({"id":"c 1","command":"add_comment","arguments":{}})", "id"},
        {R"({"id":"","command":"add_comment","arguments":{}})", "id"},
        {std::string(100'000, '['), ""},
        {R"({"id":"c1","command":"add_comment","arguments":{"text":")"
         "\xff"
         R"("}})",
         ""},
    };
    HttpClient marta = signed_in("marta");
    for (const Row& row : table) {
        const HttpAnswer answer = marta.post("/api/commands", row.body);
        BOOST_TEST(answer.status == 400, row.body.substr(0, 80));
        BOOST_TEST(error_of(answer).find(row.words) != std::string::npos, answer.body);
    }
    BOOST_TEST(log_position(*database()) == 0);
}

BOOST_AUTO_TEST_CASE(over_256_kB_is_413) {
    HttpClient marta = signed_in("marta");
    BOOST_TEST(marta.post("/api/commands", std::string(256 * 1024 + 1, 'x')).status == 413);
    BOOST_TEST(marta.post("/api/commands", std::string(256 * 1024, 'x')).status == 400);
}

BOOST_AUTO_TEST_CASE(only_a_page_of_this_site_changes_anything) {
    struct Row {
        HttpClient::Headers headers;
        int status;
    };
    const std::vector<Row> table{
        {{{"Sec-Fetch-Site", "cross-site"}}, 403},
        {{{"Sec-Fetch-Site", "same-site"}}, 403},
        {{{"Sec-Fetch-Site", "none"}}, 403},
        {{{"Sec-Fetch-Site", ""}}, 403},
        {{{"Sec-Fetch-Site", ""}, {"Origin", "http://evil.example"}}, 403},
        {{{"Sec-Fetch-Site", ""}, {"Origin", "null"}}, 403},
        {{{"Sec-Fetch-Site", "cross-site"}, {"Origin", "http://localhost"}}, 403},
        {{{"Content-Type", "text/plain"}}, 415},
        {{{"Content-Type", "application/x-www-form-urlencoded"}}, 415},
        {{{"Content-Type", "multipart/form-data; boundary=x"}}, 415},
        {{{"Sec-Fetch-Site", ""}, {"Origin", "http://localhost"}}, 200},
        {{{"Content-Type", "application/json; charset=utf-8"}}, 200},
    };
    HttpClient marta = signed_in("marta");
    int number = 0;
    for (const Row& row : table) {
        const HttpAnswer answer =
            marta.post("/api/commands", comment_on("c" + std::to_string(++number), "case_north1"),
                       row.headers);
        BOOST_TEST(answer.status == row.status, "row " << number << ": " << answer.body);
    }
    BOOST_TEST(log_position(*database()) == 2);
}

BOOST_AUTO_TEST_CASE(sixty_four_writers_at_once_each_get_their_own_position) {
    constexpr int writers = 64;
    constexpr int each = 5;
    std::mutex mutex;
    std::set<std::int64_t> positions;
    std::vector<std::thread> threads;
    std::vector<HttpClient> clients;
    for (int i = 0; i < writers; ++i)
        clients.push_back(signed_in("marta"));
    for (int writer = 0; writer < writers; ++writer)
        threads.emplace_back([&, writer] {
            for (int i = 0; i < each; ++i) {
                const std::string id = "w" + std::to_string(writer) + "_" + std::to_string(i);
                const HttpAnswer answer = clients[static_cast<std::size_t>(writer)].post(
                    "/api/commands", comment_on(id, "case_north1"));
                const std::lock_guard lock(mutex);
                BOOST_TEST(answer.status == 200);
                if (answer.status == 200)
                    positions.insert(
                        nlohmann::json::parse(answer.body)["position"].get<std::int64_t>());
            }
        });
    for (std::thread& thread : threads)
        thread.join();
    BOOST_TEST(positions.size() == static_cast<std::size_t>(writers * each));
    BOOST_TEST(*positions.begin() == 1);
    BOOST_TEST(*positions.rbegin() == writers * each);
    BOOST_TEST(log_position(*database()) == writers * each);
}

BOOST_AUTO_TEST_CASE(nothing_of_a_command_is_in_the_servers_log) {
    HttpClient marta = signed_in("marta");
    marta.post("/api/commands", comment_on("c1", "case_north1", "Secretwords"));
    marta.post("/api/commands", comment_on("c2", "Secretcase"));
    marta.post("/api/commands", "{\"Secretbroken\"");
    marta.get("/list?team=Secretteam");
    marta.get("/cases/Secretreference");
    marta.get("/Secretpath");
    const std::string log = log_text();
    BOOST_TEST(log.find("Secret") == std::string::npos, log);
    BOOST_TEST(log.find("marta") == std::string::npos, log);
    BOOST_TEST(log.find(R"("route":"/api/commands","status":200)") != std::string::npos, log);
    BOOST_TEST(log.find(R"("route":"/cases/:reference")") != std::string::npos, log);
}

BOOST_AUTO_TEST_SUITE_END()
