// Everything a widget needs, handed to every widget as its first argument. One per page.
// Use: ui.begin_frame(...); draw with widgets; ui.end_frame(). Screens keep no widget state of
// their own: what must survive a frame (scroll positions, open menus, the drag) is here, by key.
#pragma once

#include "client/canvas/host.h"
#include "client/canvas/painter.h"
#include "client/mirror/tree.h"
#include "client/widgets/drag.h"
#include "client/widgets/input.h"
#include "client/widgets/toast.h"

#include <memory>
#include <string>
#include <unordered_map>

namespace evenload::ui {

struct ScrollState {
    Point offset;          // how far the content is scrolled, pixels
    Point velocity;        // of a flick, pixels a second
    Rect view;             // where it was last drawn
    Point most;            // largest offset
    float grabbed_at = -1; // where on the bar the pointer took hold
    bool panning = false;
};

struct MenuState {
    std::string key; // of the open menu; empty: none
    Rect anchor;
    std::string opener; // the focus returns to it
    float height = 0;
    bool fresh = false;
};

class Ui {
public:
    Ui(Host& host, Fonts& fonts);
    ~Ui();

    // Opens the full-window layer. `size` and the pixel ratio are the caller's; ImGui::NewFrame is
    // done here.
    void begin_frame(Rect window, double now_milliseconds);
    // Draws what lies on top (ghost, tooltip, toasts), finishes the tree, answers the remaining
    // keys.
    void end_frame();

    Host& host;
    Fonts& fonts;
    SemanticTree tree;
    Input input;
    Painter paint;
    Drag drag;
    Toasts toasts;

    Rect screen;        // the whole window
    double now = 0;     // monotonic milliseconds
    bool touch = false; // targets are 44 px
    bool motion = true; // false: prefers-reduced-motion
    float scale = 1;    // text scale, more than 1 on a wall display

    const Theme& theme() const { return paint.theme(); }
    void set_theme(const Theme& theme) { paint.set_theme(theme); }
    float control_height() const { return touch ? target_touch : target_mouse; }

    // Keyboard shortcuts. A letter works only when no field has the focus and shortcuts are
    // enabled.
    bool shortcut(std::string_view key);
    bool shortcut_ctrl(std::string_view key, bool shift = false);

    void announce(std::string_view text) { host.announce(Politeness::polite, std::string(text)); }
    void refuse(std::string_view text) { host.announce(Politeness::assertive, std::string(text)); }

    // Shown at the pointer after a moment, or at once below a focused control.
    void tooltip(Rect of, std::string_view text);

    // For widgets
    std::unordered_map<std::string, ScrollState> scrolls;
    MenuState menu;
    std::vector<std::string> scroll_stack;
    int modal_depth = 0;

private:
    struct Frame;
    std::unique_ptr<Frame> frame_;
    friend struct Layer;
};

} // namespace evenload::ui
