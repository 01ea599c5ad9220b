#include "client/canvas/round_corners.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>

namespace evenload::ui {
namespace {

constexpr float radii_in_use[] = {2, 4, 6, 8, 10}; // CSS pixels at scale 1

// How much of a pixel lies in a disc around the picture's lower right corner.
float disc(float x, float y, float side, float reach) {
    const float distance = std::hypot(side - x - 0.5f, side - y - 0.5f);
    return std::clamp(reach - distance + 0.5f, 0.f, 1.f);
}

} // namespace

void RoundCorners::reserve(ImFontAtlas& atlas, float scale, float density) {
    scale_ = scale;
    density_ = density;
    atlas_ = &atlas;
    for (Picture(&look)[count] : pictures_)
        for (int i = 0; i < count; ++i) {
            const auto side = static_cast<int>(std::lround(radii_in_use[i] * scale * density));
            look[i] = {atlas.AddCustomRectRegular(side, side), side};
        }
}

void RoundCorners::bake(ImFontAtlas& atlas) const {
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    atlas.GetTexDataAsAlpha8(&pixels, &width, &height);
    const float line = std::max(1.f, std::round(density_));
    for (const Look look : {Look::disc, Look::ring})
        for (const Picture& one : pictures_[static_cast<int>(look)]) {
            const ImFontAtlasCustomRect& place = *atlas.GetCustomRectByIndex(one.slot);
            const auto side = static_cast<float>(one.side);
            for (int y = 0; y < one.side; ++y)
                for (int x = 0; x < one.side; ++x) {
                    const auto left = static_cast<float>(x);
                    const auto top = static_cast<float>(y);
                    float covered = disc(left, top, side, side);
                    if (look == Look::ring) covered -= disc(left, top, side, side - line);
                    pixels[(place.Y + y) * width + place.X + x] =
                        static_cast<unsigned char>(std::lround(255 * covered));
                }
        }
}

int RoundCorners::index_of(float corner) const {
    for (int i = 0; i < count; ++i)
        if (std::abs(radii_in_use[i] * scale_ - corner) < 0.01f) return i;
    return -1;
}

bool RoundCorners::fits(Rect rect, float corner) const {
    const float least = 2 * corner + 1;
    return atlas_ && rect.width >= least && rect.height >= least && index_of(corner) >= 0;
}

const RoundCorners::Picture& RoundCorners::picture(Look look, float corner) const {
    return pictures_[static_cast<int>(look)][index_of(corner)];
}

// Draws rectangles and corners of one rectangle, all on whole device pixels.
struct RoundCorners::Pen {
    const RoundCorners& corners;
    ImDrawList& list;
    ImU32 tint;
    float left, top, right, bottom;

    Pen(const RoundCorners& from, ImDrawList& on, Rect rect, Colour colour)
        : corners(from)
        , list(on)
        , tint(IM_COL32(colour.red, colour.green, colour.blue, colour.alpha))
        , left(whole(rect.x))
        , top(whole(rect.y))
        , right(whole(rect.right()))
        , bottom(whole(rect.bottom())) {}

    float whole(float at) const { return std::round(at * corners.density_) / corners.density_; }
    float side_of(float rounding) const {
        if (rounding == 0) return 0;
        return static_cast<float>(corners.picture(Look::disc, rounding).side) / corners.density_;
    }
    void box(float x0, float y0, float x1, float y1) {
        if (x1 <= x0 || y1 <= y0) return;
        list.PrimReserve(6, 4);
        list.PrimRect({x0, y0}, {x1, y1}, tint);
    }
    // The picture is that of the top left; the others are it, turned over.
    void corner(Look look, float rounding, bool at_right, bool at_bottom) {
        if (rounding == 0) return;
        const Picture& one = corners.picture(look, rounding);
        const float side = side_of(rounding);
        const ImFontAtlas& atlas = *corners.atlas_;
        const ImFontAtlasCustomRect& place = *corners.atlas_->GetCustomRectByIndex(one.slot);
        const auto at = [&](int x, int y) {
            return ImVec2{static_cast<float>(place.X + x) * atlas.TexUvScale.x,
                          static_cast<float>(place.Y + y) * atlas.TexUvScale.y};
        };
        ImVec2 from = at(0, 0);
        ImVec2 to = at(one.side, one.side);
        if (at_right) std::swap(from.x, to.x);
        if (at_bottom) std::swap(from.y, to.y);
        const float x = at_right ? right - side : left;
        const float y = at_bottom ? bottom - side : top;
        list.PrimReserve(6, 4);
        list.PrimRectUV({x, y}, {x + side, y + side}, from, to, tint);
    }
};

void RoundCorners::fill(ImDrawList& list, Rect rect, const CornerRadii& radii,
                        Colour colour) const {
    Pen pen(*this, list, rect, colour);
    const float tl = pen.side_of(radii.top_left);
    const float tr = pen.side_of(radii.top_right);
    const float br = pen.side_of(radii.bottom_right);
    const float bl = pen.side_of(radii.bottom_left);
    const float head = pen.top + std::max(tl, tr);
    const float foot = pen.bottom - std::max(bl, br);
    pen.corner(Look::disc, radii.top_left, false, false);
    pen.corner(Look::disc, radii.top_right, true, false);
    pen.box(pen.left + tl, pen.top, pen.right - tr, head);
    pen.box(pen.left, pen.top + tl, pen.left + tl, head);
    pen.box(pen.right - tr, pen.top + tr, pen.right, head);
    pen.box(pen.left, head, pen.right, foot);
    pen.box(pen.left, foot, pen.left + bl, pen.bottom - bl);
    pen.box(pen.right - br, foot, pen.right, pen.bottom - br);
    pen.box(pen.left + bl, foot, pen.right - br, pen.bottom);
    pen.corner(Look::disc, radii.bottom_left, false, true);
    pen.corner(Look::disc, radii.bottom_right, true, true);
}

void RoundCorners::stroke(ImDrawList& list, Rect rect, const CornerRadii& radii, Colour colour,
                          bool left) const {
    Pen pen(*this, list, rect, colour);
    const float line = std::max(1.f, std::round(density_)) / density_;
    const float tl = pen.side_of(radii.top_left);
    const float tr = pen.side_of(radii.top_right);
    const float br = pen.side_of(radii.bottom_right);
    const float bl = pen.side_of(radii.bottom_left);
    pen.box(pen.left + tl, pen.top, pen.right - tr, pen.top + line);
    pen.box(pen.left + bl, pen.bottom - line, pen.right - br, pen.bottom);
    pen.box(pen.right - line, pen.top + tr, pen.right, pen.bottom - br);
    pen.corner(Look::ring, radii.top_right, true, false);
    pen.corner(Look::ring, radii.bottom_right, true, true);
    if (!left) return;
    pen.box(pen.left, pen.top + tl, pen.left + line, pen.bottom - bl);
    pen.corner(Look::ring, radii.top_left, false, false);
    pen.corner(Look::ring, radii.bottom_left, false, true);
}

} // namespace evenload::ui
