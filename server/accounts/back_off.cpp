#include "server/accounts/back_off.h"

#include <algorithm>

namespace evenload {

namespace {

constexpr std::size_t most_keys = 10'000;

} // namespace

// A failure of the future was before the clock was set back: it counts as one of now, or somebody would wait until the
// clock is there again.
void BackOff::at_most_now(Failures& failures, Instant now) {
    if (failures.last.milliseconds > now.milliseconds) failures.last = now;
}

std::int64_t BackOff::remaining(const Failures& failures, Instant now) const {
    const std::int64_t passed = (now.milliseconds - failures.last.milliseconds) / 1000;
    return std::max<std::int64_t>(0, failures.count - passed / limits_.forget_seconds);
}

std::int64_t BackOff::wait_seconds(const std::string& key, Instant now) {
    const std::lock_guard lock(mutex_);
    const auto found = failures_.find(key);
    if (found == failures_.end()) return 0;
    at_most_now(found->second, now);
    const std::int64_t beyond = remaining(found->second, now) - limits_.free_failures;
    if (beyond < 0) return 0;
    const std::int64_t wait = std::min(limits_.longest_wait_seconds,
                                       std::int64_t{1} << std::min<std::int64_t>(beyond, 30));
    const std::int64_t until = found->second.last.milliseconds + wait * 1000;
    return std::max<std::int64_t>(0, (until - now.milliseconds + 999) / 1000);
}

void BackOff::failed(const std::string& key, Instant now) {
    const std::lock_guard lock(mutex_);
    if (failures_.size() >= most_keys)
        std::erase_if(failures_,
                      [&](const auto& entry) { return remaining(entry.second, now) == 0; });
    if (failures_.size() >= most_keys) failures_.clear();
    Failures& failures = failures_[key];
    at_most_now(failures, now);
    failures = {remaining(failures, now) + 1, now};
}

void BackOff::succeeded(const std::string& key) {
    const std::lock_guard lock(mutex_);
    failures_.erase(key);
}

} // namespace evenload
