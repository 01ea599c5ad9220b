// The files kept with a case: what they are, who added them, and save and remove. Adding asks for the file itself,
// which goes to the server at once, so this part of a case needs a connection.
#pragma once

#include "client/screens/desk.h"
#include "client/views/case_view.h"
#include "client/widgets/ui.h"

namespace evenload::ui {

// Draws from the top of `place` in its width; returns the height used.
float draw_documents_panel(Ui& ui, Rect place, const CaseView& view, Desk& desk);

} // namespace evenload::ui
