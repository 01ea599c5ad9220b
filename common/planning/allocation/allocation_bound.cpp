#include "common/planning/allocation/allocation_bound.h"

#include <algorithm>
#include <array>

namespace evenload {
namespace {

constexpr std::int64_t parts = AllocationBound::parts;
constexpr int patience = 12;               // steps without a better bound before they get shorter
constexpr std::int64_t full_stride = 1024; // in 1/512 of the step that would reach the known cost
constexpr std::int64_t safe_bits = std::int64_t{1} << 38;

class Relaxation {
public:
    explicit Relaxation(const PreparedAllocation& prepared)
        : prepared_(prepared)
        , prices_(static_cast<std::size_t>(prepared.people()), 0)
        , excess_(prices_.size(), 0) {
        for (const std::int64_t price : prepared.prices)
            scaled_.push_back(price * parts);
    }

    // The value of the current prices, in parts; and by how much each person's cases exceed the time bought.
    std::int64_t evaluate() {
        std::fill(excess_.begin(), excess_.end(), 0);
        std::int64_t value = 0;
        for (int c = 0; c < prepared_.cases(); ++c)
            value += choose(c);
        for (int p = 0; p < prepared_.people(); ++p)
            value += sell(p);
        return value;
    }

    void step(std::int64_t gap, std::int64_t stride) {
        std::int64_t norm = 0;
        for (const std::int64_t excess : excess_)
            norm += excess * excess;
        for (; gap > safe_bits; gap /= 2)
            norm /= 2;
        norm = std::max<std::int64_t>(1, norm);
        for (std::size_t p = 0; p < prices_.size(); ++p)
            prices_[p] = std::max<std::int64_t>(0, prices_[p] + gap * excess_[p] / norm * stride /
                                                                    (full_stride / 2));
    }

    const std::vector<std::int64_t>& prices() const { return prices_; }

private:
    // A case goes where its price and the price of its minutes are least.
    std::int64_t choose(int c) {
        const std::size_t row = static_cast<std::size_t>(c) * prices_.size();
        std::int64_t best = prepared_.unallocated[static_cast<std::size_t>(c)] * parts;
        std::size_t chosen = prices_.size();
        for (std::size_t p = 0; p < prices_.size(); ++p) {
            const std::int64_t here =
                scaled_[row + p] + prices_[p] * prepared_.case_minutes[row + p];
            if (here >= best) continue;
            best = here;
            chosen = p;
        }
        if (chosen < prices_.size()) excess_[chosen] += prepared_.case_minutes[row + chosen];
        return best;
    }

    // A person sells as much time as pays: the least of load price − price × minutes, between what is theirs
    // already and what is full. Convex, so it lies beside the turning point or at an end.
    std::int64_t sell(int person) {
        const auto p = static_cast<std::size_t>(person);
        const LoadPrice& load = prepared_.loads[p];
        const std::int64_t base = prepared_.base_minutes[p];
        const std::int64_t full = std::max<std::int64_t>(base, load.limit_minutes());
        const std::int64_t most = std::max<std::int64_t>(full, prepared_.today_minutes[p]);
        const std::int64_t overload = prepared_.problem.prices.overload * parts;
        const std::int64_t within = turning(load, prices_[p]);
        const std::int64_t above = turning(load, std::max<std::int64_t>(0, prices_[p] - overload));
        const std::array<std::int64_t, 5> points{
            std::clamp(within, base, full), std::clamp(within + 1, base, full),
            std::clamp(above, full, most), std::clamp(above + 1, full, most), most};
        std::int64_t best_minutes = base;
        std::int64_t best = load.at(base) * parts;
        for (const std::int64_t minutes : points) {
            const std::int64_t here = load.at(minutes) * parts - prices_[p] * (minutes - base);
            if (here >= best) continue;
            best = here;
            best_minutes = minutes;
        }
        excess_[p] -= best_minutes - base;
        // Whole prices may lie one below the parabola that the turning point is of.
        return best - parts;
    }

    // Where the parabola of the load's price rises by `price` a minute.
    static std::int64_t turning(const LoadPrice& load, std::int64_t price) {
        return (price << LoadPrice::shift) / (2 * load.weight() * parts);
    }

    const PreparedAllocation& prepared_;
    std::vector<std::int64_t> scaled_;
    std::vector<std::int64_t> prices_; // of a minute, per person
    std::vector<std::int64_t> excess_; // minutes, per person
};

} // namespace

AllocationBound allocation_bound(const PreparedAllocation& prepared, int steps,
                                 std::int64_t known_cost) {
    Relaxation relaxation(prepared);
    AllocationBound bound;
    std::int64_t best = relaxation.evaluate();
    bound.minute_prices = relaxation.prices();
    std::int64_t value = best;
    std::int64_t stride = full_stride;
    for (int step = 0, waited = 0; step < steps; ++step) {
        relaxation.step(std::max<std::int64_t>(parts, known_cost * parts - value), stride);
        value = relaxation.evaluate();
        if (value > best) {
            best = value;
            bound.minute_prices = relaxation.prices();
            waited = 0;
        } else if (++waited >= patience) {
            stride = std::max<std::int64_t>(1, stride * 2 / 3);
            waited = 0;
        }
    }
    // Rounded down, below zero as well.
    bound.cost = best >= 0 ? best / parts : -((-best + parts - 1) / parts);
    return bound;
}

} // namespace evenload
