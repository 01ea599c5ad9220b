#include "client/canvas/pixel_fill.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace evenload::ui {
namespace {

constexpr std::uint32_t opaque = 0xff000000u;

// 255 is all of it.
std::uint32_t blended(std::uint32_t under, std::uint32_t colour, int alpha) {
    const auto share = static_cast<std::uint32_t>(alpha + (alpha >> 7)); // of 256
    const std::uint32_t rest = 256 - share;
    const std::uint32_t red_blue =
        ((colour & 0xff00ffu) * share + (under & 0xff00ffu) * rest + 0x800080u) >> 8;
    const std::uint32_t green =
        ((colour & 0xff00u) * share + (under & 0xff00u) * rest + 0x8000u) >> 8;
    return (red_blue & 0xff00ffu) | (green & 0xff00u) | opaque;
}

int alpha_of(std::uint32_t colour) {
    return static_cast<int>(colour >> 24);
}

// Exact for 0 and for 255.
int scaled(int alpha, int coverage) {
    const int product = alpha * coverage + 128;
    return (product + (product >> 8)) >> 8;
}

void fill_row(std::uint32_t* row, int from, int until, std::uint32_t colour, int alpha) {
    if (alpha == 255)
        std::fill(row + from, row + until, colour | opaque);
    else
        for (int x = from; x < until; ++x)
            row[x] = blended(row[x], colour, alpha);
}

std::uint32_t* row_of(const PixelSurface& surface, int y) {
    return surface.pixels + static_cast<std::ptrdiff_t>(y) * surface.stride;
}

int fixed(float texels) {
    return static_cast<int>(std::floor(texels * 65536));
}

int first_centre_from(float edge) {
    return static_cast<int>(std::ceil(edge - 0.5f));
}

// Where the line between two corners crosses the height y. The same for both triangles that share the edge, because
// the corners are taken in the same order.
float crossing(const PixelVertex* from, const PixelVertex* to, float y) {
    if (std::pair(from->y, from->x) > std::pair(to->y, to->x)) std::swap(from, to);
    return from->x + (y - from->y) * ((to->x - from->x) / (to->y - from->y));
}

// A quantity that is linear over a triangle.
struct Slope {
    float at_origin = 0;
    float across = 0; // a pixel to the right
    float down = 0;

    Slope(const PixelVertex (&corners)[3], float a, float b, float c) {
        const auto& [p, q, r] = corners;
        const float area = (q.x - p.x) * (r.y - p.y) - (r.x - p.x) * (q.y - p.y);
        if (area == 0) return;
        across = ((b - a) * (r.y - p.y) - (c - a) * (q.y - p.y)) / area;
        down = ((c - a) * (q.x - p.x) - (b - a) * (r.x - p.x)) / area;
        at_origin = a - across * p.x - down * p.y;
    }
    float at(float x, float y) const { return at_origin + across * x + down * y; }
};

Slope channel(const PixelVertex (&corners)[3], int shift) {
    const auto part = [&](int i) {
        return static_cast<float>((corners[i].colour >> shift) & 0xffu);
    };
    return {corners, part(0), part(1), part(2)};
}

std::uint32_t to_byte(float value) {
    return static_cast<std::uint32_t>(std::clamp(value + 0.5f, 0.f, 255.f));
}

// Calls act(row, y, from, until) for each row of pixels whose centres are in the triangle.
template <class Act>
void each_row(const PixelSurface& surface, const PixelVertex (&corners)[3], Act act) {
    const PixelVertex* sorted[3] = {&corners[0], &corners[1], &corners[2]};
    std::sort(sorted, sorted + 3,
              [](const PixelVertex* one, const PixelVertex* other) { return one->y < other->y; });
    const auto& [high, middle, low] = sorted;
    const int top = std::max(surface.clip.top, first_centre_from(high->y));
    const int bottom = std::min(surface.clip.bottom, first_centre_from(low->y));
    for (int y = top; y < bottom; ++y) {
        const float centre = static_cast<float>(y) + 0.5f;
        const float one = crossing(high, low, centre);
        const float other =
            centre < middle->y ? crossing(high, middle, centre) : crossing(middle, low, centre);
        const int from = std::max(surface.clip.left, first_centre_from(std::min(one, other)));
        const int until = std::min(surface.clip.right, first_centre_from(std::max(one, other)));
        if (from < until) act(row_of(surface, y), y, from, until);
    }
}

} // namespace

PixelBox PixelBox::intersection(const PixelBox& other) const {
    return {std::max(left, other.left), std::max(top, other.top), std::min(right, other.right),
            std::min(bottom, other.bottom)};
}

