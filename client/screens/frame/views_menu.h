// Views that have a name, on every screen: open one, save this one, remove one.
#pragma once

#include "client/screens/desk.h"
#include "client/views/saved_views.h"
#include "client/widgets/ui.h"

#include <optional>
#include <vector>

namespace evenload::ui {

struct ViewsMenu {
    const Route& route; // what is shown now
    const std::vector<SavedViewLine>& views;
    std::optional<std::string> why_not_save; // the viewer may not
};

void open_views_menu(Ui& ui, Rect anchor);
// Every frame; it draws nothing while it is closed.
void draw_views_menu(Ui& ui, const ViewsMenu& menu, Desk& desk);

} // namespace evenload::ui
