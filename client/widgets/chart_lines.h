// A chart of lines over months, each with a mark of its own and its name at its end, so that lines are told apart
// without colour. Each point is a button.
#pragma once

#include "client/widgets/chart_scale.h"

#include <optional>
#include <string>
#include <vector>

namespace evenload::ui {

struct ChartLine {
    std::string key; // unique in the frame
    std::string label;
    std::vector<std::optional<int>> values; // none: a gap
    std::vector<std::string> numbers;       // "41", as long as values
};

struct LineChart {
    std::string key;
    std::string name; // "People waiting, 12 months"
    std::vector<ChartLine> lines;
    std::vector<std::string> columns; // "Oct 2026"
    bool last_is_partial = false;     // the last column is not over: "so far"
    std::vector<ChartTick> ticks;
    std::optional<int> target;
    std::string target_label = {};
};

struct ChartPoint {
    int line = 0;
    int column = 0;
};
std::optional<ChartPoint> line_chart(Ui& ui, Rect area,
                                     const LineChart& chart); // the point that was pressed

} // namespace evenload::ui
