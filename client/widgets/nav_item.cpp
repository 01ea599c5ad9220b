#include "client/widgets/nav_item.h"

namespace evenload::ui {

bool nav_item(Ui& ui, Rect rect, const NavItem& item) {
    Node node{.key = item.key, .role = Role::link, .name = item.label, .rect = rect};
    if (item.badge > 0) node.name += ", " + std::to_string(item.badge);
    node.address = item.address;
    node.actions = action::activate;
    if (item.current) node.states |= state::current;
    const Interaction act = control(ui, std::move(node));

    const Theme& t = ui.theme();
    const Colour colour = item.current ? t.selected_text : act.hovered ? t.ink : t.muted;
    if (item.with_label) {
        Rect inside = rect;
        inside.cut_top(ui.px(6));
        const Rect symbol = inside.cut_top(ui.px(24));
        ui.paint.icon(symbol, item.icon, colour);
        ui.paint.text_in(inside.cut_top(ui.px(16)), Face::small, colour, item.label, Align::centre);
        return act.clicked;
    }
    if (item.current || act.hovered) {
        ui.paint.fill(rect, item.current ? t.selected : t.hover, ui.px(radius));
    }
    if (item.current && t.outlined) ui.paint.stroke(rect, t.control_line, ui.px(radius), 2);
    ui.paint.icon(rect, item.icon, colour);
    if (item.badge > 0) {
        const Rect dot{rect.right() - ui.px(16), rect.y + ui.px(4), ui.px(12), ui.px(12)};
        ui.paint.circle(dot.centre(), ui.px(5), t.of(Tint::danger).accent);
    }
    if (act.hovered || act.focused) ui.tooltip(item.key, rect, item.label);
    return act.clicked;
}

} // namespace evenload::ui
