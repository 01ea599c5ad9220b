#include "client/canvas/theme.h"

#include <algorithm>
#include <cmath>

namespace evenload::ui {

namespace {

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) +
           0.0722 * linear(colour.blue);
}

// White initials on each of these are readable, and so are the circles on every card.
constexpr Colour avatar_colours[] = {hex(0x005eb8), hex(0x5b3fa8), hex(0x00635d),
                                     hex(0x9a3412), hex(0x475569), hex(0x9d174d)};

Theme make_light() {
    Theme t;
    t.name = "light";
    t.ink = hex(0x17212b);
    t.muted = hex(0x55636f);
    t.line = hex(0xdde3e8);
    t.page = hex(0xf3f5f7);
    t.card = hex(0xffffff);
    t.column = hex(0xe8ecef);
    t.hover = hex(0xedf1f4);
    t.selected = hex(0xe5eef8);
    t.selected_text = hex(0x005eb8);
    t.control_line = hex(0x7d8b97);
    t.brand = hex(0x005eb8);
    t.brand_dark = hex(0x003d78);
    t.on_brand = hex(0xffffff);
    t.header = hex(0x003d78);
    t.on_header = hex(0xffffff);
    t.on_header_muted = hex(0xd3e2f2);
    t.header_field = hex(0x1f5288);
    t.on_header_field = hex(0xe6f0fa);
    t.focus_inner = hex(0xffdd00);
    t.focus_outer = hex(0x17212b);
    t.toast = hex(0x17212b);
    t.on_toast = hex(0xffffff);
    t.on_toast_action = hex(0x9fd0ff);
    t.disabled_text = hex(0x7c8994);
    t.bar_track = hex(0xdde3e8);
    t.hatch = hex(0xdfe4e8);
    t.now_line = hex(0xb3261e);
    t.scrim = {23, 33, 43, 110};
    t.shadow = {23, 33, 43, 255};
    t.tints[0] = {hex(0x55636f), hex(0xedf1f4), hex(0x82909c)};
    t.tints[1] = {hex(0x00703c), hex(0xe3f3ea), hex(0x00703c)};
    t.tints[2] = {hex(0x8a5a00), hex(0xfff3d6), hex(0xbf7a00)};
    t.tints[3] = {hex(0xb3261e), hex(0xfbe4e2), hex(0xb3261e)};
    t.tints[4] = {hex(0x5b3fa8), hex(0xece7f8), hex(0x5b3fa8)};
    t.tints[5] = {hex(0x00635d), hex(0xdcf1ef), hex(0x00635d)};
    t.tints[6] = {hex(0x005eb8), hex(0xdce9f7), hex(0x005eb8)};
    return t;
}

Theme make_dark() {
    Theme t;
    t.name = "dark";
    t.dark = true;
    t.ink = hex(0xe8eef4);
    t.muted = hex(0xa9b7c4);
    t.line = hex(0x33414f);
    t.page = hex(0x10181f);
    t.card = hex(0x1a242e);
    t.column = hex(0x16202a);
    t.hover = hex(0x26333f);
    t.selected = hex(0x1d3a57);
    t.selected_text = hex(0x9fd0ff);
    t.control_line = hex(0x72859a);
    t.brand = hex(0x1d6fc4);
    t.brand_dark = hex(0x0b4a8c);
    t.on_brand = hex(0xffffff);
    t.header = hex(0x0a2540);
    t.on_header = hex(0xffffff);
    t.on_header_muted = hex(0xc3d4e6);
    t.header_field = hex(0x1c3d61);
    t.on_header_field = hex(0xe6f0fa);
    t.focus_inner = hex(0xffdd00);
    t.focus_outer = hex(0x000000);
    t.toast = hex(0xe8eef4);
    t.on_toast = hex(0x17212b);
    t.on_toast_action = hex(0x005eb8);
    t.disabled_text = hex(0x7d8c9a);
    t.bar_track = hex(0x33414f);
    t.hatch = hex(0x24303b);
    t.now_line = hex(0xff8a80);
    t.scrim = {0, 0, 0, 150};
    t.shadow = {0, 0, 0, 255};
    t.tints[0] = {hex(0xb3c0cc), hex(0x26333f), hex(0x7d8fa1)};
    t.tints[1] = {hex(0x86e0ae), hex(0x143626), hex(0x4cc38a)};
    t.tints[2] = {hex(0xffcf70), hex(0x3d2f0b), hex(0xe6a23c)};
    t.tints[3] = {hex(0xffaba3), hex(0x4a1c19), hex(0xff7a6e)};
    t.tints[4] = {hex(0xcdbdf7), hex(0x33265c), hex(0xa78bfa)};
    t.tints[5] = {hex(0x85ddd5), hex(0x0f3734), hex(0x3dbdb1)};
    t.tints[6] = {hex(0x9fd0ff), hex(0x17375a), hex(0x5aa9f5)};
    return t;
}

