// How full somebody's week is: a bar, the amount and the percentage. Amber from 90 %, red over 100
// %; the percentage says it in words, so colour is never alone.
#pragma once

#include "client/widgets/ui.h"

#include <string>

namespace evenload::ui {

struct CapacityBar {
    int percent = 0;         // of what is available; may exceed 100
    std::string amount = {}; // "24 h 40 of 30 h"; empty: the bar only
    bool compact = false;    // without the line of text
};

Tint capacity_tint(int percent);
float capacity_bar_height(const Ui& ui, const CapacityBar& bar);
// Only draws; the header or row it lies on says the figures.
float capacity_bar(Ui& ui, Rect rect, const CapacityBar& bar);

} // namespace evenload::ui
