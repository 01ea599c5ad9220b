#include "client/widgets/column_header.h"

#include "client/widgets/avatar.h"

namespace evenload::ui {

namespace {

constexpr float padding = 10;
constexpr float avatar_size = 32;
constexpr float gap = 8;

Tint tint_of(Fit fit) {
    if (fit == Fit::refused) return Tint::danger;
    return fit == Fit::warning ? Tint::warning : Tint::ok;
}

Icon icon_of(Fit fit) {
    if (fit == Fit::refused) return Icon::ban;
    return fit == Fit::warning ? Icon::triangle_alert : Icon::check;
}

float strip_height(const Ui& ui, const Verdict& verdict, float width) {
    return ui.paint.paragraph_height(Face::small, verdict.reason, width - ui.px(32), 3) + ui.px(6);
}

std::string spoken(const ColumnHeader& header) {
    std::string words = header.name;
    const auto add = [&words](const std::string& part) {
        if (!part.empty()) words += ", " + part;
    };
    add(header.role);
    add(header.capacity.amount);
    if (!header.capacity.amount.empty()) add(std::to_string(header.capacity.percent) + " %");
    add(header.count);
    return words;
}

float names_height(const Ui& ui, const ColumnHeader& header, float width) {
    const float room = width - ui.px(2 * padding + avatar_size + gap + 28);
    const float role = ui.paint.paragraph_height(Face::small, header.role, room, 2);
    return std::max(ui.px(avatar_size + 4), ui.paint.line_height(Face::strong) + role);
}

} // namespace

float column_header_height(const Ui& ui, const ColumnHeader& header, float width) {
    float height = ui.px(padding) + names_height(ui, header, width) + ui.px(gap) +
                   capacity_bar_height(ui, header.capacity);
    if (header.verdict) {
        height += strip_height(ui, *header.verdict, width - ui.px(2 * padding)) + ui.px(gap);
    } else if (header.room_for_verdict) {
        height += ui.px(22 + gap);
    }
    return height + ui.px(gap);
}

Interaction column_header(Ui& ui, Rect rect, const ColumnHeader& header) {
    const Theme& t = ui.theme();
    Node node{.key = header.key, .role = Role::button, .name = spoken(header), .rect = rect};
    node.actions = action::activate;
    if (header.has_menu) node.actions |= action::menu;
    if (header.verdict) node.description = header.verdict->reason;
    const Interaction act = control(ui, std::move(node));
    if (act.hovered && !ui.drag.active()) {
        ui.paint.fill(rect.inset(ui.px(4)), t.hover, ui.px(radius));
    }

    Rect inside = rect.inset(ui.px(padding), 0);
    inside.cut_top(ui.px(padding));
    Rect top = inside.cut_top(names_height(ui, header, rect.width), ui.px(gap));
    const Rect face = top.cut_left(ui.px(avatar_size), ui.px(gap));
    avatar(ui, {face.x, face.y + ui.px(2), ui.px(avatar_size), ui.px(avatar_size)}, header.initials,
           header.avatar_key.empty() ? header.key : header.avatar_key);
    ui.paint.text_in(top.cut_right(ui.px(20), ui.px(gap)), Face::small, t.muted, header.count,
                     Align::right);
    ui.paint.text_in(top.cut_top(ui.paint.line_height(Face::strong)), Face::strong, t.ink,
                     header.name);
    ui.paint.paragraph(top, Face::small, t.muted, header.role, 2);
    inside.cut_top(capacity_bar(ui, inside, header.capacity), ui.px(gap));
    if (header.verdict) verdict_strip(ui, inside, *header.verdict);
    return act;
}

float verdict_strip(Ui& ui, Rect rect, const Verdict& verdict) {
    const TintColours& tint = ui.theme().of(tint_of(verdict.fit));
    Rect strip{rect.x, rect.y, rect.width, strip_height(ui, verdict, rect.width)};
    ui.paint.fill(strip, tint.background, ui.px(radius_small));
    if (ui.theme().outlined) ui.paint.stroke(strip, tint.accent, ui.px(radius_small));
    Rect inside = strip.inset(ui.px(6), ui.px(3));
    Rect symbol = inside.cut_left(ui.px(16), ui.px(4));
    symbol.height = ui.px(16);
    ui.paint.icon(symbol, icon_of(verdict.fit), tint.text);
    ui.paint.paragraph(inside, Face::small, tint.text, verdict.reason, 3);
    return strip.height;
}

void drop_outline(Ui& ui, Rect rect, const Verdict& verdict, bool over) {
    const TintColours& tint = ui.theme().of(tint_of(verdict.fit));
    const float rounding = ui.px(radius_large);
    if (!over) return;
    if (verdict.fit == Fit::allowed) {
        ui.paint.stroke(rect, tint.accent, rounding, 2);
    } else {
        ui.paint.dashed(rect, tint.accent, rounding, 2);
    }
}

} // namespace evenload::ui
