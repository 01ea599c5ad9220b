// Stopping: nothing that was accepted is lost, nobody is kept waiting, and the folder is free again.
#include "common/store/change_log.h"
#include "server/storage/verification.h"
#include "tests/support/server_fixture.h"

#include <chrono>
#include <thread>

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace evenload;

BOOST_FIXTURE_TEST_SUITE(stopping, ServerFixture)

BOOST_AUTO_TEST_CASE(a_stop_under_load_with_open_streams_is_quick_and_loses_nothing) {
    std::vector<HttpClient> streams;
    for (int i = 0; i < 50; ++i) {
        streams.push_back(signed_in(i % 2 ? "beth" : "sam"));
        BOOST_TEST(streams.back().get("/api/stream").status == 200);
    }
    std::atomic<bool> stopping = false;
    std::mutex mutex;
    std::set<std::int64_t> acknowledged;
    std::vector<std::thread> writers;
    std::vector<HttpClient> clients;
    for (int i = 0; i < 8; ++i)
        clients.push_back(signed_in("marta"));
    for (int writer = 0; writer < 8; ++writer)
        writers.emplace_back([&, writer] {
            for (int i = 0; !stopping; ++i) {
                const HttpAnswer answer = clients[static_cast<std::size_t>(writer)].post(
                    "/api/commands",
                    command_text(
                        "w" + std::to_string(writer) + "_" + std::to_string(i), "add_comment",
                        R"({"subject":"case_file","subject_id":"case_north1","text":"Seen"})"));
                if (answer.status != 200) continue;
                const std::lock_guard lock(mutex);
                acknowledged.insert(
                    nlohmann::json::parse(answer.body)["position"].get<std::int64_t>());
            }
        });
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    const auto start = std::chrono::steady_clock::now();
    server().stop();
    BOOST_TEST((std::chrono::steady_clock::now() - start < std::chrono::seconds(5)));
    stopping = true;
    for (std::thread& writer : writers)
        writer.join();
    while (streams[0].next_event(2'000)) {}
    BOOST_TEST(streams[0].ended());

    stop();
    BOOST_TEST(acknowledged.size() > 10U);
    const DataFolder folder(data()); // free again
    const auto database = folder.open_to_write();
    BOOST_TEST(log_position(*database) >= *acknowledged.rbegin());
    for (const std::int64_t position : acknowledged)
        BOOST_TEST(
            database->integer("select count(*) from changes where position = $1", {position}) > 0);
    BOOST_TEST(verify(*database).problems.empty());
}

BOOST_AUTO_TEST_CASE(after_a_stop_the_write_ahead_log_is_empty) {
    HttpClient marta = signed_in("marta");
    marta.post("/api/commands",
               command_text("c1", "add_comment",
                            R"({"subject":"case_file","subject_id":"case_north1","text":"Seen"})"));
    stop();
    const auto log_file = data() / "evenload.sqlite-wal";
    BOOST_TEST((!std::filesystem::exists(log_file) || std::filesystem::file_size(log_file) == 0));
}

BOOST_AUTO_TEST_CASE(a_second_server_on_the_same_folder_is_refused_in_words) {
    try {
        const DataFolder second(data());
        BOOST_FAIL("the folder was given twice");
    } catch (const Fault& fault) {
        BOOST_TEST(std::string(fault.what()).find("Another evenload is using the data folder") ==
                   0U);
    }
}

BOOST_AUTO_TEST_CASE(a_port_in_use_is_refused_in_words) {
    TemporaryFolder folder;
    Settings settings;
    settings.data = folder.path() / "data";
    settings.listen = server().address();
    Log log([](const std::string&) {});
    try {
        Server second(settings, log);
        BOOST_FAIL("the port was given twice");
    } catch (const Fault& fault) {
        BOOST_TEST(std::string(fault.what()).find("another program uses this port") !=
                   std::string::npos);
    }
}

BOOST_AUTO_TEST_SUITE_END()
