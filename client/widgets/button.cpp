#include "client/widgets/button.h"

namespace evenload::ui {

namespace {

struct Look {
    Colour text;
    Colour fill; // alpha 0: none
    Colour border;
};

constexpr Colour nothing{0, 0, 0, 0};

Look look_of(const Ui& ui, const Button& button, const Interaction& act) {
    const Theme& t = ui.theme();
    const bool toggled = button.toggled == 1;
    if (!button.enabled) {
        const bool bordered = button.kind != ButtonKind::quiet && button.kind != ButtonKind::link;
        return {t.disabled_text, bordered ? t.hover : nothing, bordered ? t.line : nothing};
    }
    const bool lit = act.hovered || act.held;
    switch (button.kind) {
    case ButtonKind::primary:
        return {t.on_brand, lit ? t.brand_dark : t.brand, t.outlined ? t.control_line : nothing};
    case ButtonKind::danger: {
        const TintColours& red = t.of(Tint::danger);
        return {lit ? t.card : red.text, lit ? red.text : t.card, red.text};
    }
    case ButtonKind::quiet:
        return {toggled ? t.selected_text : t.ink,
                toggled ? t.selected
                : lit   ? t.hover
                        : nothing,
                nothing};
    case ButtonKind::link: return {t.of(Tint::brand).text, lit ? t.hover : nothing, nothing};
    default: break;
    }
    return {toggled ? t.selected_text : t.ink,
            toggled ? t.selected
            : lit   ? t.hover
                    : t.card,
            t.outlined ? t.control_line : t.line};
}

Face face_of(const Button& button) {
    return button.kind == ButtonKind::link ? Face::small_strong : Face::strong;
}

float badge_width(const Ui& ui, int badge) {
    return ui.paint.width(Face::small_strong, std::to_string(badge)) + ui.px(12);
}

Node node_of(const Ui& ui, const Button& button, Rect rect) {
    Node node{.key = button.key, .role = Role::button, .rect = rect};
    node.name = button.name.empty() ? button.label : button.name;
    if (button.badge >= 0) node.name += ", " + std::to_string(button.badge);
    node.actions = action::activate;
    if (!button.enabled) {
        node.states |= state::disabled;
        node.description = button.why_not;
    }
    if (button.toggled >= 0) node.states |= button.toggled ? state::pressed : state::unpressed;
    if (button.opens_menu) node.states |= popup_states(ui, button.key);
    return node;
}

} // namespace

float button_width(const Ui& ui, const Button& button) {
    const float padding = button.kind == ButtonKind::link ? 4.f : 12.f;
    float width = ui.px(2 * padding) + ui.paint.width(face_of(button), button.label);
    if (button.icon != Icon::none) width += ui.px(24);
    if (button.badge >= 0) width += badge_width(ui, button.badge) + ui.px(8);
    if (button.opens_menu) width += ui.px(20);
    return width;
}

bool button(Ui& ui, Rect rect, const Button& button) {
    const float height = std::min(rect.height, ui.control_height());
    rect = {rect.x, rect.y + (rect.height - height) / 2, rect.width, height};
    const Interaction act = control(ui, node_of(ui, button, rect));
    const Look look = look_of(ui, button, act);
    const Face face = face_of(button);
    ui.paint.fill(rect, look.fill, ui.px(radius));
    if (look.border.alpha > 0) ui.paint.stroke(rect, look.border, ui.px(radius));

    const float spare = std::max(0.f, rect.width - button_width(ui, button));
    Rect inside = rect.inset(ui.px(button.kind == ButtonKind::link ? 4 : 12) + spare / 2, 0);
    if (button.icon != Icon::none) {
        ui.paint.icon(inside.cut_left(ui.px(16), ui.px(8)), button.icon, look.text);
    }
    if (button.opens_menu) {
        ui.paint.icon(inside.cut_right(ui.px(16), ui.px(4)), Icon::chevron_down, look.text);
    }
    if (button.badge >= 0) {
        Rect badge = inside.cut_right(badge_width(ui, button.badge), ui.px(8));
        badge = {badge.x, badge.centre().y - ui.px(10), badge.width, ui.px(20)};
        ui.paint.fill(badge, ui.theme().hover, ui.px(radius_small));
        ui.paint.text_in(badge, Face::small_strong, ui.theme().muted, std::to_string(button.badge),
                         Align::centre);
    }
    ui.paint.text_in(inside, face, look.text, button.label);
    if (act.hovered && !button.enabled) ui.tooltip(button.key, rect, button.why_not, true);
    return act.clicked;
}

bool button_right(Ui& ui, Rect& bar, const Button& spec, float gap) {
    return button(ui, bar.cut_right(button_width(ui, spec), gap), spec);
}

bool button_left(Ui& ui, Rect& bar, const Button& spec, float gap) {
    return button(ui, bar.cut_left(button_width(ui, spec), gap), spec);
}

} // namespace evenload::ui