Theme make_high_contrast() {
    Theme t = make_light();
    t.name = "high contrast";
    t.outlined = true;
    t.ink = hex(0x000000);
    t.muted = hex(0x26303a);
    t.line = hex(0x4a5560);
    t.page = hex(0xffffff);
    t.card = hex(0xffffff);
    t.column = hex(0xffffff);
    t.hover = hex(0xe6ebf0);
    t.selected = hex(0xd5e6f8);
    t.selected_text = hex(0x003d78);
    t.control_line = hex(0x000000);
    t.brand = hex(0x003d78);
    t.brand_dark = hex(0x002850);
    t.header = hex(0x001f3f);
    t.on_header_muted = hex(0xffffff);
    t.header_field = hex(0x00305f);
    t.on_header_field = hex(0xffffff);
    t.focus_outer = hex(0x000000);
    t.toast = hex(0x000000);
    t.on_toast_action = hex(0xffdd00);
    t.disabled_text = hex(0x59636d);
    t.bar_track = hex(0xffffff);
    t.hatch = hex(0xb4bcc4);
    t.tints[0] = {hex(0x000000), hex(0xffffff), hex(0x000000)};
    t.tints[1] = {hex(0x004d29), hex(0xffffff), hex(0x004d29)};
    t.tints[2] = {hex(0x5c3b00), hex(0xffffff), hex(0x8a5a00)};
    t.tints[3] = {hex(0x8a0f08), hex(0xffffff), hex(0x8a0f08)};
    t.tints[4] = {hex(0x3f2780), hex(0xffffff), hex(0x3f2780)};
    t.tints[5] = {hex(0x004641), hex(0xffffff), hex(0x004641)};
    t.tints[6] = {hex(0x003d78), hex(0xffffff), hex(0x003d78)};
    return t;
}

Theme make_kiosk() {
    Theme t = make_dark();
    t.name = "kiosk";
    t.ink = hex(0xffffff);
    t.muted = hex(0xa9bdd1);
    t.line = hex(0x26405a);
    t.page = hex(0x0a1929);
    t.card = hex(0x14293d);
    t.column = hex(0x102133);
    t.bar_track = hex(0x26405a);
    t.header = t.page;
    t.tints[1].text = hex(0x8ce0ae);
    t.tints[1].accent = hex(0x8ce0ae);
    t.tints[2].text = hex(0xffcf66);
    t.tints[2].accent = hex(0xffcf66);
    t.tints[3].text = hex(0xff9a8f);
    t.tints[3].accent = hex(0xff877a);
    return t;
}

} // namespace

Colour Colour::faded(float by) const {
    Colour result = *this;
    result.alpha =
        static_cast<std::uint8_t>(std::clamp(static_cast<float>(alpha) * by, 0.f, 255.f));
    return result;
}

Colour mix(Colour from, Colour to, float amount) {
    const auto channel = [amount](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(
            std::lround(static_cast<float>(a) * (1 - amount) + static_cast<float>(b) * amount));
    };
    return {channel(from.red, to.red), channel(from.green, to.green), channel(from.blue, to.blue),
            channel(from.alpha, to.alpha)};
}

