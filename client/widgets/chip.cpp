#include "client/widgets/chip.h"

#include "client/widgets/icon_button.h"

namespace evenload::ui {

namespace {

constexpr float padding = 6;
constexpr float gap = 4;

Face face_of(const Chip& chip) {
    return chip.strong ? Face::small_strong : Face::small;
}

} // namespace

float chip_width(const Ui& ui, const Chip& chip) {
    float width = ui.px(2 * padding) + ui.paint.width(face_of(chip), chip.label);
    if (chip.icon != Icon::none) width += ui.px(20);
    return width;
}

float chip(Ui& ui, Point at, const Chip& chip, float most_width) {
    const float width = std::min(chip_width(ui, chip), most_width);
    const Rect rect{at.x, at.y, width, ui.px(chip_height)};
    const TintColours& tint = ui.theme().of(chip.tint);
    ui.paint.fill(rect, tint.background, ui.px(radius_small));
    if (ui.theme().outlined) ui.paint.stroke(rect, tint.accent, ui.px(radius_small));
    Rect inside = rect.inset(ui.px(padding), 0);
    if (chip.icon != Icon::none) {
        ui.paint.icon(inside.cut_left(ui.px(16), ui.px(4)), chip.icon, tint.text);
    }
    ui.paint.text_in(inside, face_of(chip), tint.text, chip.label);
    return width;
}

namespace {

template <class Place>
float flow(const Ui& ui, float width, std::span<const Chip> row, Place place) {
    const float line = ui.px(chip_height);
    float x = 0;
    float y = 0;
    for (const Chip& each : row) {
        const float own = std::min(chip_width(ui, each), width);
        if (x > 0 && x + own > width) {
            x = 0;
            y += line + ui.px(gap);
        }
        place(each, Point{x, y});
        x += own + ui.px(gap);
    }
    return row.empty() ? 0 : y + line;
}

} // namespace

float chips(Ui& ui, Point at, float width, std::span<const Chip> row) {
    return flow(ui, width, row, [&](const Chip& each, Point place) {
        chip(ui, {at.x + place.x, at.y + place.y}, each, width);
    });
}

float chips_height(const Ui& ui, float width, std::span<const Chip> row) {
    return flow(ui, width, row, [](const Chip&, Point) {});
}

float filter_chip_width(const Ui& ui, const FilterChip& chip) {
    float width = ui.px(16) + ui.paint.width(Face::small, chip.label);
    if (chip.icon != Icon::none) width += ui.px(20);
    if (chip.removable) width += ui.px(28);
    return width;
}

FilterChipResult filter_chip(Ui& ui, Rect rect, const FilterChip& chip) {
    const float height = std::min(rect.height, ui.px(ui.touch ? target_touch : 28));
    rect = {rect.x, rect.centre().y - height / 2, rect.width, height};
    Rect remove = rect;
    Rect body = rect;
    if (chip.removable) remove = body.cut_right(ui.px(28));

    Node node{.key = chip.key, .role = Role::button, .name = chip.label, .rect = body};
    node.actions = action::activate;
    if (chip.opens_menu) node.states |= popup_states(ui, chip.key);
    const Interaction act = control(ui, std::move(node));

    const Theme& t = ui.theme();
    const Colour fill = chip.on ? t.selected : act.hovered ? t.line : t.hover;
    const Colour text = chip.on ? t.selected_text : t.muted;
    const Rect shape = rect.inset(0, ui.px(2));
    ui.paint.fill(shape, fill, ui.px(radius_small));
    if (chip.on || t.outlined) ui.paint.stroke(shape, text, ui.px(radius_small));
    Rect inside = body.inset(ui.px(8), 0);
    if (chip.icon != Icon::none) {
        ui.paint.icon(inside.cut_left(ui.px(16), ui.px(4)), chip.icon, text);
    }
    ui.paint.text_in(inside, Face::small, text, chip.label);

    FilterChipResult result{.pressed = act.clicked};
    if (chip.removable) {
        const IconButton cross{
            .key = chip.key + ":remove", .icon = Icon::x, .name = "Remove " + chip.label};
        result.removed = icon_button(ui, remove, cross);
    }
    return result;
}

} // namespace evenload::ui
