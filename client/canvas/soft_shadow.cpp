#include "client/canvas/soft_shadow.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>

namespace evenload::ui::soft_shadow {

void bake(ImFontAtlas& atlas, int slot) {
    unsigned char* pixels = nullptr;
    int atlas_width = 0;
    int atlas_height = 0;
    atlas.GetTexDataAsAlpha8(&pixels, &atlas_width, &atlas_height);
    const ImFontAtlasCustomRect& place = *atlas.GetCustomRectByIndex(slot);
    // From the outer border (0) to the middle (1) a blurred edge rises like the normal distribution.
    const auto rise = [](int at) {
        const int from_edge = at < side / 2 ? at : side - 1 - at;
        const float t = static_cast<float>(from_edge) / (static_cast<float>(side) / 2 - 1);
        return 0.5f * (1 + std::erf((t - 0.5f) * 3.6f));
    };
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const int at = (place.Y + y) * atlas_width + place.X + x;
            pixels[at] = static_cast<unsigned char>(std::lround(255 * rise(x) * rise(y)));
        }
    }
}

void draw(ImDrawList& list, const ImFontAtlas& atlas, int slot, Rect rect, float blur,
          Colour colour) {
    const ImFontAtlasCustomRect& place =
        *const_cast<ImFontAtlas&>(atlas).GetCustomRectByIndex(slot);
    const float piece = std::min({2 * blur, rect.width / 2 + blur, rect.height / 2 + blur});
    const Rect all{rect.x - blur, rect.y - blur, rect.width + 2 * blur, rect.height + 2 * blur};
    const float xs[] = {all.x, all.x + piece, all.right() - piece, all.right()};
    const float ys[] = {all.y, all.y + piece, all.bottom() - piece, all.bottom()};
    // Half a pixel inside the picture, so that nothing beside it bleeds in.
    const float steps[] = {0.5f, side / 2.f - 0.5f, side / 2.f + 0.5f, side - 0.5f};
    const ImU32 tint = IM_COL32(colour.red, colour.green, colour.blue, colour.alpha);
    list.PrimReserve(8 * 6, 8 * 4); // the middle lies under the surface
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column) {
            if (row == 1 && column == 1) continue;
            const auto u = [&](int i) {
                return (static_cast<float>(place.X) + steps[i]) * atlas.TexUvScale.x;
            };
            const auto v = [&](int i) {
                return (static_cast<float>(place.Y) + steps[i]) * atlas.TexUvScale.y;
            };
            list.PrimRectUV({xs[column], ys[row]}, {xs[column + 1], ys[row + 1]},
                            {u(column), v(row)}, {u(column + 1), v(row + 1)}, tint);
        }
    }
}

} // namespace evenload::ui::soft_shadow
