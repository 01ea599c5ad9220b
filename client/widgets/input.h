// What the person does with pointer, wheel and keys, gathered between two frames. Positions are CSS pixels.
// Fed by client/browser or by a test; read by interact.h, scroll.h and drag.h. Acts on mirror nodes
// (assistive technology) go into SemanticTree::push instead.
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
};

// Where the keyboard focus is when a key goes down.
enum class KeyPlace : std::uint8_t {
    page,  // nowhere, or on the canvas
    node,  // on a mirror node
    field, // in something that takes text
    form,  // elsewhere in HTML: the side panel
};

struct Input {
    bool touch = false; // the last pointer was a finger
    bool ctrl = false;
    bool shift = false;
    float wheel_x = 0; // CSS pixels since the last frame, right and down positive
    float wheel_y = 0;
    std::vector<KeyPress>
        keys; // of this frame: at most one, so that each finds what the last one led to
    std::vector<KeyPress> waiting; // pressed since; add here
    bool pointer_lost = false;     // cancelled by the system, or the window lost the focus
    bool shortcuts_enabled = true; // single letters can be turned off, WCAG 2.1.4

    // Each takes the key out, so that one press does one thing.
    bool take(std::string_view key, bool with_shift = false);
    bool take_ctrl(std::string_view key, bool with_shift = false);
    // Takes whichever arrow, Home, End or page key was pressed; empty if none.
    std::string take_movement();
    void hold_keys(); // nobody is ready for them yet: they come again in the next frame
    void begin_frame();
    void end_frame();
};

struct KeyContext {
    KeyPlace place = KeyPlace::page;
    bool draggable = false; // the focused node can be picked up
    bool composite = false; // arrows move the focus where it is
    bool dragging = false;
};
// Whether the page keeps this key from the browser. The browser owns Tab, function keys, Ctrl with
// anything but Z and Y, and whatever is typed in a field or a form.
bool keeps_key(const KeyPress& press, const KeyContext& context);

} // namespace evenload::ui
