// The caseloads of the team, who has none yet, and what other teams share with the person.
#pragma once

#include "client/screens/desk.h"
#include "client/views/caseloads_view.h"
#include "client/widgets/ui.h"

namespace evenload::ui {

struct CaseloadsState {
    float height = 0; // of the list, for scrolling; known a frame later
};

void draw_caseloads(Ui& ui, Rect area, const CaseloadsView& view, const Route& route,
                    CaseloadsState& state, Desk& desk);

} // namespace evenload::ui
