// Drawing primitives on ImGui's draw list, in CSS pixels, with crisp text and edges.
// Nothing here reacts to anything or says what it means; widgets do. Culls by the current clip.
#pragma once

#include "client/canvas/fonts.h"
#include "client/canvas/geometry.h"
#include "client/canvas/icons.h"
#include "client/canvas/soft_shadow.h"
#include "client/canvas/theme.h"

#include <span>
#include <string_view>

struct ImDrawList;

namespace evenload::ui {

enum class Align : std::uint8_t { left, centre, right };

class Painter {
public:
    Painter(const Theme& theme, Fonts& fonts)
        : theme_(&theme)
        , fonts_(&fonts) {}

    // Surfaces
    void fill(Rect rect, Colour colour, float rounding = 0);
    void stroke(Rect rect, Colour colour, float rounding = 0, float thickness = 1);
    void line(Point from, Point to, Colour colour, float thickness = 1);
    void circle(Point centre, float circle_radius, Colour colour);
    void dashed(Rect rect, Colour colour, float rounding, float thickness = 2);
    void hatch(Rect rect, Colour stripe, Colour background);
    // Points in rows of `columns` over the whole rectangle, from the top left; each share of the colour's strength,
    // 0 to 1, runs smoothly into its neighbours.
    void heat(Rect rect, int columns, std::span<const float> shares, Colour colour);
    void shadow(Rect rect, Elevation elevation);
    // Card-coloured, rounded, bordered, softly shadowed.
    void surface(Rect rect, float rounding, Elevation elevation);
    // The same with a 4 px bar on the left edge that follows the corners.
    void accented_surface(Rect rect, float rounding, Elevation elevation, Colour accent,
                          Colour border);

    // Text: one line at its top left corner, or fitted into a rectangle with an ellipsis.
    float text(Point at, Face face, Colour colour, std::string_view words);
    float text_in(Rect rect, Face face, Colour colour, std::string_view words,
                  Align align = Align::left); // middle of the height; returns the width used
    // Wrapped at words to at most `most_lines`, the last ends in an ellipsis; returns the height
    // used.
    float paragraph(Rect rect, Face face, Colour colour, std::string_view words,
                    int most_lines = 99, Align align = Align::left);
    float paragraph_height(Face face, std::string_view words, float width,
                           int most_lines = 99) const;
    float width(Face face, std::string_view words) const { return fonts_->width(face, words); }
    float line_height(Face face) const { return fonts_->line_height(face); }

    // In the middle of `rect`, at 16 px, or at 20 px where that fits; never scaled.
    void icon(Rect rect, Icon which, Colour colour);
    void initials(Rect rect, std::string_view letters, Colour background);

    void push_clip(Rect rect);
    void pop_clip();
    Rect clip() const;

    // Everything drawn between the two turns around `centre`: the ghost of a dragged card.
    int begin_turn() const;
    void end_turn(int since, Point centre, float degrees);

    const Theme& theme() const { return *theme_; }
    Fonts& fonts() const { return *fonts_; }
    void set_theme(const Theme& theme) { theme_ = &theme; }

private:
    float own_text(Point at, Face face, Colour colour, std::string_view words);
    float foreign_text(Point at, Face face, Colour colour, std::string_view run);
    ImDrawList& list() const;
    float snap(float value) const;

    const Theme* theme_;
    Fonts* fonts_;
};

} // namespace evenload::ui
