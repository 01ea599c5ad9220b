// What the person does with pointer, wheel and keys, gathered between two frames. Positions are CSS
// pixels. Fed by client/browser or by a test; read by interact.h, scroll.h and drag.h. Acts on
// mirror nodes (assistive technology) go into SemanticTree::push instead.
#pragma once

#include "client/canvas/geometry.h"

#include <string>
#include <string_view>
#include <vector>

namespace evenload::ui {

struct KeyPress {
    std::string key;   // as KeyboardEvent.key: "ArrowDown", "Escape", " ", "m"
    bool ctrl = false; // or Command
    bool shift = false;
    bool alt = false;
    bool repeat = false;
};

// Where the keyboard focus is when a key goes down.
enum class KeyPlace : std::uint8_t { nothing, node, field, outside };

struct Input {
    Point pointer{-1, -1};
    bool pointer_inside = false;
    bool touch = false; // the last pointer was a finger
    bool ctrl = false;
    bool shift = false;
    float wheel_x = 0; // CSS pixels since the last frame, right and down positive
    float wheel_y = 0;
    std::vector<KeyPress> keys;
    bool shortcuts_enabled = true; // single letters, WCAG 2.1.4

    // Takes the key out, so that one press does one thing.
    bool take(std::string_view key, bool ctrl_held = false, bool shift_held = false);
    void end_frame();
};

// Whether the page keeps this key from the browser. `draggable`: the focused node can be picked up.
// The browser owns Tab, function keys, Ctrl with anything but Z and Y, and everything typed in a
// field.
bool keeps_key(const KeyPress& press, KeyPlace place, bool draggable);

} // namespace evenload::ui
