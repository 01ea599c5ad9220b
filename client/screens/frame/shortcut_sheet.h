// The list of keys, on "?". The lines are the only documentation of them on the page.
#pragma once

#include "client/widgets/ui.h"

namespace evenload::ui {

bool draw_shortcut_sheet(Ui& ui); // true when it should close

} // namespace evenload::ui
