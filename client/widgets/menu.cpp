#include "client/widgets/menu.h"

#include "client/widgets/layer.h"
#include "client/widgets/scroll.h"

#include <cctype>

namespace evenload::ui {

namespace {

constexpr float padding = 4;
constexpr float narrowest = 200;
constexpr float widest = 360;

std::string second_line(const MenuItem& item) {
    return !item.enabled && !item.why_not.empty() ? item.why_not : item.detail;
}

float text_room(const Ui& ui, float width) {
    return width - ui.px(2 * padding + 44);
}

float item_height(const Ui& ui, const MenuItem& item, float width) {
    if (item.heading) return ui.px(28);
    const std::string below = second_line(item);
    float height = ui.paint.line_height(Face::body);
    if (!below.empty()) {
        height += ui.paint.paragraph_height(Face::small, below, text_room(ui, width), 2);
    }
    return std::max(ui.control_height(), height + ui.px(8)) + (item.separated ? ui.px(9) : 0.f);
}

float menu_width(const Ui& ui, std::span<const MenuItem> items) {
    float width = ui.px(narrowest);
    for (const MenuItem& item : items) {
        width =
            std::max({width, ui.paint.width(Face::body, item.label) + ui.px(2 * padding + 48),
                      ui.paint.width(Face::small, second_line(item)) + ui.px(2 * padding + 48)});
    }
    return std::min({width, ui.px(widest), ui.screen.width - 16});
}

// Below the anchor, or above it where there is more room.
Rect place_menu(const Ui& ui, const Rect& anchor, float width, float height) {
    const float below = ui.screen.bottom() - anchor.bottom() - 12;
    const float above = anchor.y - ui.screen.y - 12;
    const bool down = height <= below || below >= above;
    height = std::min(height, std::max(ui.px(120), down ? below : above));
    const float x = std::clamp(anchor.x, ui.screen.x + 8,
                               std::max(ui.screen.x + 8, ui.screen.right() - width - 8));
    float y = down ? anchor.bottom() + 4 : anchor.y - 4 - height;
    y = std::clamp(y, ui.screen.y + 4, std::max(ui.screen.y + 4, ui.screen.bottom() - height - 4));
    return {x, y, width, height};
}

bool draw_item(Ui& ui, Rect rect, const std::string& key, const MenuItem& item) {
    const Theme& t = ui.theme();
    if (item.separated) {
        const Rect line = rect.cut_top(ui.px(9));
        ui.paint.fill({line.x, line.centre().y, line.width, 1}, t.line);
    }
    if (item.heading) {
        ui.paint.text_in(rect.inset(ui.px(10), 0), Face::small_strong, t.muted, item.label);
        return false;
    }
    Node node{.key = key, .role = Role::menuitem, .name = item.label, .rect = rect};
    node.actions = action::activate;
    node.description = second_line(item);
    if (!item.enabled) node.states |= state::disabled;
    if (item.checked) node.states |= state::current;
    const Interaction act = control(ui, std::move(node));
    if (act.hovered || act.focused) ui.paint.fill(rect, t.hover, ui.px(radius));
    Rect inside = rect.inset(ui.px(10), ui.px(4));
    const Colour text = item.enabled ? t.ink : t.muted;
    Rect symbol = inside.cut_left(ui.px(16), ui.px(8));
    const std::string below = second_line(item);
    if (!below.empty()) symbol.height = ui.paint.line_height(Face::body);
    const Colour mark = item.tint == Tint::neutral ? t.muted : t.of(item.tint).text;
    const Icon shown = item.checked ? Icon::check : !item.enabled ? Icon::ban : item.icon;
    ui.paint.icon(symbol, shown, mark);
    if (below.empty()) {
        ui.paint.text_in(inside, Face::body, text, item.label);
    } else {
        ui.paint.text_in(inside.cut_top(ui.paint.line_height(Face::body)), Face::body, text,
                         item.label);
        ui.paint.paragraph(inside, Face::small, item.tint == Tint::neutral ? t.muted : mark, below,
                           2);
    }
    return act.clicked;
}

bool starts_with_letter(const MenuItem& item, const KeyPress& press) {
    const auto lower = [](char letter) { return std::tolower(static_cast<unsigned char>(letter)); };
    return !item.heading && press.key.size() == 1 && !item.label.empty() && !press.ctrl &&
           lower(item.label.front()) == lower(press.key.front());
}

// A letter goes to the next item that begins with it.
void find_by_letter(Ui& ui, const std::string& key, std::span<const MenuItem> items) {
    if (ui.input.keys.empty()) return;
    const KeyPress press = ui.input.keys.front();
    std::size_t current = items.size() - 1;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (ui.tree.is_focused(key + ":" + items[i].key)) current = i;
    }
    for (std::size_t step = 1; step <= items.size(); ++step) {
        const MenuItem& item = items[(current + step) % items.size()];
        if (!starts_with_letter(item, press)) continue;
        ui.tree.focus(key + ":" + item.key);
        ui.input.take(press.key);
        return;
    }
}

void focus_first(Ui& ui, const std::string& key, std::span<const MenuItem> items) {
    const MenuItem* first = nullptr;
    for (const MenuItem& item : items) {
        if (item.heading) continue;
        if (item.checked) first = &item;
        if (!first) first = &item;
    }
    if (first) ui.tree.focus(key + ":" + first->key);
}

} // namespace

