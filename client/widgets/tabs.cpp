#include "client/widgets/tabs.h"

namespace evenload::ui {

namespace {

std::string spoken(const Tab& tab) {
    return tab.badge > 0 ? tab.label + ", " + std::to_string(tab.badge) : tab.label;
}

Node tab_node(const Tab& tab, Rect rect, bool current, int position, std::size_t count) {
    Node node{.key = tab.key, .role = Role::tab, .name = spoken(tab), .rect = rect};
    node.actions = action::activate;
    node.states = current ? state::selected : state::unselected;
    node.position = position + 1;
    node.set_size = static_cast<int>(count);
    return node;
}

} // namespace

std::optional<int> tabs(Ui& ui, Rect rect, const std::string& key, const std::string& name,
                        std::span<const Tab> all, int current) {
    const Theme& t = ui.theme();
    ui.paint.line({rect.x, rect.bottom() - 0.5f}, {rect.right(), rect.bottom() - 0.5f}, t.line);
    const Container list{ui.tree,
                         {.key = key,
                          .role = Role::tablist,
                          .name = name,
                          .rect = rect,
                          .arrows = Arrows::horizontal}};
    std::optional<int> chosen;
    Rect row = rect;
    for (int i = 0; i < static_cast<int>(all.size()); ++i) {
        const Tab& tab = all[static_cast<std::size_t>(i)];
        const std::string words =
            tab.badge > 0 ? tab.label + " " + std::to_string(tab.badge) : tab.label;
        const bool here = i == current;
        const Face face = here ? Face::strong : Face::body;
        // Room for the semi-bold form, so that nothing moves when another is chosen.
        const float width = ui.paint.width(Face::strong, words) + ui.px(4);
        const Rect place = row.cut_left(width, ui.px(20));
        const Interaction act = control(ui, tab_node(tab, place, here, i, all.size()));
        const Colour colour = here || act.hovered ? t.ink : t.muted;
        ui.paint.text_in(place, face, colour, words, Align::centre);
        if (here) {
            ui.paint.fill({place.x, place.bottom() - ui.px(3), place.width, ui.px(3)}, t.brand, 1);
        }
        if (act.clicked && !here) chosen = i;
    }
    return chosen;
}

float segments_width(const Ui& ui, std::span<const Tab> all) {
    float width = 0;
    for (const Tab& tab : all)
        width += ui.paint.width(Face::strong, tab.label) + ui.px(20);
    return width;
}

std::optional<int> segments(Ui& ui, Rect rect, const std::string& key, const std::string& name,
                            std::span<const Tab> all, int current) {
    const Theme& t = ui.theme();
    const float height = std::min(rect.height, ui.control_height());
    rect = {rect.x, rect.centre().y - height / 2, std::min(rect.width, segments_width(ui, all)),
            height};
    const Container list{ui.tree,
                         {.key = key,
                          .role = Role::radiogroup,
                          .name = name,
                          .rect = rect,
                          .arrows = Arrows::horizontal}};
    ui.paint.fill(rect, t.card, ui.px(radius));
    std::optional<int> chosen;
    Rect row = rect;
    for (int i = 0; i < static_cast<int>(all.size()); ++i) {
        const Tab& tab = all[static_cast<std::size_t>(i)];
        const bool here = i == current;
        const Rect place = row.cut_left(ui.paint.width(Face::strong, tab.label) + ui.px(20));
        Node node = tab_node(tab, place, here, i, all.size());
        node.role = Role::radio;
        node.states = here ? state::checked : state::unchecked;
        const Interaction act = control(ui, std::move(node));
        if (here || act.hovered) {
            ui.paint.fill(place.inset(1), here ? t.selected : t.hover, ui.px(radius - 1));
        }
        ui.paint.text_in(place, Face::strong, here ? t.selected_text : t.ink, tab.label,
                         Align::centre);
        if (act.clicked && !here) chosen = i;
    }
    ui.paint.stroke(rect, t.outlined ? t.control_line : t.line, ui.px(radius));
    return chosen;
}

} // namespace evenload::ui
