// What lies under the pointer right now, for drawing that depends on it without being a control.
#pragma once

#include "client/widgets/ui.h"

namespace evenload::ui {

// True when the pointer is over `rect` and no layer lies between.
bool pointed_at(const Ui& ui, Rect rect);

} // namespace evenload::ui
