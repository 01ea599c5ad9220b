// Shadows: for each kind one small picture of a blurred round corner in the font atlas, stretched around a
// rectangle in eight pieces. Alpha only, so the vertex colour tints it.
#pragma once

#include "client/canvas/geometry.h"
#include "client/canvas/theme.h"

#include <cstdint>

struct ImDrawList;
struct ImFontAtlas;

namespace evenload::ui {

enum class Elevation : std::uint8_t {
    none,
    card,
    raised
}; // raised: menus, dialogs, what is dragged

class SoftShadow {
public:
    void reserve(ImFontAtlas& atlas); // before the atlas is built
    void bake(ImFontAtlas& atlas) const;
    // `scale`: of the interface, as the corners and the blur grow with it.
    void draw(ImDrawList& list, const ImFontAtlas& atlas, Rect rect, Elevation elevation,
              Colour colour, float scale) const;

private:
    int slots_[2] = {-1, -1};
};

} // namespace evenload::ui
