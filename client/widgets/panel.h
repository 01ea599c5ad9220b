// A white surface with a border and an optional title, as the boxes of the case file. Only a frame.
#pragma once

#include "client/widgets/label.h"

#include <string>

namespace evenload::ui {

// Draws it and returns the rectangle for the content.
Rect panel(Ui& ui, Rect rect, const std::string& key, const std::string& title = {});

} // namespace evenload::ui
