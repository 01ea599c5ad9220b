// The team's pathway templates: the list, and the chosen one with who is on it and who is off it.
#pragma once

#include "client/screens/desk.h"
#include "client/views/pathways_view.h"
#include "client/widgets/ui.h"

namespace evenload::ui {

struct PathwaysState {
    float detail_height = 0; // of what is drawn, for scrolling; known a frame later
};

void draw_pathways(Ui& ui, Rect area, const PathwaysView& view, const Route& route,
                   PathwaysState& state, Desk& desk);

} // namespace evenload::ui
