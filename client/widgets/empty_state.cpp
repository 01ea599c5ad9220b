#include "client/widgets/empty_state.h"

#include "client/widgets/button.h"
#include "client/widgets/label.h"

namespace evenload::ui {

bool empty_state(Ui& ui, Rect rect, const EmptyState& state) {
    const float width = std::min(rect.width - ui.px(32), ui.px(360));
    Rect column{rect.centre().x - width / 2, rect.y + std::min(ui.px(72), rect.height / 5), width,
                rect.height};
    ui.paint.icon(column.cut_top(ui.px(24), ui.px(8)), state.icon, ui.theme().muted);
    const Rect title = column.cut_top(ui.px(24), ui.px(4));
    ui.paint.text_in(title, Face::strong, ui.theme().ink, state.title, Align::centre);
    ui.tree.leaf({.key = state.key + ":title",
                  .role = state.heading_level ? Role::heading : Role::text,
                  .name = state.title,
                  .rect = title,
                  .level = state.heading_level});
    if (!state.text.empty()) {
        const float height = ui.paint.paragraph(column, Face::small, ui.theme().muted, state.text,
                                                99, Align::centre);
        ui.tree.leaf({.key = state.key + ":text",
                      .role = Role::text,
                      .name = state.text,
                      .rect = column.cut_top(height, ui.px(12))});
    }
    if (state.action_label.empty()) return false;
    const Button action{
        .key = state.key + ":action", .label = state.action_label, .kind = ButtonKind::primary};
    const float own = button_width(ui, action);
    return button(ui, {column.centre().x - own / 2, column.y, own, ui.control_height()}, action);
}

} // namespace evenload::ui
