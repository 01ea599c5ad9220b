// Backs the database up every so often into a folder, checks each copy and lets old ones go. A copy that could not be
// made or is not sound takes no older one away, is said in the log, the metrics and /healthz, and is tried again soon.
#pragma once

#include "server/log/log.h"
#include "server/metrics/metrics.h"
#include "server/storage/backup_rotation.h"

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <thread>

namespace evenload {

class ScheduledBackups {
public:
    struct Choice {
        std::filesystem::path folder; // made when missing; empty: no scheduled backups
        std::chrono::milliseconds every = std::chrono::hours(1);
        Rotation keep;
        std::chrono::milliseconds after_a_failure = std::chrono::minutes(10);
    };
    enum class State {
        none,   // not asked for
        sound,  // the last one is, and not too old
        overdue // the last attempt failed, or the newest is older than two turns
    };

    // The first one at once, unless the folder's newest is young enough. Fault when the folder cannot be made.
    ScheduledBackups(std::filesystem::path data, Choice choice, std::function<Instant()> now,
                     Log& log, Metrics& metrics);
    ~ScheduledBackups();

    State state() const;
    std::optional<Instant> newest() const; // sound, in the folder
    // Finishes the one under way.
    void stop();

private:
    void loop();
    bool due() const;
    bool make_one(); // whether it is there and sound
    void let_old_ones_go();

    const std::filesystem::path data_;
    const Choice choice_;
    const std::function<Instant()> now_;
    Log& log_;
    Metrics& metrics_;

    mutable std::mutex mutex_; // guards what follows
    std::condition_variable changed_;
    std::optional<Instant> newest_;
    bool failed_ = false;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace evenload
