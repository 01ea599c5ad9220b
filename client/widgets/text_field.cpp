#include "client/widgets/text_field.h"

namespace evenload::ui {

TextFieldResult text_field(Ui& ui, Rect rect, const TextField& field) {
    const Theme& t = ui.theme();
    if (!field.multiline) {
        const float height = std::min(rect.height, ui.control_height());
        rect = {rect.x, rect.centre().y - height / 2, rect.width, height};
    }
    Rect inside = rect.inset(ui.px(10), ui.px(field.multiline ? 6 : 0));
    const Rect symbol = field.icon == Icon::none ? Rect{} : inside.cut_left(ui.px(16), ui.px(8));

    Node node{.key = field.key,
              .role = field.kind == "search" ? Role::searchbox : Role::textbox,
              .name = field.label,
              .description = field.hint,
              .value = field.value,
              .rect = inside};
    node.actions = action::type;
    node.visible = inside.intersection(ui.paint.clip());
    if (node.visible.empty()) node.visible = {inside.x, inside.y, 0, 1}; // nothing of it
    node.hint = field.placeholder;
    node.kind = field.kind;
    if (field.multiline) node.states |= state::multiline;
    if (field.invalid) node.states |= state::invalid;
    if (field.on_header) node.states |= state::on_header;
    const Interaction act = control(ui, std::move(node));

    const Colour fill = field.on_header ? t.header_field : t.card;
    const Colour ink = field.on_header ? t.on_header_field : t.ink;
    const Colour edge = field.invalid     ? t.of(Tint::danger).accent
                        : !act.focused    ? t.control_line
                        : field.on_header ? t.focus_inner
                                          : t.brand;
    ui.paint.fill(rect, fill, ui.px(radius));
    if (!field.on_header || t.outlined || act.focused) {
        ui.paint.stroke(rect, edge, ui.px(radius), act.focused || field.invalid ? 2.f : 1.f);
    }
    ui.paint.icon(symbol, field.icon, field.on_header ? ink : t.muted);
    if (!field.keyhint.empty() && field.value.empty() && !act.focused) {
        ui.paint.text_in(inside, Face::body, field.on_header ? ink : t.muted, field.keyhint,
                         Align::right);
    }
    // Under a layer the page hides its element, so the text is drawn here.
    const Node* const before = ui.tree.find(field.key);
    if (before && (before->states & state::covered)) {
        const std::string& shown = field.value.empty() ? field.placeholder : field.value;
        if (field.multiline) {
            ui.paint.paragraph(inside, Face::body, ink, shown);
        } else {
            ui.paint.text_in(inside, Face::body, ink, shown);
        }
    }

    TextFieldResult result{.focused = act.focused};
    if (auto typed = ui.tree.take(field.key, ActKind::text))
        result.changed = std::move(typed->text);
    if (ui.tree.take(field.key, ActKind::submit)) result.submitted = true;
    if (act.clicked) ui.tree.focus(field.key, false);
    return result;
}

} // namespace evenload::ui
