// One pathway: what it asks for, and its cases, those that are off it first.
#pragma once

#include "client/screens/pathways/pathways_screen.h"

namespace evenload::ui {

void draw_pathway_detail(Ui& ui, Rect area, const PathwaysView& view, const Route& route,
                         bool with_back, PathwaysState& state, Desk& desk);

} // namespace evenload::ui
