// Points and rectangles in CSS pixels, y down. Screens lay out by cutting rectangles off a
// rectangle.
#pragma once

#include <algorithm>

namespace evenload::ui {

struct Point {
    float x = 0;
    float y = 0;
    bool operator==(const Point&) const = default;
};

struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    bool operator==(const Rect&) const = default;
    float right() const { return x + width; }
    float bottom() const { return y + height; }
    Point top_left() const { return {x, y}; }
    Point centre() const { return {x + width / 2, y + height / 2}; }
    bool empty() const { return width <= 0 || height <= 0; }
    bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    bool intersects(const Rect& other) const {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
    Rect intersection(const Rect& other) const {
        const float left = std::max(x, other.x);
        const float top = std::max(y, other.y);
        return {left, top, std::max(0.f, std::min(right(), other.right()) - left),
                std::max(0.f, std::min(bottom(), other.bottom()) - top)};
    }
    Rect inset(float by) const { return inset(by, by); }
    Rect inset(float horizontal, float vertical) const {
        return {x + horizontal, y + vertical, std::max(0.f, width - 2 * horizontal),
                std::max(0.f, height - 2 * vertical)};
    }
    Rect moved(float dx, float dy) const { return {x + dx, y + dy, width, height}; }

    // Each cut takes a strip off this rectangle and returns it; `gap` is thrown away after it.
    Rect cut_top(float size, float gap = 0) {
        const Rect strip{x, y, width, std::min(size, height)};
        y += strip.height + gap;
        height = std::max(0.f, height - strip.height - gap);
        return strip;
    }
    Rect cut_bottom(float size, float gap = 0) {
        const float taken = std::min(size, height);
        const Rect strip{x, bottom() - taken, width, taken};
        height = std::max(0.f, height - taken - gap);
        return strip;
    }
    Rect cut_left(float size, float gap = 0) {
        const Rect strip{x, y, std::min(size, width), height};
        x += strip.width + gap;
        width = std::max(0.f, width - strip.width - gap);
        return strip;
    }
    Rect cut_right(float size, float gap = 0) {
        const float taken = std::min(size, width);
        const Rect strip{right() - taken, y, taken, height};
        width = std::max(0.f, width - taken - gap);
        return strip;
    }
};

} // namespace evenload::ui
