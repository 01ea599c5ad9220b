// A chart of horizontal bars, each with its name, its number at its end and what the number was made from. Each bar is
// a button. A bar that misses the target is hatched and says so, so nothing depends on colour.
#pragma once

#include "client/widgets/chart_scale.h"

#include <optional>
#include <string>
#include <vector>

namespace evenload::ui {

struct ChartBar {
    std::string key; // unique in the frame
    std::string label;
    std::string number;       // "78.3%"
    std::string base = {};    // "94 of 120 cases"
    std::optional<int> value; // none: no bar
    bool misses = false;
    bool chosen = false;
};

struct BarChart {
    std::string key;
    std::string name; // "People waiting by locality"
    std::vector<ChartBar> bars;
    std::vector<ChartTick> ticks;
    std::optional<int> target;
    std::string target_label = {}; // "Target 80%"
};

float bar_chart_height(const Ui& ui, const BarChart& chart); // when nothing has to be scrolled
std::optional<int> bar_chart(Ui& ui, Rect area, const BarChart& chart); // the bar that was pressed

} // namespace evenload::ui
