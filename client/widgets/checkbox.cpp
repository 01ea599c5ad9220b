#include "client/widgets/checkbox.h"

namespace evenload::ui {

bool checkbox(Ui& ui, Rect rect, const Checkbox& box) {
    Node node{.key = box.key, .role = Role::checkbox, .name = box.label, .rect = rect};
    node.actions = action::activate;
    node.states = box.checked ? state::checked : state::unchecked;
    if (!box.enabled) {
        node.states |= state::disabled;
        node.description = box.why_not;
    }
    const Interaction act = control(ui, std::move(node));
    const Theme& t = ui.theme();
    Rect inside = rect;
    const Rect cell = inside.cut_left(ui.px(20), ui.px(8));
    const Rect square{cell.x + ui.px(1), cell.centre().y - ui.px(9), ui.px(18), ui.px(18)};
    const Colour edge = box.enabled ? t.control_line : t.line;
    ui.paint.fill(square, box.checked && box.enabled ? t.brand : t.card, ui.px(radius_small));
    ui.paint.stroke(square, box.checked && box.enabled ? t.brand : edge, ui.px(radius_small), 1.5f);
    if (box.checked) ui.paint.icon(square, Icon::check, box.enabled ? t.on_brand : t.disabled_text);
    ui.paint.text_in(inside, Face::body, box.enabled ? t.ink : t.disabled_text, box.label);
    if (act.hovered && !box.enabled) ui.tooltip(box.key, rect, box.why_not, true);
    return act.clicked;
}

} // namespace evenload::ui
