#include "server/provider/attempts.h"

#include "server/accounts/token.h"

#include <algorithm>

namespace evenload {

namespace {

constexpr std::int64_t longest_attempt = 10 * 60'000;
constexpr std::size_t most_attempts = 20'000;

} // namespace

Attempts::Begun Attempts::begin(std::string next, Instant now) {
    Begun begun{random_token(), random_token(), {random_token(), random_token(), std::move(next)}};
    const std::lock_guard lock(mutex_);
    if (waiting_.size() >= most_attempts)
        std::erase_if(waiting_, [&](const auto& one) { return one.second.ends_at <= now; });
    if (waiting_.size() >= most_attempts)
        waiting_.erase(std::ranges::min_element(
            waiting_, {}, [](const auto& one) { return one.second.ends_at.milliseconds; }));
    waiting_[hash_of_token(begun.state)] = {hash_of_token(begun.browser), begun.attempt,
                                            Instant{now.milliseconds + longest_attempt}};
    return begun;
}

std::optional<Attempt> Attempts::take(std::string_view state, std::string_view browser,
                                      Instant now) {
    const std::lock_guard lock(mutex_);
    const auto found = waiting_.find(hash_of_token(state));
    if (found == waiting_.end()) return std::nullopt;
    Waiting one = std::move(found->second);
    waiting_.erase(found);
    if (one.browser_hash != hash_of_token(browser) || one.ends_at <= now) return std::nullopt;
    return std::move(one.attempt);
}

} // namespace evenload
