#include "client/widgets/banner.h"

#include "client/widgets/button.h"
#include "client/widgets/icon_button.h"

namespace evenload::ui {

namespace {

float controls_width(const Ui& ui, const Banner& banner) {
    float width = 0;
    if (!banner.action_label.empty()) {
        width += ui.paint.width(Face::strong, banner.action_label) + ui.px(24 + 8);
    }
    if (banner.dismissable) width += ui.control_height();
    return width;
}

float text_room(const Ui& ui, const Banner& banner, float width) {
    return width - ui.px(2 * 12 + 24) - controls_width(ui, banner);
}

} // namespace

float banner_height(const Ui& ui, const Banner& banner, float width) {
    const float words =
        ui.paint.paragraph_height(Face::body, banner.text, text_room(ui, banner, width), 4);
    const bool controls = controls_width(ui, banner) > 0;
    return std::max(words + ui.px(14), controls ? ui.control_height() + ui.px(4) : 0.f);
}

BannerResult banner(Ui& ui, Rect rect, const Banner& banner) {
    const Role role = banner.tint == Tint::danger ? Role::alert : Role::status;
    const TintColours& tint = ui.theme().of(banner.tint);
    ui.paint.fill(rect, tint.background, ui.px(radius));
    if (ui.theme().outlined) ui.paint.stroke(rect, tint.accent, ui.px(radius));
    Rect inside = rect.inset(ui.px(12), 0);
    const float words =
        ui.paint.paragraph_height(Face::body, banner.text, text_room(ui, banner, rect.width), 4);
    const Rect symbol = inside.cut_left(ui.px(16), ui.px(8));
    ui.paint.icon({symbol.x, rect.centre().y - words / 2, symbol.width, ui.px(20)}, banner.icon,
                  tint.text);

    BannerResult result;
    if (banner.dismissable) {
        const float side = ui.control_height();
        const Rect place = inside.cut_right(side);
        result.dismissed =
            icon_button(ui, {place.x, rect.centre().y - side / 2, side, side},
                        {.key = banner.key + ":close", .icon = Icon::x, .name = "Dismiss"});
    }
    if (!banner.action_label.empty()) {
        result.pressed =
            button_right(ui, inside, {.key = banner.key + ":action", .label = banner.action_label});
    }
    const Rect text{inside.x, rect.centre().y - words / 2, inside.width, words};
    ui.paint.paragraph(text, Face::body, tint.text, banner.text, 4);
    ui.tree.leaf({.key = banner.key, .role = role, .name = banner.text, .rect = text});
    return result;
}

} // namespace evenload::ui
