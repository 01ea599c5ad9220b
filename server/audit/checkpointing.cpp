#include "server/audit/checkpointing.h"

#include "common/base/check.h"

namespace evenload {

Checkpointing::Checkpointing(Writer& writer, const AuditKey& key, Choice choice,
                             std::function<Instant()> now, Log& log)
    : writer_(writer)
    , key_(key)
    , choice_(std::move(choice))
    , now_(std::move(now))
    , log_(log) {
    keep_one();
    position_ = kept_position_;
    thread_ = std::thread([this] { loop(); });
}

Checkpointing::~Checkpointing() {
    stop();
}

void Checkpointing::committed(std::int64_t position) {
    {
        const std::lock_guard lock(mutex_);
        position_ = position;
        if (position_ - kept_position_ < choice_.links) return;
    }
    changed_.notify_one();
}

std::optional<Instant> Checkpointing::newest() {
    const std::lock_guard lock(mutex_);
    return newest_;
}

std::int64_t Checkpointing::entries_since() {
    const std::lock_guard lock(mutex_);
    return position_ - kept_position_;
}

void Checkpointing::stop() {
    {
        const std::lock_guard lock(mutex_);
        if (stopping_) return;
        stopping_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void Checkpointing::loop() {
    for (bool last = false; !last;) {
        {
            std::unique_lock lock(mutex_);
            changed_.wait_for(lock, choice_.every, [this] {
                return stopping_ || position_ - kept_position_ >= choice_.links;
            });
            last = stopping_;
        }
        try {
            keep_one();
        } catch (const Fault& fault) {
            log_.event("checkpoint_failed", {{"what", fault.what()}});
        }
    }
}

void Checkpointing::keep_one() {
    std::optional<Checkpoint> checkpoint;
    const bool done = writer_.run([&](SqliteDatabase& database) {
        const auto found = checkpoint_now(database, key_, now_());
        if (!found || found->link == kept_link_) return;
        keep_checkpoint(database, *found);
        checkpoint = found;
    });
    if (!done || !checkpoint) return;
    if (!choice_.file.empty()) append_checkpoint(choice_.file, *checkpoint);
    const std::lock_guard lock(mutex_);
    kept_link_ = checkpoint->link;
    kept_position_ = checkpoint->position;
    newest_ = checkpoint->at;
}

} // namespace evenload
