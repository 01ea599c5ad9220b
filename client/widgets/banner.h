// A line across the screen that stays until its cause goes: offline, waiting, needs attention,
// information. A status for assistive technology, an alert when it is danger.
#pragma once

#include "client/canvas/icons.h"
#include "client/widgets/interact.h"

#include <string>

namespace evenload::ui {

struct Banner {
    std::string key;
    std::string text;
    Icon icon = Icon::info;
    Tint tint = Tint::neutral;
    std::string action_label = {};
    bool dismissable = false;
};
struct BannerResult {
    bool pressed = false;
    bool dismissed = false;
};

float banner_height(const Ui& ui, const Banner& banner, float width);
BannerResult banner(Ui& ui, Rect rect, const Banner& banner);

} // namespace evenload::ui
