// Makes guessing passwords slow: after a few failures a name, or an address, has to wait, each time twice as
// long. Failures are forgotten with time. In memory: a restart forgives, guessing again soon does not.
#pragma once

#include "common/base/civil_time.h"

#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>

namespace evenload {

class BackOff {
public:
    struct Limits {
        int free_failures; // before the first wait
        std::int64_t longest_wait_seconds;
        std::int64_t forget_seconds; // one failure is forgotten after this long
    };
    explicit BackOff(Limits limits)
        : limits_(limits) {}

    // Whole seconds to wait before `key` may try; 0: now.
    std::int64_t wait_seconds(const std::string& key, Instant now);
    void failed(const std::string& key, Instant now);
    void succeeded(const std::string& key);

private:
    struct Failures {
        std::int64_t count = 0;
        Instant last;
    };
    static void at_most_now(Failures& failures, Instant now);
    std::int64_t remaining(const Failures& failures, Instant now) const;

    const Limits limits_;
    std::mutex mutex_;
    std::unordered_map<std::string, Failures> failures_;
};

} // namespace evenload
