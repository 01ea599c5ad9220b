// A square button that is only an icon; its name is spoken and shown as a tooltip.
#pragma once

#include "client/canvas/icons.h"
#include "client/widgets/interact.h"

#include <string>

namespace evenload::ui {

struct IconButton {
    std::string key;
    Icon icon = Icon::none;
    std::string name;
    bool bordered = false;
    bool enabled = true;
    std::string why_not = {};
    int toggled = -1;
    bool on_header = false; // on the blue bar
    bool opens_menu = false;
    bool own_stop = false; // see Node
};

bool icon_button(Ui& ui, Rect rect, const IconButton& button);

} // namespace evenload::ui
