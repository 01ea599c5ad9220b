// The course of a search: which trial is accepted, and how hot it is. In whole numbers, so that every machine
// goes the same way. A round goes from hot to cold; the next starts from the best plan so far.
#pragma once

#include "common/planning/order_moves.h"
#include "common/planning/order_search.h"

#include <algorithm>
#include <array>
#include <bit>
#include <memory>
#include <utility>

namespace evenload {

namespace annealing {

// ln(1 + i/256) in 2^−16, by integers so that every machine has the same table.
constexpr std::array<std::uint32_t, 256> make_logarithms() {
    std::array<std::uint32_t, 256> table{};
    std::uint64_t i = 0;
    for (std::uint32_t& entry : table) {
        const std::uint64_t ratio = (i << 30) / (512 + i); // ln x = 2 artanh((x − 1) / (x + 1))
        std::uint64_t power = ratio;
        std::uint64_t sum = 0;
        for (std::uint64_t odd = 1; odd < 25; odd += 2) {
            sum += power / odd;
            power = (power * ratio >> 30) * ratio >> 30;
        }
        entry = static_cast<std::uint32_t>((2 * sum + (1 << 13)) >> 14);
        ++i;
    }
    return table;
}
inline constexpr auto logarithms = make_logarithms();

// How much worse a trial may be: drawn before it is tried, so that a trial can be given up on the way. What is
// worse by w is within it with the chance e^(−w / temperature).
inline std::int64_t some_tolerance(std::int64_t temperature_millis, Random& random) {
    constexpr std::int64_t ln_2 = 45'426; // in 2^−16
    const auto drawn = static_cast<std::uint32_t>(random.next() >> 32) | 1u;
    const int zeros = std::countl_zero(drawn);
    const std::uint32_t leading = drawn << zeros >> 23 & 255u; // the 8 bits after the first one
    const std::int64_t nats = (zeros + 1) * ln_2 - logarithms[leading];
    return temperature_millis * nats / (std::int64_t{1000} << 16);
}

} // namespace annealing

// Temperatures in thousandths of the unit of cost.
struct Heat {
    std::int64_t first = 0;
    std::int64_t last = 0;
};

// Each round is longer than the one before: good early, better later. What a small problem comes to differs from
// one time to the next, so it starts hot again and again; a large one has one long round that loosens the best
// plan so far without taking it apart.
template <class Rules>
class Annealing {
public:
    using Search = OrderSearch<Rules>;
    using Wish = typename Search::Wish;
    using Total = typename Search::Total;

    Annealing(const Rules& rules, const Wish& wish, std::uint64_t seed, Heat heat)
        : search_(rules)
        , random_(seed)
        , heat_(heat) {
        search_.start_from(wish);
        moves_ = std::make_unique<OrderMoves<Rules>>(search_, seed ^ 0x9e3779b97f4a7c15ULL);
        best_ = wish;
        best_total_ = search_.total();
    }

    // How many times as long as the one before a round should be.
    int growth() const { return search_.job_count() > small ? 4 : 2; }

    // As many rounds as there is room for: three, or five of a small problem.
    void set_budget(std::int64_t iterations) {
        left_ = search_.job_count() == 0 ? 0 : std::max<std::int64_t>(0, iterations);
        std::int64_t parts = 1;
        while (parts < 20 && left_ / parts > 20'000)
            parts = parts * growth() + 1;
        next_round_ = std::max<std::int64_t>(1, left_ / parts);
    }

    // More than the budget, as one more round.
    void add_round(std::int64_t iterations) {
        if (search_.job_count() == 0) return;
        left_ += iterations;
        next_round_ = iterations;
    }

    void step(std::int64_t iterations) {
        for (; iterations > 0 && left_ > 0; --iterations, --left_, --round_left_) {
            if (round_left_ == 0) start_round();
            if (--until_cooler_ <= 0) {
                until_cooler_ = cooling_distance_;
                temperature_ = std::max(cooled(temperature_), heat_.last);
            }
            const std::int64_t tolerance = annealing::some_tolerance(temperature_, random_);
            if (!moves_->propose(tolerance)) continue;
            if (!search_.evaluate_within(search_.total().cost + tolerance)) {
                search_.reject();
                continue;
            }
            search_.accept();
            if (!is_better(search_.total(), best_total_)) continue;
            best_total_ = search_.total();
            best_ = search_.wish();
        }
    }

    bool done() const { return left_ == 0; }
    const Wish& best() const { return best_; }
    const Total& best_total() const { return best_total_; }

private:
    static constexpr int small = 100; // jobs

    static constexpr std::int64_t cooled(std::int64_t temperature) {
        return temperature * 97 / 100;
    }
    static bool is_better(const Total& one, const Total& other) {
        return std::pair(one.hard, one.cost) < std::pair(other.hard, other.cost);
    }

    // From the best plan so far, hot to cold. What would be left over for a short round makes it longer.
    void start_round() {
        round_left_ = next_round_ > left_ / 2 ? left_ : next_round_;
        next_round_ = round_left_ * growth();
        temperature_ = std::max(heat_.first * percent_ / 100, heat_.last);
        if (search_.job_count() > small && round_left_ > 10'000) percent_ = 25;
        std::int64_t steps = 1;
        for (std::int64_t t = temperature_; t > heat_.last; t = cooled(t))
            ++steps;
        cooling_distance_ = std::max<std::int64_t>(1, round_left_ / steps);
        until_cooler_ = cooling_distance_;
        if (!(search_.total() == best_total_)) search_.start_from(best_);
    }

    Search search_;
    Random random_;
    Heat heat_;
    std::unique_ptr<OrderMoves<Rules>> moves_;
    Wish best_;
    Total best_total_;
    std::int64_t left_ = 0;
    std::int64_t round_left_ = 0;
    std::int64_t next_round_ = 1;
    std::int64_t cooling_distance_ = 1;
    std::int64_t until_cooler_ = 0;
    std::int64_t temperature_ = 1;
    int percent_ = 100;
};

} // namespace evenload
