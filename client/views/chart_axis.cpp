#include "client/views/chart_axis.h"

#include <algorithm>

namespace evenload {

std::vector<int> axis_ticks(int greatest, int wanted, int least_step) {
    greatest = std::max(greatest, least_step);
    const int least = std::max(least_step, greatest / std::max(1, wanted));
    int power = 1;
    int step = least_step;
    for (;; power *= 10) {
        const int found[] = {power, 2 * power, 5 * power};
        const auto* fits = std::find_if(std::begin(found), std::end(found),
                                        [&](int candidate) { return candidate >= least; });
        if (fits == std::end(found)) continue;
        step = *fits;
        break;
    }
    std::vector<int> ticks{0};
    while (ticks.back() < greatest)
        ticks.push_back(ticks.back() + step);
    return ticks;
}

} // namespace evenload
