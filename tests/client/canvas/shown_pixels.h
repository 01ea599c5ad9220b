// What a painter draws, as pixels.
#pragma once

#include "client/canvas/pixel_canvas.h"
#include "tests/client/canvas/drawing.h"

#include <vector>

namespace evenload::ui {

constexpr Colour page = hex(0xf3f5f7);

inline std::uint32_t packed(Colour colour) {
    return IM_COL32(colour.red, colour.green, colour.blue, 255);
}

struct Shown {
    explicit Shown(float density = 1)
        : drawing(density) {
        unsigned char* coverage = nullptr;
        int width = 0;
        int height = 0;
        ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&coverage, &width, &height);
        canvas.set_atlas({coverage, width, height});
    }
    template <class Act>
    const std::vector<PixelBox>& frame(Act act, Colour background = page) {
        return canvas.draw(drawing.frame(act), background);
    }
    std::uint32_t at(int x, int y) const {
        return canvas.pixels()[static_cast<std::size_t>(y * canvas.width() + x)];
    }

    Drawing drawing;
    PixelCanvas canvas;
};

} // namespace evenload::ui
