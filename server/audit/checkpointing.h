// Keeps a signed checkpoint of the audit chain every few minutes, and sooner when much was written: in the database, and
// in a file that may lie on another machine.
#pragma once

#include "server/audit/checkpoint.h"
#include "server/log/log.h"
#include "server/storage/writer.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace evenload {

class Checkpointing {
public:
    struct Choice {
        std::filesystem::path file; // empty: only in the database
        std::chrono::milliseconds every = std::chrono::minutes(5);
        std::int64_t links = 1000; // … or when there are so many more
    };
    // One at once, so that what was restored or begun again is told of. Fault when the file cannot be written.
    Checkpointing(Writer& writer, const AuditKey& key, Choice choice, std::function<Instant()> now,
                  Log& log);
    ~Checkpointing();

    // What the writer has just made durable.
    void committed(std::int64_t position);

    std::optional<Instant> newest(); // nothing while there is no chain
    std::int64_t entries_since();    // of the log, that the newest does not tell of

    // A last one, when there is anything to tell, and no more.
    void stop();

private:
    void loop();
    // Nothing when the chain is as the last checkpoint says.
    void keep_one();

    Writer& writer_;
    const AuditKey& key_;
    const Choice choice_;
    const std::function<Instant()> now_;
    Log& log_;
    std::int64_t kept_link_ = 0;
    std::int64_t kept_position_ = 0;

    std::mutex mutex_;
    std::condition_variable changed_;
    std::int64_t position_ = 0;
    std::optional<Instant> newest_;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace evenload
