// The one answer to "did the person do something to this?", for mouse, finger, keyboard, assistive
// technology and tests alike. Every control calls it once a frame with the node it describes itself by.
#pragma once

#include "client/widgets/ui.h"

namespace evenload::ui {

struct Interaction {
    bool hovered = false;
    bool held = false;
    bool focused = false;
    bool clicked = false;         // released inside, or activated
    bool menu = false;            // right click, long press, the menu key or M
    bool menu_at_pointer = false; // … by a right click or a long press
    bool lifted = false;          // a drag of it begins: call ui.drag.lift; see drag.h
    bool add = false;             // with Ctrl
    bool extend = false;          // with Shift
};

// Emits the node as a leaf and interacts. A node with state::disabled never reports clicked.
Interaction control(Ui& ui, Node node);
// Emits it as a container: close it with ui.tree.close() after its children, which may lie on top of it.
Interaction open_control(Ui& ui, Node node);

// For a control that opens a menu: says so, and whether it is open.
States popup_states(const Ui& ui, const std::string& key);

} // namespace evenload::ui
