// Simulated time: what is to happen, in order. The only clock and the only source of chance in a simulation,
// so that one number reproduces everything.
#pragma once

#include "common/base/random.h"

#include <cstdint>
#include <functional>
#include <map>
#include <utility>

namespace evenload::simulation {

class Clockwork {
  public:
    explicit Clockwork(std::uint64_t seed) : random(seed) {}

    Random random;

    std::int64_t now() const { return now_; } // milliseconds
    int after(std::int64_t milliseconds, std::function<void()> action) {
        const int ticket = ++tickets_;
        waiting_.emplace(std::pair{now_ + milliseconds, ticket}, std::move(action));
        return ticket;
    }
    void cancel(int ticket) {
        std::erase_if(waiting_, [&](const auto& entry) { return entry.first.second == ticket; });
    }
    // Runs the next thing that is due before `until`; false when there is none.
    bool step(std::int64_t until) {
        if (waiting_.empty() || waiting_.begin()->first.first > until) return false;
        now_ = waiting_.begin()->first.first;
        const auto action = std::move(waiting_.begin()->second);
        waiting_.erase(waiting_.begin());
        action();
        return true;
    }
    bool idle() const { return waiting_.empty(); }

  private:
    std::int64_t now_ = 0;
    int tickets_ = 0;
    std::map<std::pair<std::int64_t, int>, std::function<void()>> waiting_;
};

} // namespace evenload::simulation
