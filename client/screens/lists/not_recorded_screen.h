// Contacts that nobody has recorded as done, time-critical first, each recorded from its line: two presses for a door
// that nobody opened, a short form for the rest.
#pragma once

#include "client/screens/desk.h"
#include "client/views/not_recorded_view.h"
#include "client/widgets/ui.h"

#include <optional>

namespace evenload::ui {

struct NotRecordedState {
    float height = 0; // of the list
};

struct NotRecordedResult {
    std::optional<bool> mine; // chosen instead of the team's
};

NotRecordedResult draw_not_recorded(Ui& ui, Rect area, const NotRecordedView& view,
                                    NotRecordedState& state, Desk& desk);

} // namespace evenload::ui
