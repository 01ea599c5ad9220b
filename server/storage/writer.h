// The one thread and the one connection that write. Jobs that wait are done together in one transaction, so
// that many of them share one wait for the disk; nobody is answered before that transaction is durable.
#pragma once

#include "common/store/sqlite.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>

namespace evenload {

class Writer {
public:
    // What a transaction added to the log.
    struct Committed {
        std::int64_t position = 0;      // of the log now
        std::set<std::string> unit_ids; // whose rows were touched
        bool access_changed = false;    // a user, a grant or a session
    };
    struct Limits {
        std::size_t most_waiting = 1024; // jobs
        std::size_t most_together = 128; // jobs in one transaction
    };
    // On the writer's thread. The first two inside each transaction, before its first job and after its last: what they
    // throw loses the transaction. The third when it is durable, with what it took; it does not throw.
    struct Around {
        std::function<void(SqliteDatabase&)> before;
        std::function<void(SqliteDatabase&)> after;
        std::function<void(std::size_t jobs, std::chrono::microseconds taken)> durable;
    };
    // `committed` is called on the writer's thread after each transaction that added to the log or changed
    // access.
    Writer(std::unique_ptr<SqliteDatabase> database, Limits limits,
           std::function<void(const Committed&)> committed, Around around = {});
    ~Writer();

    // Does the job in a savepoint of its own and returns once it is durable. What the job throws undoes the
    // job, and only it, and is thrown here. False, and nothing is done, when too much is waiting or the
    // writer is stopping.
    [[nodiscard]] bool run(const std::function<void(SqliteDatabase&)>& job);

    // The same without waiting, for what nobody is told about; a fault is lost.
    void run_later(std::function<void(SqliteDatabase&)> job);

    // Called by a job that changes who may see what without leaving a trace in the log.
    void access_changed() { access_changed_ = true; }

    std::size_t waiting(); // jobs

    // Does what is queued, folds the write-ahead log into the file, ends.
    void stop();

private:
    struct Job {
        std::function<void(SqliteDatabase&)> work;
        std::promise<void> done;
        std::exception_ptr failed;
    };

    bool enqueue(std::shared_ptr<Job> job);
    void loop();
    void do_together(std::deque<std::shared_ptr<Job>>& jobs);
    void do_one(Job& job);
    void tell(std::int64_t position_before);
    void checkpoint_when_due(std::size_t jobs);

    std::unique_ptr<SqliteDatabase> database_;
    const Limits limits_;
    const std::function<void(const Committed&)> committed_;
    const Around around_;
    bool access_changed_ = false;
    std::size_t since_checkpoint_ = 0;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::shared_ptr<Job>> waiting_;
    bool stopping_ = false;

    std::thread thread_;
};

} // namespace evenload
