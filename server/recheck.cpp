#include "server/recheck.h"

#include "common/base/check.h"
#include "server/access/visitor.h"
#include "server/accounts/sessions.h"

#include <map>

namespace evenload {

namespace {

constexpr std::chrono::seconds at_least_every{20};

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
            changed_.wait_for(lock, at_least_every, [this] { return wanted_ || stopping_; });
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
    std::map<std::string, std::optional<std::set<std::string>>> now_seen;
    services_.hub.close_if([&](const Listener& listener) {
        const auto [entry, is_new] = now_seen.try_emplace(listener.session);
        if (is_new && session_holds(*database, listener.session, now))
            if (const auto visitor =
                    visitor_of(*database, Id<User>(listener.user_id), services_.local_now().date))
                entry->second = visitor->scope().touching_units();
        return entry->second != listener.unit_ids;
    });
}

} // namespace evenload
