// A visit on the timetable: a block as long as the visit, one button that can be dragged and has a menu.
#pragma once

#include "client/screens/timetable/timetable_screen.h"
#include "client/widgets/interact.h"

namespace evenload::ui {

struct BlockLook {
    bool chosen = false;
    bool waiting = false; // not saved yet
    bool refused = false;
};

Interaction visit_block(Ui& ui, Rect rect, const VisitBlock& block, const BlockLook& look);
// Only paint, for the one in the air.
void paint_block(Ui& ui, Rect rect, const VisitBlock& block, const BlockLook& look);

// An icon with how many comments are unread, cut from the left of `line`; nothing for none.
void paint_unread(Ui& ui, Rect& line, int unread);

} // namespace evenload::ui
