// Places one below the other in a column, as lists and pages are drawn. Not a layout: each place is asked for in turn.
#pragma once

#include "client/canvas/geometry.h"

namespace evenload::ui {

class Flow {
public:
    // `column`: its top left corner and its width.
    explicit Flow(Rect column)
        : column_(column)
        , y_(column.y) {}

    Rect take(float height, float gap = 0) {
        const Rect place{column_.x, y_, column_.width, height};
        y_ += height + gap;
        return place;
    }
    void skip(float gap) { y_ += gap; }
    float width() const { return column_.width; }
    float used() const { return y_ - column_.y; }

private:
    Rect column_;
    float y_;
};

} // namespace evenload::ui
