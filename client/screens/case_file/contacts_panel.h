// The contacts of a case as a list: when, what, who, what became of it, and "Record" where that waits.
#pragma once

#include "client/screens/desk.h"
#include "client/views/case_view.h"
#include "client/widgets/ui.h"

#include <vector>

namespace evenload::ui {

// Draws from the top of `place` in its width; returns the height used.
float draw_contacts_panel(Ui& ui, Rect place, const std::vector<ContactLine>& contacts, Desk& desk);

} // namespace evenload::ui
