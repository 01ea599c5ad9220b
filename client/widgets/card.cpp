#include "client/widgets/card.h"

#include "client/widgets/icon_button.h"

namespace evenload::ui {

namespace {

constexpr float padding = 10;
constexpr float rounding = 8;
constexpr float line_gap = 4;

std::vector<Chip> all_chips(const Card& card) {
    std::vector<Chip> row = card.chips;
    if (card.mark == CardMark::pending) {
        row.push_back({card.mark_text, Icon::cloud_upload, Tint::neutral});
    } else if (card.mark == CardMark::failed) {
        row.push_back({card.mark_text, Icon::triangle_alert, Tint::danger, true});
    }
    return row;
}

std::string spoken(const Card& card) {
    if (!card.spoken.empty()) return card.spoken;
    std::string words = card.title;
    const auto add = [&words](const std::string& part) {
        if (!part.empty()) words += ", " + part;
    };
    add(card.title_note);
    add(card.reference);
    add(card.subtitle);
    for (const Chip& each : all_chips(card))
        add(each.label);
    return words;
}

// The title beside the reference: the note stays on its line, or goes below, or beside the second line.
struct TitleFit {
    float room = 0;
    int lines = 1;
    bool note_below = false;
};

TitleFit fit_title(const Ui& ui, const Card& card, float inner_width) {
    const float reference =
        card.reference.empty() ? 0 : ui.paint.width(Face::small, card.reference) + ui.px(8);
    TitleFit fit{.room = inner_width - reference};
    const float title = ui.paint.width(Face::strong, card.title);
    const float note =
        card.title_note.empty() ? 0 : ui.paint.width(Face::body, card.title_note) + ui.px(5);
    fit.note_below = note > 0 && title + note > fit.room;
    fit.lines = title > fit.room || fit.note_below ? 2 : 1;
    return fit;
}

float inner_width(const Ui& ui, float width) {
    return width - ui.px(2 * padding + 4);
}

// Where fingers are used the menu button always shows, so the chips leave room for it.
float chips_width(const Ui& ui, const Card& card, float inner) {
    return ui.touch && card.has_menu ? inner - target_touch : inner;
}

void draw_title(Ui& ui, const Card& card, Rect inside, const TitleFit& fit, Colour strong) {
    const Theme& t = ui.theme();
    const float line = ui.paint.line_height(Face::strong);
    Rect first{inside.x, inside.y, inside.width, line};
    ui.paint.text_in(first, Face::small, t.muted, card.reference, Align::right);
    const float title = ui.paint.width(Face::strong, card.title);
    const Rect room{inside.x, inside.y, fit.room, line};
    if (title <= fit.room) {
        const float used = ui.paint.text_in(room, Face::strong, strong, card.title);
        const Point note = fit.note_below ? Point{inside.x, inside.y + line}
                                          : Point{inside.x + used + ui.px(5), inside.y};
        ui.paint.text(note, Face::body, t.muted, card.title_note);
        return;
    }
    ui.paint.paragraph(room, Face::strong, strong, card.title, 2);
    ui.paint.text_in({inside.x, inside.y + line, inside.width, line}, Face::body, t.muted,
                     card.title_note, Align::right);
}

void draw_card(Ui& ui, Rect rect, const Card& card, Colour border, Elevation elevation) {
    const Theme& t = ui.theme();
    ui.paint.accented_surface(rect, ui.px(rounding), card.dimmed ? Elevation::none : elevation,
                              t.of(card.accent).accent, border);
    if (card.selected) ui.paint.stroke(rect, t.brand, ui.px(rounding), 2);
    Rect inside{rect.x + ui.px(padding + 4), rect.y + ui.px(padding - 1),
                inner_width(ui, rect.width), rect.height};
    const TitleFit fit = fit_title(ui, card, inside.width);
    draw_title(ui, card, inside, fit, card.dimmed ? t.muted : t.ink);
    inside.cut_top(ui.paint.line_height(Face::strong) * static_cast<float>(fit.lines));
    if (!card.subtitle.empty()) {
        inside.cut_top(ui.paint.paragraph(inside, Face::small, card.dimmed ? t.muted : t.ink,
                                          card.subtitle, 2),
                       ui.px(line_gap));
    }
    std::vector<Chip> row = all_chips(card);
    if (card.dimmed) {
        for (Chip& each : row)
            each.tint = Tint::neutral;
    }
    chips(ui, inside.top_left(), chips_width(ui, card, inside.width), row);
}

bool draw_menu_button(Ui& ui, Rect rect, const Card& card) {
    const float side = ui.touch ? target_touch : ui.px(28);
    const Rect place{rect.right() - side - ui.px(4), rect.bottom() - side - ui.px(4), side, side};
    ui.paint.fill(place, ui.theme().card, ui.px(radius));
    return icon_button(ui, place,
                       {.key = card.key + ":menu",
                        .icon = Icon::ellipsis,
                        .name = "Actions for " + card.title,
                        .bordered = true,
                        .opens_menu = true,
                        .own_stop = true});
}

} // namespace

float card_height(const Ui& ui, const Card& card, float width) {
    const float inner = inner_width(ui, width);
    const std::vector<Chip> row = all_chips(card);
    float height = ui.px(2 * padding - 2);
    height +=
        ui.paint.line_height(Face::strong) * static_cast<float>(fit_title(ui, card, inner).lines);
    if (!card.subtitle.empty()) {
        height += ui.paint.paragraph_height(Face::small, card.subtitle, inner, 2) + ui.px(line_gap);
    }
    height += chips_height(ui, chips_width(ui, card, inner), row);
    return ui.touch ? std::max(height, target_touch) : height;
}

Interaction card(Ui& ui, Rect rect, const Card& card) {
    const Container item{ui.tree,
                         {.key = card.key + ":item",
                          .role = Role::listitem,
                          .rect = rect,
                          .position = card.position,
                          .set_size = card.set_size}};
    const bool in_the_air = ui.drag.is_source(card.key);
    Node node{.key = card.key, .role = Role::button, .name = spoken(card), .rect = rect};
    node.actions = action::activate;
    if (card.draggable) node.actions |= action::drag;
    if (card.has_menu) node.actions |= action::menu;
    if (card.selected) node.states |= state::pressed;
    if (in_the_air) {
        node.states |= state::grabbed;
        node.description = "Picked up";
    }
    Interaction act = control(ui, std::move(node));
    if (in_the_air) {
        ui.paint.dashed(rect, ui.theme().control_line, ui.px(rounding));
        return act;
    }
    const Theme& t = ui.theme();
    const Colour border = t.outlined || act.hovered ? t.control_line : t.line;
    draw_card(ui, rect, card, border, Elevation::card);
    const std::string menu_key = card.key + ":menu";
    const bool near = act.hovered || act.focused || ui.tree.is_focused(menu_key) || ui.touch ||
                      (ui.pointer_down() && rect.contains(ui.pointer()) && !ui.drag.active()) ||
                      rect.intersection(ui.paint.clip()).contains(ui.pointer());
    if (card.has_menu && near && !ui.drag.active() && draw_menu_button(ui, rect, card)) {
        act.menu = true;
    }
    return act;
}

void card_ghost(Ui& ui, Rect rect, const Card& card, int count) {
    const Theme& t = ui.theme();
    const int since = ui.paint.begin_turn();
    draw_card(ui, rect, card, t.brand, Elevation::raised);
    if (count > 1) {
        const std::string number = std::to_string(count);
        const Rect badge{rect.right() - ui.px(18), rect.y - ui.px(10), ui.px(28), ui.px(28)};
        ui.paint.circle(badge.centre(), badge.width / 2, t.brand);
        ui.paint.text_in(badge, Face::small_strong, t.on_brand, number, Align::centre);
    }
    ui.paint.end_turn(since, rect.centre(), 2.f);
}

} // namespace evenload::ui
