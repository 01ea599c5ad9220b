#include "server/recheck.h"

#include "common/base/check.h"
#include "common/sync/scope.h"
#include "server/access/visitor.h"
#include "server/accounts/sessions.h"

#include <algorithm>
#include <map>

namespace evenload {

namespace {

constexpr std::chrono::seconds at_least_every{20};

// How long until the first of the emergency accesses ends by itself.
std::chrono::milliseconds next_end_of_emergency(Database& database, Instant now) {
    const std::int64_t ends_at =
        database.integer("select min(ends_at) from emergency_accesses where ended_at is null and "
                         "ends_at > $1",
                         {now.milliseconds}, -1);
    if (ends_at < 0) return at_least_every;
    return std::chrono::milliseconds(ends_at - now.milliseconds + 100);
}

} // namespace

Recheck::Recheck(Services& services)
    : services_(services)
    , thread_([this] { loop(); }) {}

Recheck::~Recheck() {
    stop();
}

void Recheck::wanted() {
    {
        const std::lock_guard lock(mutex_);
        wanted_ = true;
    }
    changed_.notify_one();
}

void Recheck::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_one();
    if (thread_.joinable()) thread_.join();
}

void Recheck::loop() {
    for (;;) {
        {
            std::unique_lock lock(mutex_);
            changed_.wait_for(lock, std::min<std::chrono::milliseconds>(at_least_every, next_end_),
                              [this] { return wanted_ || stopping_; });
            if (stopping_) return;
            wanted_ = false;
        }
        try {
            look_over();
        } catch (const Fault&) {
            services_.log.event("recheck_failed");
        }
    }
}

void Recheck::look_over() {
    const auto database = services_.readers.lend();
    const ReadScope scope(*database);
    const Instant now = services_.now();
    // What each session may see now; nothing when it is over. People have several tabs.
    std::map<std::string, std::optional<std::string>> now_seen;
    services_.hub.close_if([&](const Listener& listener) {
        const auto [entry, is_new] = now_seen.try_emplace(listener.session);
        if (is_new && session_holds(*database, listener.session, now))
            if (const auto visitor =
                    visitor_of(*database, Id<User>(listener.user_id), services_.now()))
                entry->second = scope_of(visitor->scope());
        return entry->second != listener.scope;
    });
    next_end_ = next_end_of_emergency(*database, now);
}

} // namespace evenload
