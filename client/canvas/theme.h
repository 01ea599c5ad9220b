// Colours and measures of the interface: light, dark, high contrast, and the user's own forced
// colours. Not a place for fonts (fonts.h). Every text/background pair here is proved readable by a
// unit test, through `Theme::text_pairs` and `Theme::graphic_pairs`, so add new pairs to those
// lists.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace evenload::ui {

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;

    bool operator==(const Colour&) const = default;
    Colour faded(float by) const; // alpha times `by`, 0 to 1
};
constexpr Colour hex(std::uint32_t rgb) {
    return {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8),
            static_cast<std::uint8_t>(rgb), 255};
}
Colour mix(Colour from, Colour to, float amount);
// WCAG 2.2 contrast ratio of two opaque colours, 1 to 21.
double contrast(Colour one, Colour other);

// What a chip, a card's accent or a bar means. Never the only sign: an icon or a word goes with it.
enum class Tint : std::uint8_t { neutral, ok, warning, danger, time_critical, clinic, brand };
inline constexpr int tint_count = 7;

struct TintColours {
    Colour text;       // on `background`, on card and on page
    Colour background; // of a chip or banner
    Colour accent;     // bars and borders, at least 3:1 against card
};

struct Pair {
    std::string_view name;
    Colour front;
    Colour back;
};

struct Theme {
    std::string_view name;
    bool dark = false;
    bool outlined = false; // high contrast: every surface and chip has a border

    Colour ink, muted, line, page, card, column;
    Colour hover;    // background of a quiet control under the pointer
    Colour selected; // background of a chosen row, tab or navigation item
    Colour selected_text;
    Colour control_line; // border of a field or secondary button, 3:1
    Colour brand, brand_dark, on_brand;
    Colour header, on_header, on_header_muted, header_field, on_header_field;
    Colour focus_inner, focus_outer;
    Colour toast, on_toast, on_toast_action;
    Colour disabled_text; // exempt from contrast by WCAG 1.4.3, still 3:1 here
    Colour bar_track, hatch, now_line, scrim, shadow;
    TintColours tints[tint_count];

    const TintColours& of(Tint tint) const { return tints[static_cast<int>(tint)]; }
    // One of six backgrounds for white initials, the same for the same key on every machine.
    Colour avatar(std::string_view stable_key) const;

    std::vector<Pair> text_pairs() const;    // 4.5:1
    std::vector<Pair> graphic_pairs() const; // 3:1
};

const Theme& light_theme();
const Theme& dark_theme();
const Theme& high_contrast_theme();
const Theme& kiosk_theme(); // the dark wall display

// The colours a user forces on every page, as the browser reports its system colours.
struct SystemColours {
    Colour canvas, canvas_text, link_text, button_face, button_text, highlight, highlight_text,
        grey_text;
    bool operator==(const SystemColours&) const = default;
};
Theme forced_theme(const SystemColours& system);

// Measures that do not depend on colour.
inline constexpr float space_1 = 4, space_2 = 8, space_3 = 12, space_4 = 16;
inline constexpr float radius_small = 4, radius = 6, radius_large = 10;
inline constexpr float target_mouse = 32,
                       target_touch = 44; // heights; 28 is the least with a mouse

} // namespace evenload::ui
