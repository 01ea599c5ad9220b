// The blurred edge of a shadow as one small picture in the font atlas, stretched around a rectangle in
// nine pieces. Alpha only, so the vertex colour tints it.
#pragma once

#include "client/canvas/geometry.h"
#include "client/canvas/theme.h"

struct ImDrawList;
struct ImFontAtlas;

namespace evenload::ui::soft_shadow {

inline constexpr int side = 32; // pixels of the picture; its middle is the inside of the shadow

void bake(ImFontAtlas& atlas, int slot);
// `blur`: how far it fades, outwards and inwards, from the edge of `rect`. CSS pixels.
void draw(ImDrawList& list, const ImFontAtlas& atlas, int slot, Rect rect, float blur,
          Colour colour);

} // namespace evenload::ui::soft_shadow
