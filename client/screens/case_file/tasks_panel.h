// The tasks of a case, and the button that adds one.
#pragma once

#include "client/screens/desk.h"
#include "client/views/case_view.h"
#include "client/widgets/ui.h"

namespace evenload::ui {

// Draws from the top of `place` in its width; returns the height used.
float draw_tasks_panel(Ui& ui, Rect place, const CaseView& view, Desk& desk);

} // namespace evenload::ui
