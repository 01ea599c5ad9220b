// A tick with a word beside it.
#pragma once

#include "client/widgets/interact.h"

#include <string>

namespace evenload::ui {

struct Checkbox {
    std::string key;
    std::string label;
    bool checked = false;
    bool enabled = true;
    std::string why_not = {};
};

bool checkbox(Ui& ui, Rect rect, const Checkbox& box); // true when it was flipped

} // namespace evenload::ui
