// A button with a word: primary (one a screen), secondary, quiet (no border) or link.
#pragma once

#include "client/canvas/icons.h"
#include "client/widgets/interact.h"

#include <string>

namespace evenload::ui {

enum class ButtonKind : std::uint8_t { primary, secondary, quiet, link, danger };

struct Button {
    std::string key;
    std::string label;
    Icon icon = Icon::none;
    ButtonKind kind = ButtonKind::secondary;
    bool enabled = true;
    std::string why_not = {}; // said and shown when not enabled
    std::string name = {}; // spoken name when the label needs its surroundings: "Move Mrs Tanaka"
    int badge = -1;        // a count in a chip after the label
    int toggled = -1;      // 0 or 1 for a toggle button
    bool opens_menu = false;
};

float button_width(const Ui& ui, const Button& button);
// Draws in `rect`, at most as high as a control; true when pressed.
bool button(Ui& ui, Rect rect, const Button& button);
// Takes the button's own width off the right or left of a bar.
bool button_right(Ui& ui, Rect& bar, const Button& button, float gap = space_2);
bool button_left(Ui& ui, Rect& bar, const Button& button, float gap = space_2);

} // namespace evenload::ui
