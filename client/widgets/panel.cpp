#include "client/widgets/panel.h"

namespace evenload::ui {

Rect panel(Ui& ui, Rect rect, const std::string& key, const std::string& title) {
    ui.paint.surface(rect, ui.px(radius_large), Elevation::none);
    Rect inside = rect.inset(ui.px(space_4), ui.px(space_3));
    if (!title.empty()) {
        heading(ui, inside.cut_top(ui.px(24), ui.px(space_1)), key + ":title", title, 2);
    }
    return inside;
}

} // namespace evenload::ui
