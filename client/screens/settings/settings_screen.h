// What a team sets for itself: limits, how strict each check is, need factors; and the way to its other settings.
#pragma once

#include "client/screens/desk.h"
#include "client/views/settings_view.h"
#include "client/widgets/ui.h"

namespace evenload::ui {

struct SettingsState {
    float height = 0; // of what is drawn, for scrolling; known a frame later
};

void draw_settings(Ui& ui, Rect area, const Id<Team>& team_id, const SettingsView& view,
                   SettingsState& state, Desk& desk);

} // namespace evenload::ui
