#include "common/base/sort_stably.h"

#include <algorithm>
#include <numeric>

namespace evenload {

std::vector<std::uint32_t>
stable_order(std::size_t count,
             const std::function<bool(std::uint32_t one, std::uint32_t other)>& before) {
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t one, std::uint32_t other) { return before(one, other); });
    return order;
}

} // namespace evenload
