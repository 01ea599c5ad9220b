// A white box with a title, as the parts of a case are drawn in; as high as the content that it is told.
#pragma once

#include "client/widgets/button.h"
#include "client/widgets/label.h"

#include <string>

namespace evenload::ui {

class Box {
public:
    static constexpr float padding = 14;

    Box(Ui& drawn_on, Rect place, float content_height, const std::string& key,
        const std::string& title)
        : container_(drawn_on.tree,
                     {.key = key,
                      .role = Role::region,
                      .name = title,
                      .rect = {place.x, place.y, place.width, outer(content_height)}}) {
        const Rect rect{place.x, place.y, place.width, outer(content_height)};
        drawn_on.paint.surface(rect, radius_large, Elevation::card);
        inside = rect.inset(padding);
        head = inside.cut_top(title_height);
        heading(drawn_on, {head.x, head.y - 4, head.width, 24}, key + ":title", title, 2,
                Face::strong);
    }
    // At the right end of the title's line.
    bool head_button(Ui& ui, const Button& wanted) const {
        const float width = button_width(ui, wanted);
        return button(ui, {head.right() - width, head.y - 8, width, 28}, wanted);
    }
    static float outer(float content_height) { return content_height + title_height + 2 * padding; }

    Rect inside; // for the content
    Rect head;   // the line of the title, for a button at its right end

private:
    static constexpr float title_height = 30;
    Container container_;
};

} // namespace evenload::ui
