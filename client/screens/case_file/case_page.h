// One case: head, what must be known at the door, tabs and panels. As a page of its own, or beside the board.
#pragma once

#include "client/screens/case_file/case_screen.h"

namespace evenload::ui {

struct CasePageLook {
    bool aside = false;     // beside another screen: narrow, with a cross, the head of level 2
    bool with_back = false; // there is no list beside it
};

void draw_case_page(Ui& ui, Rect area, const CaseView& view, const Route& route,
                    const CasePageLook& look, CaseState& state, Desk& desk);

} // namespace evenload::ui