void open_menu(Ui& ui, const std::string& key, Rect anchor) {
    ui.menu = {.key = key, .anchor = anchor, .opener = ui.tree.focused(), .fresh = true};
    ui.host.request_frames(3);
}

bool menu_is_open(const Ui& ui, const std::string& key) {
    return ui.menu.key == key;
}

void close_menu(Ui& ui) {
    if (ui.menu.key.empty()) return;
    ui.tree.focus(ui.menu.opener);
    ui.menu = {};
    ui.host.request_frames(2);
}

std::optional<int> menu(Ui& ui, const std::string& key, const std::string& name,
                        std::span<const MenuItem> items) {
    if (!menu_is_open(ui, key) || items.empty()) return {};
    const float width = menu_width(ui, items);
    float content = 0;
    for (const MenuItem& item : items)
        content += item_height(ui, item, width);
    const Rect rect = place_menu(ui, ui.menu.anchor, width, content + ui.px(2 * padding));

    const Layer layer{ui, key, rect, Reach::pointer};
    ui.paint.surface(rect, ui.px(radius), Elevation::raised);
    if (ui.menu.fresh) focus_first(ui, key, items);
    const Container list{
        ui.tree,
        {.key = key, .role = Role::menu, .name = name, .rect = rect, .arrows = Arrows::vertical}};
    std::optional<int> chosen;
    {
        const Rect inside = rect.inset(ui.px(padding));
        const Scroll scroll{ui,
                            {.key = key + ":scroll", .rect = inside, .content_height = content}};
        float y = 0;
        std::optional<Container> group; // a heading names what follows it
        for (int i = 0; i < static_cast<int>(items.size()); ++i) {
            const MenuItem& item = items[static_cast<std::size_t>(i)];
            const Rect place{0, y, inside.width, item_height(ui, item, width)};
            y += place.height;
            const Rect at = scroll.to_screen(place);
            const std::string item_key = key + ":" + item.key;
            if (item.heading) {
                group.reset();
                group.emplace(
                    ui.tree,
                    Node{.key = item_key, .role = Role::group, .name = item.label, .rect = at});
            }
            if (draw_item(ui, at, item_key, item)) chosen = i;
        }
    }
    if (!ui.menu.fresh) find_by_letter(ui, key, items);
    ui.menu.had_focus = ui.menu.had_focus || ui.tree.focus_within(key);
    const bool tabbed_away =
        ui.menu.had_focus && !ui.tree.focused().empty() && !ui.tree.focus_within(key);
    if (tabbed_away) {
        ui.menu = {};
    } else if (chosen || layer.pressed_outside || ui.input.take("Escape")) {
        close_menu(ui);
    }
    return chosen;
}

} // namespace evenload::ui
