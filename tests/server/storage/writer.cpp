#include "server/storage/writer.h"

#include "common/base/check.h"
#include "common/store/change_log.h"
#include "common/store/transaction.h"
#include "server/storage/data_folder.h"
#include "tests/support/server_fixture.h"

#include <condition_variable>
#include <thread>

#include <boost/test/unit_test.hpp>

using namespace evenload;

namespace {

struct WithWriter {
    WithWriter() { make({}); }
    void make(Writer::Limits limits) {
        writer.reset();
        writer = std::make_unique<Writer>(
            folder.open_to_write(), limits,
            [this](const Writer::Committed& one) { committed.push_back(one); });
    }
    TemporaryFolder temporary;
    DataFolder folder{temporary.path() / "data"};
    std::vector<Writer::Committed> committed; // of the writer's thread; read after run()
    std::unique_ptr<Writer> writer;
};

void note(Database& database, std::string_view name) {
    database.run("insert into state (name, value) values ($1, 'x')", {name});
}

std::int64_t notes(SqliteDatabase& database) {
    return database.integer("select count(*) from state where value = 'x'");
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(writer, WithWriter)

BOOST_AUTO_TEST_CASE(what_run_returns_from_is_durable_and_visible_to_readers) {
    BOOST_TEST(writer->run([](Database& database) { note(database, "a"); }));
    BOOST_TEST(notes(*folder.open_to_read()) == 1);
}

BOOST_AUTO_TEST_CASE(a_job_that_throws_is_undone_alone_and_throws_at_its_caller) {
    BOOST_CHECK_THROW((void)writer->run([](Database& database) {
        note(database, "a");
        throw Fault("no");
    }),
                      Fault);
    BOOST_TEST(writer->run([](Database& database) { note(database, "b"); }));
    BOOST_TEST(notes(*folder.open_to_read()) == 1);
}

BOOST_AUTO_TEST_CASE(jobs_that_wait_share_one_transaction_and_one_bad_one_spoils_no_other) {
    std::mutex gate;
    std::unique_lock closed(gate);
    std::vector<std::thread> threads;
    std::atomic<int> done = 0; // counted here: the test's own checks are for one thread
    std::atomic<int> thrown = 0;
    threads.emplace_back(
        [&] { done += writer->run([&](Database&) { const std::lock_guard pass(gate); }); });
    for (int i = 0; i < 20; ++i)
        threads.emplace_back([&, i] {
            try {
                done += writer->run([&](Database& database) {
                    note(database, "n" + std::to_string(i));
                    if (i % 5 == 0) throw Fault("no");
                });
            } catch (const Fault&) {
                ++thrown;
            }
        });
    std::this_thread::sleep_for(std::chrono::milliseconds(100)); // let them queue behind the first
    closed.unlock();
    for (std::thread& thread : threads)
        thread.join();
    BOOST_TEST(done == 17);
    BOOST_TEST(thrown == 4);
    BOOST_TEST(notes(*folder.open_to_read()) == 16);
}

BOOST_AUTO_TEST_CASE(too_much_waiting_is_refused_at_once) {
    make({.most_waiting = 3, .most_together = 1});
    std::mutex gate;
    std::unique_lock closed(gate);
    std::atomic<int> done = 0;
    std::atomic<int> refused = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 10; ++i)
        threads.emplace_back([&] {
            if (writer->run([&](Database&) { const std::lock_guard pass(gate); }))
                ++done;
            else
                ++refused;
        });
    while (refused < 6)
        std::this_thread::yield();
    closed.unlock();
    for (std::thread& thread : threads)
        thread.join();
    BOOST_TEST(done + refused == 10);
    BOOST_TEST(done >=
               3); // those that waited, and the one under way if it was taken before they came
}

BOOST_AUTO_TEST_CASE(stopping_does_what_is_queued_and_takes_no_more) {
    std::atomic<int> done = 0;
    for (int i = 0; i < 50; ++i)
        writer->run_later([&](Database&) { ++done; });
    writer->stop();
    BOOST_TEST(done == 50);
    BOOST_TEST(!writer->run([&](Database&) { ++done; }));
    BOOST_TEST(done == 50);
}

BOOST_AUTO_TEST_CASE(commits_that_add_to_the_log_are_announced_with_their_units) {
    BOOST_TEST(writer->run([](Database& database) { note(database, "quiet"); }));
    BOOST_TEST(committed.empty());
    BOOST_TEST(writer->run([](Database& database) {
        const Organisation organisation{.id = Id<Organisation>("trust"), .name = "Trust"};
        Actor actor;
        actor.unit_ids = {"trust"};
        Transaction transaction(database, {"c1", actor, Instant{0}});
        transaction.insert(organisation);
        append_to_log(database, {"c1", "test", "", Instant{0}}, transaction.changes());
    }));
    BOOST_TEST_REQUIRE(committed.size() == 1U);
    BOOST_TEST(committed[0].position == 1);
    BOOST_TEST(committed[0].unit_ids.contains("trust"));
    BOOST_TEST(!committed[0].access_changed);
    BOOST_TEST(writer->run([&](Database&) { writer->access_changed(); }));
    BOOST_TEST(committed.back().access_changed);
}

BOOST_AUTO_TEST_SUITE_END()