// WCAG 2.2, "contrast ratio": (L1 + 0.05) / (L2 + 0.05), L1 the lighter.
double contrast(Colour one, Colour other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

Colour Theme::avatar(std::string_view stable_key) const {
    std::uint32_t hash = 2166136261u; // FNV-1a
    for (const char letter : stable_key) {
        hash = (hash ^ static_cast<std::uint8_t>(letter)) * 16777619u;
    }
    return avatar_colours[hash % std::size(avatar_colours)];
}

std::vector<Pair> Theme::text_pairs() const {
    std::vector<Pair> pairs = {
        {"ink on page", ink, page},
        {"ink on card", ink, card},
        {"ink on column", ink, column},
        {"ink on hover", ink, hover},
        {"ink on selected", ink, selected},
        {"muted on page", muted, page},
        {"muted on card", muted, card},
        {"muted on column", muted, column},
        {"muted on hover", muted, hover},
        {"muted on selected", muted, selected},
        {"selected text on selected", selected_text, selected},
        {"selected text on card", selected_text, card},
        {"selected text on page", selected_text, page},
        {"on brand", on_brand, brand},
        {"on dark brand", on_brand, brand_dark},
        {"on header", on_header, header},
        {"muted on header", on_header_muted, header},
        {"on header field", on_header_field, header_field},
        {"on toast", on_toast, toast},
        {"action on toast", on_toast_action, toast},
    };
    for (const TintColours& tint : tints) {
        pairs.push_back({"tint on its background", tint.text, tint.background});
        pairs.push_back({"tint on card", tint.text, card});
        pairs.push_back({"tint on page", tint.text, page});
    }
    for (const Colour background : avatar_colours) {
        pairs.push_back({"initials on avatar", hex(0xffffff), background});
    }
    return pairs;
}

std::vector<Pair> Theme::graphic_pairs() const {
    std::vector<Pair> pairs = {
        {"border of a control on page", control_line, page},
        {"border of a control on card", control_line, card},
        {"primary button on page", brand, page},
        {"now line on card", now_line, card},
        {"disabled text on card", disabled_text, card},
        // Two colours, so that one of them stands out wherever the ring lies.
        {"focus ring, its two colours", focus_inner, focus_outer},
    };
    for (const Colour under : {page, card, header, brand, toast}) {
        const bool inner = contrast(focus_inner, under) >= contrast(focus_outer, under);
        pairs.push_back({"focus ring", inner ? focus_inner : focus_outer, under});
    }
    for (const TintColours& tint : tints)
        pairs.push_back({"accent on card", tint.accent, card});
    return pairs;
}

const Theme& light_theme() {
    static const Theme theme = make_light();
    return theme;
}
const Theme& dark_theme() {
    static const Theme theme = make_dark();
    return theme;
}
const Theme& high_contrast_theme() {
    static const Theme theme = make_high_contrast();
    return theme;
}
const Theme& kiosk_theme() {
    static const Theme theme = make_kiosk();
    return theme;
}

Theme forced_theme(const SystemColours& s) {
    Theme t;
    t.name = "forced";
    t.dark = luminance(s.canvas) < luminance(s.canvas_text);
    t.outlined = true;
    t.ink = t.muted = t.line = t.control_line = s.canvas_text;
    t.page = t.card = t.column = t.bar_track = s.canvas;
    t.hover = s.canvas;
    t.selected = s.highlight;
    t.selected_text = s.highlight_text;
    t.brand = t.brand_dark = s.button_face;
    t.on_brand = s.button_text;
    t.header = t.header_field = t.toast = s.canvas;
    t.on_header = t.on_header_muted = t.on_header_field = t.on_toast = s.canvas_text;
    t.on_toast_action = s.link_text;
    t.focus_inner = s.highlight;
    t.focus_outer = s.canvas_text;
    t.disabled_text = s.grey_text;
    t.hatch = s.grey_text;
    t.now_line = s.highlight;
    t.scrim = s.canvas.faded(0.6f);
    t.shadow = s.canvas_text;
    for (TintColours& tint : t.tints)
        tint = {s.canvas_text, s.canvas, s.canvas_text};
    t.tints[static_cast<int>(Tint::brand)] = {s.link_text, s.canvas, s.link_text};
    return t;
}

} // namespace evenload::ui
