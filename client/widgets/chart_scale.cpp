#include "client/widgets/chart_scale.h"

#include <algorithm>
#include <cmath>

namespace evenload::ui {

ChartScale chart_scale(std::span<const ChartTick> ticks, float from, float to) {
    return {from, to, ticks.empty() ? 1 : std::max(1, ticks.back().value)};
}

void dashed_line(Ui& ui, Point from, Point to, Colour colour) {
    const float stroke = 5;
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    const float dx = (to.x - from.x) / std::max(1.f, length);
    const float dy = (to.y - from.y) / std::max(1.f, length);
    for (float at = 0; at < length; at += 2 * stroke) {
        const float end = std::min(length, at + stroke);
        ui.paint.line({from.x + dx * at, from.y + dy * at}, {from.x + dx * end, from.y + dy * end},
                      colour, 1.5f);
    }
}

} // namespace evenload::ui
