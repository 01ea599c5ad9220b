// Tabs under a line, and the segmented choice (Day, Week, 4 weeks). Arrow keys move, Enter or a
// click chooses.
#pragma once

#include "client/widgets/interact.h"

#include <optional>
#include <span>
#include <string>

namespace evenload::ui {

struct Tab {
    std::string key;
    std::string label;
    int badge = 0;
};

inline constexpr float tabs_height = 40;
// Returns the index that was just chosen.
std::optional<int> tabs(Ui& ui, Rect rect, const std::string& key, const std::string& name,
                        std::span<const Tab> all, int current);

float segments_width(const Ui& ui, std::span<const Tab> all);
std::optional<int> segments(Ui& ui, Rect rect, const std::string& key, const std::string& name,
                            std::span<const Tab> all, int current);

} // namespace evenload::ui
