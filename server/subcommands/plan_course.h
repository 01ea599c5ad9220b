// How long to search: a number of moves, which gives the same plan on any machine, or seconds of the whole
// call. The clock only decides how many moves a round of the search has and when to stop.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace evenload {

class Stopwatch {
public:
    double seconds() const {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
    }

private:
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

struct CourseLimits {
    double seconds = 2;
    std::int64_t iterations = 0; // 0: as many as fit into the seconds
};

// How many times as long as the one before a round is: twice, unless the planner says otherwise.
template <class Planner>
int round_growth_of(const Planner& planner) {
    if constexpr (requires { planner.round_growth(); })
        return planner.round_growth();
    else
        return 2;
}

// A round of 0.3 seconds, then longer ones, the last as long as what is left; good early, better later. Planner
// has step, add_round and done, and no moves to begin with. Returns the moves made.
template <class Planner>
std::int64_t search_for(Planner& planner, const CourseLimits& limits, const Stopwatch& watch) {
    std::int64_t made = 0;
    const auto step = [&](std::int64_t iterations) {
        planner.step(iterations);
        made += iterations;
    };
    if (limits.iterations > 0) {
        step(limits.iterations);
        return made;
    }
    const int growth = round_growth_of(planner);
    constexpr std::int64_t sample = 2'000;
    constexpr double to_finish = 0.01; // writing the plan takes some time as well
    const double until = limits.seconds - to_finish;
    double began = watch.seconds();
    planner.add_round(sample); // so that there is a plan however short the time
    step(sample);
    double moves_a_second = sample / std::max(1e-6, watch.seconds() - began);
    for (double round = 0.3;; round *= growth) {
        began = watch.seconds();
        const double left = until - began;
        if (left < 0.005) return made;
        const double length = left < round * (growth + 0.2) ? left * 0.97 : round;
        const auto moves =
            std::max<std::int64_t>(100, static_cast<std::int64_t>(length * moves_a_second));
        const std::int64_t slice =
            std::clamp<std::int64_t>(static_cast<std::int64_t>(moves_a_second / 300), 50, 20'000);
        planner.add_round(moves);
        std::int64_t in_round = 0;
        while (!planner.done() && watch.seconds() < until) {
            step(slice);
            in_round += slice;
        }
        if (in_round == 0) return made; // nothing to search
        moves_a_second = static_cast<double>(in_round) / std::max(1e-6, watch.seconds() - began);
    }
}

} // namespace evenload
