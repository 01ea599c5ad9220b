#include "client/widgets/icon_button.h"

namespace evenload::ui {

bool icon_button(Ui& ui, Rect rect, const IconButton& button) {
    Node node{.key = button.key, .role = Role::button, .name = button.name, .rect = rect};
    node.actions = action::activate;
    node.own_stop = button.own_stop;
    if (!button.enabled) {
        node.states |= state::disabled;
        node.description = button.why_not;
    }
    if (button.toggled >= 0) node.states |= button.toggled ? state::pressed : state::unpressed;
    if (button.opens_menu) node.states |= popup_states(ui, button.key);
    const Interaction act = control(ui, std::move(node));

    const Theme& t = ui.theme();
    const bool lit = button.enabled && (act.hovered || act.held);
    const bool toggled = button.toggled == 1;
    const Colour plain = button.on_header ? t.on_header : t.ink;
    const Colour colour = !button.enabled ? t.disabled_text : toggled ? t.selected_text : plain;
    if (toggled) {
        ui.paint.fill(rect, t.selected, ui.px(radius));
    } else if (lit) {
        ui.paint.fill(rect, button.on_header ? t.header_field : t.hover, ui.px(radius));
    } else if (button.bordered) {
        ui.paint.fill(rect, t.card, ui.px(radius));
    }
    if (button.bordered) {
        ui.paint.stroke(rect, t.outlined ? t.control_line : t.line, ui.px(radius));
    }
    ui.paint.icon(rect, button.icon, colour);
    if (act.hovered || act.focused) {
        const bool refused = !button.enabled && !button.why_not.empty();
        ui.tooltip(button.key, rect, refused ? button.why_not : button.name);
    }
    return act.clicked;
}

} // namespace evenload::ui
