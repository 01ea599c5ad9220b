// What a place says when there is nothing in it, and the one thing to do about it.
#pragma once

#include "client/canvas/icons.h"
#include "client/widgets/interact.h"

#include <string>

namespace evenload::ui {

struct EmptyState {
    std::string key;
    Icon icon = Icon::inbox;
    std::string title;
    std::string text = {};
    std::string action_label = {};
    int heading_level = 0; // where it is all that the page shows, the title is its heading
};

bool empty_state(Ui& ui, Rect rect, const EmptyState& state); // true when its action was pressed

} // namespace evenload::ui
