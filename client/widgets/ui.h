// Everything a widget needs, handed to every widget as its first argument. One per page.
// Use: begin_frame; draw with widgets; end_frame. Screens keep no widget state of their own: what must
// survive a frame (scroll positions, the open menu, the drag) is here, by key.
#pragma once

#include "client/canvas/host.h"
#include "client/canvas/painter.h"
#include "client/mirror/tree.h"
#include "client/mirror/wire.h"
#include "client/widgets/drag.h"
#include "client/widgets/input.h"
#include "client/widgets/toast.h"

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace evenload::ui {

struct ScrollState {
    Point offset;    // how far the content is scrolled, pixels
    Point velocity;  // of a flick, pixels a second
    Point most;      // largest offset
    Rect view;       // where it was last drawn
    float grip = -1; // where on the bar the pointer took hold
    bool panning = false;
};

struct MenuState {
    std::string key; // of the open menu; empty: none
    Rect anchor;
    std::string opener; // gets the focus back
    bool fresh = false; // opened in this frame
    bool had_focus = false;
};

// A dialog that is open, and what had the focus before it.
struct OpenDialog {
    std::string key;
    std::string opener;
    bool drawn = false; // in this frame
};

struct TooltipState {
    std::string text;
    Rect of;
    std::string waiting_for; // what the pointer rests on
    double since = 0;
};

class Ui {
public:
    Ui(Host& page, Fonts& font_set);
    ~Ui();
    Ui(const Ui&) = delete;
    Ui& operator=(const Ui&) = delete;

    // Starts ImGui's frame and opens the full-window layer. The caller has fed ImGuiIO's pointer.
    void begin_frame(Rect window, double now_milliseconds);
    // Draws what lies on top (ghost, tooltip, toasts), finishes the tree, answers what keys are left and
    // sends the mirror. Afterwards ImGui::GetDrawData() is ready.
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
    bool motion = true; // false: the person prefers reduced motion
    float scale = 1;    // of text and measures, more than 1 on a wall display

    const Theme& theme() const { return paint.theme(); }
    void set_theme(const Theme& chosen) { paint.set_theme(chosen); }
    float control_height() const { return (touch ? target_touch : target_mouse) * scale; }
    float px(float measure) const { return measure * scale; }
    Point pointer() const;
    bool pointer_down() const;

    // Keyboard shortcuts of the screen. A letter works only while no field has the focus, no menu or drag
    // is open and shortcuts are enabled.
    bool shortcut(std::string_view key);
    bool shortcut_ctrl(std::string_view key, bool with_shift = false);

    void announce(std::string_view text) { host.announce(Politeness::polite, std::string(text)); }
    void refuse(std::string_view text) { host.announce(Politeness::assertive, std::string(text)); }

    // Call while `hovered` or focused: shows after the pointer has rested, never after a touch.
    void tooltip(const std::string& key, Rect of, std::string_view text, bool at_once = false);

    // Keeps drawing while something moves by itself; does nothing when motion is unwanted.
    void animate() {
        if (motion) host.request_frames(1);
    }
    void set_cursor(std::string_view css_name) { cursor_ = css_name; }

    // For widgets
    std::unordered_map<std::string, ScrollState> scrolls;
    std::vector<std::string> scroll_path; // scroll areas around what is being drawn
    MenuState menu;
    TooltipState tip;
    std::vector<OpenDialog> dialogs;

private:
    void draw_tooltip();
    void answer_keys();
    void forget_closed_dialogs();
    void send_mirror();

    Wire wire_;
    std::string_view cursor_ = "default";
    std::string sent_cursor_ = "default";
    double mirror_sent_at_ = -1000;
};

} // namespace evenload::ui
