// The inside of the drag state machine, called by Ui and by interact.cpp only.
#pragma once

#include "client/widgets/ui.h"

namespace evenload::ui {

struct DragDriver {
    // A control has noticed that its drag begins; the screen answers with Drag::lift or not at all.
    static void offer(Ui& ui, const std::string& key, Rect rect, Drag::Hand hand);
    static void begin_frame(Ui& ui);
    static void end_frame(Ui& ui);
    // A long press that never moved, or M during a drag, asks for the menu instead.
    static bool take_menu_request(Ui& ui, const std::string& key);

private:
    static void follow_pointer(Ui& ui);
    static void follow_keys(Ui& ui);
    static void step_by_key(Ui& ui, const std::string& key);
    static void scroll_at_edges(Ui& ui);
    static void draw_ghost(Ui& ui);
    static void draw_hint(Ui& ui);
    static Rect ghost_rect(const Ui& ui);
};

} // namespace evenload::ui
