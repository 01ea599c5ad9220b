// One destination of the navigation rail (icon only, tooltip) or of the phone's bottom bar (icon
// over word).
#pragma once

#include "client/canvas/icons.h"
#include "client/widgets/interact.h"

#include <string>

namespace evenload::ui {

struct NavItem {
    std::string key;
    std::string label;
    Icon icon = Icon::none;
    std::string address; // a real link: may be opened in a new tab
    bool current = false;
    bool with_label = false;
    int badge = 0;
};

bool nav_item(Ui& ui, Rect rect, const NavItem& item);

} // namespace evenload::ui
