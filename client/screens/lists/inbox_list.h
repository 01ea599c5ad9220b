// The notices to the person: each opens what it is about and is read by that, or is marked as read.
#pragma once

#include "client/screens/desk.h"
#include "client/views/inbox_view.h"
#include "client/widgets/ui.h"

namespace evenload::ui {

struct InboxState {
    float height = 0;
};

void draw_inbox(Ui& ui, Rect area, const InboxView& view, InboxState& state, Desk& desk);

} // namespace evenload::ui
