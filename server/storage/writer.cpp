#include "server/storage/writer.h"

#include "common/base/check.h"
#include "common/store/change_log.h"

#include <algorithm>

namespace evenload {

namespace {

// The write-ahead log is folded into the file after this many jobs, or when nothing else is to do.
constexpr std::size_t jobs_between_checkpoints = 2000;

// Tables that say who may see what. Others do too (a visit makes its professional see the patient), and are found at the
// next request and the next look over the streams.
bool changes_access(std::string_view table) {
    return table == "users" || table == "grants" || table == "restrictions" ||
           table == "emergency_accesses" || table == "deputies";
}

} // namespace

Writer::Writer(std::unique_ptr<SqliteDatabase> database, Limits limits,
               std::function<void(const Committed&)> committed, Around around)
    : database_(std::move(database))
    , limits_(limits)
    , committed_(std::move(committed))
    , around_(std::move(around))
    , thread_([this] { loop(); }) {}

Writer::~Writer() {
    stop();
}

bool Writer::run(const std::function<void(SqliteDatabase&)>& job) {
    auto queued = std::make_shared<Job>();
    queued->work = job;
    auto done = queued->done.get_future();
    if (!enqueue(queued)) return false;
    done.get();
    return true;
}

void Writer::run_later(std::function<void(SqliteDatabase&)> job) {
    auto queued = std::make_shared<Job>();
    queued->work = std::move(job);
    enqueue(std::move(queued));
}

bool Writer::enqueue(std::shared_ptr<Job> job) {
    {
        const std::lock_guard lock(mutex_);
        if (stopping_ || waiting_.size() >= limits_.most_waiting) return false;
        waiting_.push_back(std::move(job));
    }
    changed_.notify_one();
    return true;
}

std::size_t Writer::waiting() {
    const std::lock_guard lock(mutex_);
    return waiting_.size();
}

void Writer::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_one();
    if (thread_.joinable()) thread_.join();
}

void Writer::loop() {
    for (;;) {
        std::deque<std::shared_ptr<Job>> jobs;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
            if (waiting_.empty()) break;
            const auto count = std::min(waiting_.size(), limits_.most_together);
            const auto end = waiting_.begin() + static_cast<std::ptrdiff_t>(count);
            jobs.assign(std::make_move_iterator(waiting_.begin()), std::make_move_iterator(end));
            waiting_.erase(waiting_.begin(), end);
        }
        do_together(jobs);
        checkpoint_when_due(jobs.size());
    }
    try {
        database_->checkpoint();
    } catch (const Fault&) {
        // The log is as durable as the file; the next start folds it in.
    }
}

void Writer::do_together(std::deque<std::shared_ptr<Job>>& jobs) {
    access_changed_ = false;
    std::int64_t before = 0;
    std::exception_ptr lost;
    const auto start = std::chrono::steady_clock::now();
    try {
        WriteScope scope(*database_);
        before = log_position(*database_);
        if (around_.before) around_.before(*database_);
        for (const auto& job : jobs)
            do_one(*job);
        if (around_.after) around_.after(*database_);
        scope.commit();
    } catch (...) {
        lost = std::current_exception(); // none of them is durable
    }
    if (!lost && around_.durable)
        around_.durable(jobs.size(), std::chrono::duration_cast<std::chrono::microseconds>(
                                         std::chrono::steady_clock::now() - start));
    // Told before answered: whoever is answered finds its own rows announced.
    if (!lost) tell(before);
    for (const auto& job : jobs) {
        if (const auto failed = lost ? lost : job->failed)
            job->done.set_exception(failed);
        else
            job->done.set_value();
    }
}

void Writer::do_one(Job& job) {
    database_->savepoint("one_job");
    try {
        job.work(*database_);
    } catch (...) {
        job.failed = std::current_exception();
        database_->rollback_to("one_job");
    }
    database_->release("one_job");
}

void Writer::tell(std::int64_t position_before) {
    Committed committed;
    committed.access_changed = access_changed_;
    try {
        committed.position = log_position(*database_);
        if (committed.position > position_before)
            database_->each("select distinct unit_id, table_name from changes where position > $1",
                            {position_before}, [&](const Row& row) {
                                committed.unit_ids.emplace(row.text(0));
                                if (changes_access(row.text(1))) committed.access_changed = true;
                            });
        if (committed.position > position_before || committed.access_changed) committed_(committed);
    } catch (const Fault&) {
        // The commit holds; streams hear of it with the next one, and every client asks now and then.
    }
}

void Writer::checkpoint_when_due(std::size_t jobs) {
    since_checkpoint_ += jobs;
    if (since_checkpoint_ < jobs_between_checkpoints) return;
    since_checkpoint_ = 0;
    try {
        // Passive: never waits for a reader. What a reader still holds back, the next one folds in.
        database_->each("pragma wal_checkpoint(passive)", {}, [](const Row&) {});
    } catch (const Fault&) {
        // The write-ahead log only grows until the next time.
    }
}

} // namespace evenload
