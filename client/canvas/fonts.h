// The typefaces at the sizes they are used at: Inter Regular and Semi-bold plus the Lucide icons.
// A size is never scaled when drawn, because scaled glyphs blur; a new scale or pixel ratio bakes
// again. Letters outside Latin-1 are baked when they first appear: `need` notes them, `prepare`
// bakes. What no typeface here has is drawn by the page (foreign_words.h).
#pragma once

#include "client/canvas/foreign_words.h"
#include "client/canvas/round_corners.h"
#include "client/canvas/soft_shadow.h"

#include <cstdint>
#include <string>
#include <string_view>

struct ImFont;

namespace evenload::ui {

enum class Face : std::uint8_t {
    small,        // 12/16
    small_strong, // 12/16 semi-bold
    body,         // 14/20
    strong,       // 14/20 semi-bold
    heading,      // 16/22 semi-bold
    title,        // 21/28 semi-bold
    display,      // 40/48 semi-bold, Latin-1 only, for wall displays
};
inline constexpr int face_count = 7;
inline constexpr int icon_face_count = 2;

struct FontFiles {
    std::string regular;
    std::string semi_bold;
    std::string icons;
    bool empty() const { return regular.empty(); }
};

class Fonts {
public:
    // Without files every face is ImGui's built-in font at its size, enough for headless tests.
    explicit Fonts(FontFiles files = {});

    // Whether the typefaces here can write it.
    static bool has_letter(char32_t letter);
    // Who draws the others; without one they are left out.
    void set_artist(WordArtist artist) { foreign_.set_artist(std::move(artist)); }

    // scale: 1 on a desk, more on a wall display. density: device pixels per CSS pixel.
    // Bakes when either changed or `need` found new letters; true means the atlas is new.
    // Must be called between frames.
    bool prepare(float scale, float density);
    void need(std::string_view utf8);
    bool has_new_letters() const { return wanted_blocks_ != baked_blocks_ || foreign_.waiting(); }

    ImFont* font(Face face) const { return fonts_[static_cast<int>(face)]; }
    float size(Face face) const;        // CSS pixels, scale included
    float line_height(Face face) const; // CSS pixels, scale included
    float baseline(Face face) const;    // from the top of the line
    float width(Face face, std::string_view text) const;
    // Of a run that each_run calls foreign. What is measured here can be drawn in the frame after `prepare`.
    const ForeignWords::Word& foreign(Face face, std::string_view run) const;
    ImFont* icon_font(int icon_face) const { return icon_fonts_[icon_face]; }
    float icon_size(int icon_face) const; // 16 and 20 CSS pixels, scale included
    const SoftShadow& soft_shadow() const { return soft_shadow_; }       // lies in the same atlas
    const RoundCorners& round_corners() const { return round_corners_; } // likewise
    bool has_icons() const { return !files_.icons.empty(); }
    float scale() const { return scale_; }
    float density() const { return density_; }
    int bake_count() const { return bake_count_; }

private:
    void bake();
    float pixels(float size) const;
    float own_width(Face face, std::string_view text) const;

    FontFiles files_;
    mutable ForeignWords foreign_; // remembers what was measured
    ImFont* fonts_[face_count] = {};
    ImFont* icon_fonts_[icon_face_count] = {};
    SoftShadow soft_shadow_;
    RoundCorners round_corners_;
    float scale_ = 0;
    float density_ = 0;
    std::uint32_t wanted_blocks_ = 1;
    std::uint32_t baked_blocks_ = 0;
    int bake_count_ = 0;
};

// The same text with digits of equal width, for numbers that are compared down a column.
std::string tabular(std::string_view text);

} // namespace evenload::ui
