// Filling rectangles and triangles into pixels by the processor, as a graphics card would: a pixel belongs to the shape
// that its centre lies in, and of two triangles that share an edge exactly one has it.
#pragma once

#include <cstdint>

namespace evenload::ui {

// In pixels; right and bottom are the first that do not belong to it.
struct PixelBox {
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;

    bool operator==(const PixelBox&) const = default;
    bool empty() const { return left >= right || top >= bottom; }
    bool holds(const PixelBox& other) const {
        return left <= other.left && top <= other.top && right >= other.right &&
               bottom >= other.bottom;
    }
    PixelBox intersection(const PixelBox& other) const;
};

// Bytes red, green, blue, alpha; nothing outside `clip` is touched. `pixels` is the pixel 0, 0.
struct PixelSurface {
    std::uint32_t* pixels = nullptr;
    int stride = 0; // pixels
    PixelBox clip;
};

// Coverage, one byte a texel.
struct PixelAtlas {
    const std::uint8_t* coverage = nullptr;
    int width = 0;
    int height = 0;

    // Between four texels, as GL_LINEAR with clamped edges does. `u` and `v`: texels × 65536, from the centre of the first.
    int at(int u, int v) const;
};

// Position in pixels, place in the atlas in texels, colour not premultiplied.
struct PixelVertex {
    float x = 0;
    float y = 0;
    float u = 0;
    float v = 0;
    std::uint32_t colour = 0; // bytes red, green, blue, alpha

    bool operator==(const PixelVertex&) const = default;
};

// The pixels whose centres lie in it.
PixelBox pixels_in(float left, float top, float right, float bottom);

void fill(const PixelSurface& surface, std::uint32_t colour);
void fill_rectangle(const PixelSurface& surface, const PixelVertex& top_left,
                    const PixelVertex& bottom_right, const PixelAtlas& atlas);
void fill_triangle(const PixelSurface& surface, const PixelVertex (&corners)[3],
                   const PixelAtlas& atlas);

} // namespace evenload::ui
