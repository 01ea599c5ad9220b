// The wall display: the team's day at a glance, no controls, text as large as the wall allows.
#pragma once

#include "client/views/kiosk_view.h"
#include "client/widgets/ui.h"

namespace evenload::ui {

// How much larger than on a desk everything is drawn on a wall of this size.
float kiosk_scale(Rect window);
// How many rows a page has in this window at that scale.
int kiosk_rows(Rect window, float scale);

void draw_kiosk(Ui& ui, Rect area, const KioskView& view);

} // namespace evenload::ui
