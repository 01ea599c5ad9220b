// Round corners as pictures in the font atlas: a filled quarter of a disc and a quarter of a ring for each radius in use.
// A surface is then a few rectangles, where a polygon with soft edges is seventy triangles: without a graphics card most
// of a frame's time went into those.
#pragma once

#include "client/canvas/geometry.h"
#include "client/canvas/theme.h"

struct ImDrawList;
struct ImFontAtlas;

namespace evenload::ui {

// CSS pixels; 0 is a square corner.
struct CornerRadii {
    float top_left = 0;
    float top_right = 0;
    float bottom_right = 0;
    float bottom_left = 0;
};

class RoundCorners {
public:
    // Before the atlas is built, and after it. `scale`: of the interface; `density`: device pixels of a CSS pixel.
    void reserve(ImFontAtlas& atlas, float scale, float density);
    void bake(ImFontAtlas& atlas) const;

    // Whether there is a picture for this radius (2, 4, 6, 8 or 10 times the scale) and the rectangle has room for it.
    bool fits(Rect rect, float corner) const;
    // On whole device pixels. Each radius is 0 or one that fits.
    void fill(ImDrawList& list, Rect rect, const CornerRadii& radii, Colour colour) const;
    // One CSS pixel wide, inside the rectangle; without its left side where `left` is false.
    void stroke(ImDrawList& list, Rect rect, const CornerRadii& radii, Colour colour,
                bool left = true) const;

private:
    struct Picture {
        int slot = -1; // custom rectangle of the atlas
        int side = 0;  // device pixels
    };
    enum class Look { disc, ring };
    static constexpr int count = 5;

    int index_of(float corner) const; // −1: none
    const Picture& picture(Look look, float corner) const;
    struct Pen;

    float scale_ = 1;
    float density_ = 1;
    ImFontAtlas* atlas_ = nullptr;
    Picture pictures_[2][count];
};

} // namespace evenload::ui
