#include "client/widgets/list_row.h"

#include "client/widgets/avatar.h"

namespace evenload::ui {

namespace {

constexpr float padding = 8;
constexpr float avatar_size = 28;

float left_room(const ListRow& row) {
    if (!row.initials.empty()) return avatar_size + 8;
    return row.icon != Icon::none ? 28.f : 0.f;
}

float subtitle_room(const Ui& ui, const ListRow& row, float width) {
    return width - ui.px(2 * (padding + 2) + left_room(row));
}

std::string spoken(const ListRow& row) {
    if (!row.spoken.empty()) return row.spoken;
    std::string words = row.title;
    if (!row.subtitle.empty()) words += ", " + row.subtitle;
    if (row.chip) words += ", " + row.chip->label;
    return words;
}

} // namespace

float list_row_height(const Ui& ui, const ListRow& row, float width) {
    float height = ui.px(2 * padding) + ui.paint.line_height(Face::strong);
    if (!row.subtitle.empty()) {
        height += ui.paint.paragraph_height(
            Face::small, row.subtitle, subtitle_room(ui, row, width), row.wrap_subtitle ? 3 : 1);
    }
    return std::max(height, ui.control_height());
}

Interaction list_row(Ui& ui, Rect rect, const ListRow& row) {
    const Container item{ui.tree,
                         {.key = row.key + ":item",
                          .role = Role::listitem,
                          .rect = rect,
                          .position = row.position,
                          .set_size = row.set_size}};
    Node node{.key = row.key, .role = Role::button, .name = spoken(row), .rect = rect};
    node.actions = action::activate;
    if (row.has_menu) node.actions |= action::menu;
    if (row.draggable) node.actions |= action::drag;
    if (row.selected) node.states |= state::current;
    const Interaction act = control(ui, std::move(node));

    const Theme& t = ui.theme();
    if (row.selected || act.hovered) {
        ui.paint.fill(rect, row.selected ? t.selected : t.hover, ui.px(radius));
    }
    if (row.selected && t.outlined) ui.paint.stroke(rect, t.control_line, ui.px(radius), 2);
    Rect inside = rect.inset(ui.px(padding + 2), ui.px(padding));
    if (!row.initials.empty()) {
        const Rect face = inside.cut_left(ui.px(avatar_size), ui.px(8));
        avatar(ui,
               {face.x, face.centre().y - ui.px(avatar_size / 2), ui.px(avatar_size),
                ui.px(avatar_size)},
               row.initials, row.avatar_key);
    } else if (row.icon != Icon::none) {
        ui.paint.icon(inside.cut_left(ui.px(20), ui.px(8)), row.icon, t.muted);
    }
    const bool one_line = row.subtitle.empty();
    Rect first = one_line ? inside : inside.cut_top(ui.paint.line_height(Face::strong));
    if (row.chip) {
        const float width = std::min(chip_width(ui, *row.chip), first.width * 0.6f);
        const Rect place = first.cut_right(width, ui.px(8));
        chip(ui, {place.x, place.centre().y - ui.px(chip_height / 2)}, *row.chip, width);
    }
    ui.paint.text_in(first, Face::strong, t.ink, row.title);
    ui.paint.paragraph(inside, Face::small, t.muted, row.subtitle, row.wrap_subtitle ? 3 : 1);
    return act;
}

} // namespace evenload::ui
