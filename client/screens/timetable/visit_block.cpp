#include "client/screens/timetable/visit_block.h"

#include "client/screens/tints.h"
#include "client/views/words.h"

namespace evenload::ui {

void paint_unread(Ui& ui, Rect& line, int unread) {
    if (unread == 0 || line.width < 14) return;
    const Colour colour = ui.theme().of(Tint::brand).text;
    ui.paint.icon(line.cut_left(14, 2), Icon::message_square, colour);
    const std::string count = std::to_string(unread);
    const Rect place = line.cut_left(ui.paint.width(Face::small_strong, count), 3);
    ui.paint.text({place.x, place.y - 1}, Face::small_strong, colour, count);
}

namespace {

constexpr float accent = 3;
constexpr float least_for_text = 26;

Icon status_icon(ContactStatus status) {
    switch (status) {
    case ContactStatus::started: return Icon::play;
    case ContactStatus::delivered: return Icon::check;
    case ContactStatus::missed: return Icon::ban;
    case ContactStatus::planned:
    case ContactStatus::cancelled: break;
    }
    return Icon::none;
}

void paint_icons(Ui& ui, Rect line, const VisitBlock& block, const BlockLook& look, Colour colour) {
    const auto add = [&](bool wanted, Icon which, Colour of) {
        if (!wanted || which == Icon::none || line.width < 14) return;
        ui.paint.icon(line.cut_left(14, 3), which, of);
    };
    const Theme& theme = ui.theme();
    add(look.refused, Icon::triangle_alert, theme.of(Tint::danger).text);
    add(look.waiting, Icon::cloud_upload, theme.muted);
    const bool serious =
        !block.breaches.empty() && block.breaches.front().severity != Severity::warn;
    add(!block.breaches.empty(), Icon::circle_alert,
        theme.of(serious ? Tint::danger : Tint::warning).text);
    paint_unread(ui, line, block.unread);
    add(block.expected > block.start, Icon::clock, theme.of(Tint::warning).text);
    add(true, status_icon(block.status), colour);
    add(block.pinned, Icon::pin, colour);
    add(block.double_up, Icon::users, colour);
    add(block.changed, Icon::circle_dashed, colour);
}

} // namespace

void paint_block(Ui& ui, Rect rect, const VisitBlock& block, const BlockLook& look) {
    const Theme& theme = ui.theme();
    const TintColours& colours = theme.of(tint(block.tone));
    ui.paint.fill(rect, colours.accent, radius);
    ui.paint.fill({rect.x + accent, rect.y, rect.width - accent, rect.height}, colours.background,
                  radius - 2);
    const bool wrong = !block.breaches.empty() && block.breaches.front().severity != Severity::warn;
    if (wrong)
        ui.paint.stroke(rect, theme.of(Tint::danger).accent, radius, 2);
    else if (look.chosen)
        ui.paint.stroke(rect, theme.brand, radius, 2);
    else if (block.proposed)
        ui.paint.dashed(rect, theme.brand, radius, 2);
    else if (theme.outlined)
        ui.paint.stroke(rect, colours.accent, radius);
    Rect inside{rect.x + accent + 5, rect.y + 5, rect.width - accent - 8, rect.height - 8};
    if (rect.width < least_for_text) {
        inside = {rect.x + accent + 2, rect.y + 6, std::max(14.f, rect.width - accent - 2), 14};
        return paint_icons(ui, inside, block, look, colours.text);
    }
    // A short block shows as many letters as fit: an ellipsis would take the room of two.
    ui.paint.push_clip({rect.x, rect.y, rect.width - 2, rect.height});
    ui.paint.text(inside.cut_top(17).top_left(), Face::small_strong, colours.text, block.title);
    if (inside.height >= 14)
        ui.paint.text(inside.cut_top(16, 1).top_left(), Face::small, theme.ink, block.subtitle);
    if (inside.height >= 12) paint_icons(ui, inside.cut_top(14), block, look, colours.text);
    ui.paint.pop_clip();
}

Interaction visit_block(Ui& ui, Rect rect, const VisitBlock& block, const BlockLook& look) {
    const std::string key = "visit:" + block.id;
    Actions actions = action::activate | action::menu;
    if (block.movable) actions |= action::drag;
    States states = look.chosen ? state::selected : state::unselected;
    std::string description;
    if (look.waiting) description = "Not saved yet";
    if (look.refused) description = "Refused";
    const Interaction seen = control(ui, {.key = key,
                                          .role = Role::gridcell,
                                          .name = block.spoken,
                                          .description = description,
                                          .rect = rect,
                                          .states = states,
                                          .actions = actions});
    if (ui.drag.is_source(key)) {
        ui.paint.dashed(rect, ui.theme().control_line, radius, 2);
        return seen;
    }
    paint_block(ui, rect, block, look);
    if (seen.hovered || seen.focused) {
        std::string text = block.name + " · " + block.subtitle;
        if (block.expected > block.start)
            text += "\nExpected " + to_text(TimeOfDay{block.expected});
        for (const Breach& breach : block.breaches)
            text += "\n" + breach.message;
        if (block.unread > 0) text += "\n" + count_words(block.unread, "unread comment");
        if (!block.why_fixed.empty()) text += "\n" + block.why_fixed;
        ui.tooltip(key, rect, text);
    }
    return seen;
}

} // namespace evenload::ui
