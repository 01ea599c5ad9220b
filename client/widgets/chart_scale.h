// Where values lie along an axis, and the axis as both charts draw it. Words and ticks are given; nothing is counted.
#pragma once

#include "client/widgets/ui.h"

#include <span>
#include <string>
#include <vector>

namespace evenload::ui {

struct ChartTick {
    int value = 0;
    std::string label; // "40", "60%"
};

// Values from 0 to the last tick on a stretch of pixels; `from` may be more than `to`, as on an upright axis.
struct ChartScale {
    float from = 0;
    float to = 0;
    int greatest = 1;
    float at(int value) const {
        return from + (to - from) * static_cast<float>(value) / static_cast<float>(greatest);
    }
};
ChartScale chart_scale(std::span<const ChartTick> ticks, float from, float to);

// A line of short strokes: the target, which is no value.
void dashed_line(Ui& ui, Point from, Point to, Colour colour);

} // namespace evenload::ui
