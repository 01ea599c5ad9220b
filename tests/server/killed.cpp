// A killed process: what was acknowledged is there, once, and the log has no gap. The server runs in a child
// process, because a kill takes everything with it. EVENLOAD_KILLS=1000 makes more of it; with more writers, and the
// program as people run it, tools/soak A1.
#include "common/base/random.h"
#include "common/store/change_log.h"
#include "server/audit/chain_check.h"
#include "server/storage/verification.h"
#include "tests/support/environment.h"
#include "tests/support/server_fixture.h"

#include <condition_variable>
#include <csignal>
#include <thread>

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>
#include <sys/wait.h>
#include <unistd.h>

using namespace evenload;

namespace {

struct Child {
    pid_t process = 0;
    int port = 0;
};

// Before this process starts threads of its own, so that forking is sound.
Child serve_in_a_child(const std::filesystem::path& data) {
    int pipe_ends[2];
    BOOST_TEST_REQUIRE(::pipe(pipe_ends) == 0);
    Child child;
    child.process = ::fork();
    if (child.process == 0) {
        Settings settings;
        settings.data = data;
        settings.listen = "127.0.0.1:0";
        settings.page_threads = 2;
        Log log([](const std::string&) {});
        Server server(settings, log);
        const int port = server.port();
        [[maybe_unused]] const auto written = ::write(pipe_ends[1], &port, sizeof port);
        for (;;)
            ::pause();
    }
    BOOST_TEST_REQUIRE(::read(pipe_ends[0], &child.port, sizeof child.port) ==
                       static_cast<ssize_t>(sizeof child.port));
    ::close(pipe_ends[0]);
    ::close(pipe_ends[1]);
    return child;
}

} // namespace

BOOST_AUTO_TEST_CASE(nothing_acknowledged_is_lost_when_the_process_is_killed) {
    constexpr std::uint64_t seed = 20261123;
    const int rounds = environment_number("EVENLOAD_KILLS", 8);
    constexpr int writers = 8;
    BOOST_TEST_MESSAGE("seed " << seed);
    Random random(seed);
    TemporaryFolder folder;
    const auto data = folder.path() / "data";
    std::string cookie;
    {
        const DataFolder empty(data);
        const auto database = empty.open_to_write();
        WriteScope scope(*database);
        store_team(*database, "North", "marta", "beth", "canary");
        cookie = cookie_name(Cookie::session, false) + "=" +
                 start_session(*database, Id<User>("marta"), machine_now());
        scope.commit();
    }
    std::map<std::string, std::int64_t> acknowledged; // command id → position
    for (int round = 0; round < rounds; ++round) {
        // Counted, not timed: on a busy machine a round lasts longer and proves as much.
        const int killed_after = static_cast<int>(random.between(1, 60));
        int acknowledged_now = 0;
        int writing = writers;
        const Child child = serve_in_a_child(data);
        std::mutex mutex;
        std::condition_variable changed;
        std::vector<std::thread> threads;
        for (int writer = 0; writer < writers; ++writer)
            threads.emplace_back([&, writer] {
                HttpClient client(child.port);
                client.cookie = cookie;
                for (int i = 0;; ++i) {
                    const std::string id = "r" + std::to_string(round) + "_" +
                                           std::to_string(writer) + "_" + std::to_string(i);
                    const HttpAnswer answer = client.post(
                        "/api/commands",
                        command_text(
                            id, "add_comment",
                            R"({"subject":"case_file","subject_id":"case_north1","text":"Seen"})"));
                    const std::lock_guard lock(mutex);
                    changed.notify_one();
                    if (answer.status != 200) {
                        --writing;
                        return;
                    }
                    ++acknowledged_now;
                    acknowledged[id] =
                        nlohmann::json::parse(answer.body)["position"].get<std::int64_t>();
                }
            });
        {
            std::unique_lock lock(mutex);
            changed.wait(lock, [&] { return acknowledged_now >= killed_after || writing == 0; });
            BOOST_TEST(acknowledged_now >= killed_after, "the writers were refused");
        }
        ::kill(child.process, SIGKILL);
        for (std::thread& thread : threads)
            thread.join();
        ::waitpid(child.process, nullptr, 0);
    }

    const DataFolder after(data);
    const auto database = after.open_to_write();
    BOOST_TEST(verify(*database).problems.empty());
    BOOST_TEST(check_chain(*database, read_audit_key(data / "audit_key"), {}).problems.empty());
    for (const auto& [id, position] : acknowledged) {
        const auto changes = changes_of_command(*database, id);
        BOOST_TEST_REQUIRE(changes.size() == 1U, id << " was acknowledged and is not there once");
        BOOST_TEST(changes[0].position == position);
    }
    BOOST_TEST(database->integer("select count(distinct command_id) from changes") ==
               database->integer("select max(position) from changes"));
}