int PixelAtlas::at(int u, int v) const {
    const auto held = [](int place, int count) { return std::clamp(place, 0, count - 1); };
    const int left = held(u >> 16, width);
    const int right = held((u >> 16) + 1, width);
    const std::uint8_t* upper =
        coverage + static_cast<std::ptrdiff_t>(held(v >> 16, height)) * width;
    const std::uint8_t* lower =
        coverage + static_cast<std::ptrdiff_t>(held((v >> 16) + 1, height)) * width;
    const int x = (u >> 8) & 0xff;
    const int y = (v >> 8) & 0xff;
    const int above = upper[left] * (256 - x) + upper[right] * x;
    const int below = lower[left] * (256 - x) + lower[right] * x;
    return (above * (256 - y) + below * y + 0x8000) >> 16;
}

PixelBox pixels_in(float left, float top, float right, float bottom) {
    return {first_centre_from(left), first_centre_from(top), first_centre_from(right),
            first_centre_from(bottom)};
}

void fill(const PixelSurface& surface, std::uint32_t colour) {
    for (int y = surface.clip.top; y < surface.clip.bottom; ++y)
        fill_row(row_of(surface, y), surface.clip.left, surface.clip.right, colour, 255);
}

void fill_rectangle(const PixelSurface& surface, const PixelVertex& top_left,
                    const PixelVertex& bottom_right, const PixelAtlas& atlas) {
    const PixelBox box = surface.clip.intersection(
        pixels_in(top_left.x, top_left.y, bottom_right.x, bottom_right.y));
    if (box.empty()) return;
    const std::uint32_t colour = top_left.colour;
    const float across = (bottom_right.u - top_left.u) / (bottom_right.x - top_left.x);
    const float down = (bottom_right.v - top_left.v) / (bottom_right.y - top_left.y);
    const float u0 = top_left.u + (static_cast<float>(box.left) + 0.5f - top_left.x) * across;
    const float v0 = top_left.v + (static_cast<float>(box.top) + 0.5f - top_left.y) * down;
    if (across == 0 && down == 0) {
        const int alpha = scaled(alpha_of(colour), atlas.at(fixed(u0 - 0.5f), fixed(v0 - 0.5f)));
        for (int y = box.top; y < box.bottom; ++y)
            fill_row(row_of(surface, y), box.left, box.right, colour, alpha);
        return;
    }
    const int step = fixed(across);
    for (int y = box.top; y < box.bottom; ++y) {
        const int v = fixed(v0 + static_cast<float>(y - box.top) * down - 0.5f);
        int u = fixed(u0 - 0.5f);
        std::uint32_t* row = row_of(surface, y);
        for (int x = box.left; x < box.right; ++x, u += step)
            if (const int covered = atlas.at(u, v); covered > 0)
                row[x] = blended(row[x], colour, scaled(alpha_of(colour), covered));
    }
}

void fill_triangle(const PixelSurface& surface, const PixelVertex (&corners)[3],
                   const PixelAtlas& atlas) {
    const PixelVertex& a = corners[0];
    const PixelVertex& b = corners[1];
    const PixelVertex& c = corners[2];
    const bool one_texel = a.u == b.u && a.v == b.v && a.u == c.u && a.v == c.v;
    const int covered = one_texel ? atlas.at(fixed(a.u - 0.5f), fixed(a.v - 0.5f)) : 0;
    if (one_texel && a.colour == b.colour && a.colour == c.colour) {
        const int alpha = scaled(alpha_of(a.colour), covered);
        each_row(surface, corners, [&](std::uint32_t* row, int, int from, int until) {
            fill_row(row, from, until, a.colour, alpha);
        });
        return;
    }
    const Slope red = channel(corners, 0);
    const Slope green = channel(corners, 8);
    const Slope blue = channel(corners, 16);
    const Slope alpha = channel(corners, 24);
    const Slope u{corners, a.u, b.u, c.u};
    const Slope v{corners, a.v, b.v, c.v};
    each_row(surface, corners, [&](std::uint32_t* row, int line, int from, int until) {
        const float y = static_cast<float>(line) + 0.5f;
        for (int pixel = from; pixel < until; ++pixel) {
            const float x = static_cast<float>(pixel) + 0.5f;
            const int here =
                one_texel ? covered : atlas.at(fixed(u.at(x, y) - 0.5f), fixed(v.at(x, y) - 0.5f));
            const std::uint32_t colour =
                to_byte(red.at(x, y)) | to_byte(green.at(x, y)) << 8 | to_byte(blue.at(x, y)) << 16;
            row[pixel] = blended(row[pixel], colour,
                                 scaled(static_cast<int>(to_byte(alpha.at(x, y))), here));
        }
    });
}

} // namespace evenload::ui
