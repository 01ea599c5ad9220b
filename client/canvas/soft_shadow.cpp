#include "client/canvas/soft_shadow.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>

namespace evenload::ui {

namespace {

constexpr int side = 32; // pixels of a picture; its middle is the inside of the shadow

// CSS pixels. The corner is that of the surfaces that cast it, or it would show beside theirs.
struct Shape {
    float rounding;
    float blur; // how far it fades, inwards and outwards
    float drop; // how far it lies below
    float piece() const { return rounding + blur; }
};
constexpr Shape shapes[2] = {{8, 3, 1}, {8, 18, 6}};

const Shape& shape_of(Elevation elevation) {
    return shapes[elevation == Elevation::raised];
}

// From 1 inside to 0 outside, around the edge.
float coverage(const Shape& shape, float from_middle) {
    const float edge = shape.rounding / shape.piece();
    const float fade = shape.blur / shape.piece();
    const float t = std::clamp((from_middle - edge + fade) / (2 * fade), 0.f, 1.f);
    return 1 - t * t * (3 - 2 * t);
}

} // namespace

void SoftShadow::reserve(ImFontAtlas& atlas) {
    for (int& slot : slots_)
        slot = atlas.AddCustomRectRegular(side, side);
}

void SoftShadow::bake(ImFontAtlas& atlas) const {
    unsigned char* pixels = nullptr;
    int atlas_width = 0;
    int atlas_height = 0;
    atlas.GetTexDataAsAlpha8(&pixels, &atlas_width, &atlas_height);
    constexpr float half = side / 2.f;
    const auto from_middle = [](int at) {
        return std::max(0.f, std::abs(static_cast<float>(at) + 0.5f - half) - 0.5f) / (half - 1);
    };
    for (int i = 0; i < 2; ++i) {
        const ImFontAtlasCustomRect& place = *atlas.GetCustomRectByIndex(slots_[i]);
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x) {
                const float distance = std::hypot(from_middle(x), from_middle(y));
                pixels[(place.Y + y) * atlas_width + place.X + x] =
                    static_cast<unsigned char>(std::lround(255 * coverage(shapes[i], distance)));
            }
        }
    }
}

void SoftShadow::draw(ImDrawList& list, const ImFontAtlas& atlas, Rect rect, Elevation elevation,
                      Colour colour, float scale) const {
    const Shape& shape = shape_of(elevation);
    const int slot = slots_[elevation == Elevation::raised];
    const ImFontAtlasCustomRect& place =
        *const_cast<ImFontAtlas&>(atlas).GetCustomRectByIndex(slot);
    const Rect all = rect.moved(0, shape.drop * scale).inset(-shape.blur * scale);
    const float piece = std::min({shape.piece() * scale, all.width / 2, all.height / 2});
    const float xs[] = {all.x, all.x + piece, all.right() - piece, all.right()};
    const float ys[] = {all.y, all.y + piece, all.bottom() - piece, all.bottom()};
    // Half a pixel inside the picture, so that nothing beside it bleeds in.
    constexpr float steps[] = {0.5f, side / 2.f, side / 2.f, side - 0.5f};
    const auto u = [&](int i) {
        return (static_cast<float>(place.X) + steps[i]) * atlas.TexUvScale.x;
    };
    const auto v = [&](int i) {
        return (static_cast<float>(place.Y) + steps[i]) * atlas.TexUvScale.y;
    };
    const ImU32 tint = IM_COL32(colour.red, colour.green, colour.blue, colour.alpha);
    list.PrimReserve(8 * 6, 8 * 4); // the middle lies under the surface
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column) {
            if (row == 1 && column == 1) continue;
            list.PrimRectUV({xs[column], ys[row]}, {xs[column + 1], ys[row + 1]},
                            {u(column), v(row)}, {u(column + 1), v(row + 1)}, tint);
        }
    }
}

} // namespace evenload::ui
