#include "client/canvas/fonts.h"

#include "client/canvas/icons.h"

#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

namespace evenload::ui {

namespace {

struct FaceShape {
    float size;
    float line_height;
    bool semi_bold;
};
constexpr FaceShape shapes[face_count] = {
    {12, 16, false}, {12, 16, true}, {14, 20, false}, {14, 20, true},
    {16, 22, true},  {21, 28, true}, {40, 48, true},
};
constexpr float icon_sizes[icon_face_count] = {16, 20};

// Digits of equal width lie here in the font files (tools/subset_fonts.py).
constexpr ImWchar tabular_zero = 0xF030;

// Block 0 is baked from the start; the others when a letter of theirs first appears.
constexpr ImWchar blocks[][3] = {
    {0x0020, 0x00FF, 0}, {0x0100, 0x017F, 0}, {0x0180, 0x02FF, 0},
    {0x0370, 0x03FF, 0}, {0x0400, 0x052F, 0}, {0x1E00, 0x1EFF, 0},
};
constexpr ImWchar signs[] = {0x2010, 0x2027, 0x2030, 0x203A, 0x20AC,       0x20AC,           0x2190,
                             0x2193, 0x2212, 0x2212, 0x2248, 0x2248,       0x2260,           0x2265,
                             0x2713, 0x2713, 0xFFFD, 0xFFFD, tabular_zero, tabular_zero + 9, 0};

void add_ranges(ImVector<ImWchar>& ranges, std::uint32_t wanted) {
    for (std::size_t i = 0; i < std::size(blocks); ++i) {
        if (wanted & (1u << i)) {
            ranges.push_back(blocks[i][0]);
            ranges.push_back(blocks[i][1]);
        }
    }
    for (const ImWchar edge : signs)
        ranges.push_back(edge);
}

ImFont* add_font(ImFontAtlas& atlas, const std::string& file, ImFontConfig config,
                 const ImWchar* ranges) {
    if (file.empty()) return atlas.AddFontDefault(&config);
    config.FontDataOwnedByAtlas = false;
    config.FontData = const_cast<char*>(file.data());
    config.FontDataSize = static_cast<int>(file.size());
    config.GlyphRanges = ranges;
    return atlas.AddFont(&config);
}

} // namespace

Fonts::Fonts(FontFiles files)
    : files_(std::move(files)) {}

bool Fonts::has_letter(char32_t letter) {
    for (const auto& block : blocks)
        if (letter >= block[0] && letter <= block[1]) return true;
    for (std::size_t i = 0; i + 1 < std::size(signs); i += 2)
        if (letter >= signs[i] && letter <= signs[i + 1]) return true;
    return letter < 0x20;
}

bool Fonts::prepare(float scale, float density) {
    if (scale == scale_ && density == density_) {
        if (!has_new_letters()) return false;
        if (wanted_blocks_ == baked_blocks_ && foreign_.place(*ImGui::GetIO().Fonts)) return true;
    }
    scale_ = scale;
    density_ = density;
    bake();
    return true;
}

void Fonts::need(std::string_view utf8) {
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        if (lead < 0xC4) continue; // Latin-1 and following bytes
        const auto next = [&](std::size_t at) {
            return at < utf8.size() ? static_cast<unsigned>(utf8[at]) & 0x3Fu : 0u;
        };
        const unsigned letter = lead < 0xE0 ? (lead & 0x1Fu) << 6 | next(i + 1)
                                            : (lead & 0x0Fu) << 12 | next(i + 1) << 6 | next(i + 2);
        for (std::size_t block = 1; block < std::size(blocks); ++block) {
            if (letter >= blocks[block][0] && letter <= blocks[block][1]) {
                wanted_blocks_ |= 1u << block;
            }
        }
    }
}

float Fonts::pixels(float size) const {
    return std::round(size * scale_);
}
float Fonts::size(Face face) const {
    return pixels(shapes[static_cast<int>(face)].size);
}
float Fonts::line_height(Face face) const {
    return pixels(shapes[static_cast<int>(face)].line_height);
}

// The files are made so that a face's height is its size, with capitals centred on the line
// (tools/subset_fonts.py); ImGui's built-in font has its own measure.
float Fonts::baseline(Face face) const {
    const float half = line_height(face) / 2;
    return half + (files_.empty() ? 0.25f : 0.364f) * size(face);
}

float Fonts::icon_size(int icon_face) const {
    return pixels(icon_sizes[icon_face]);
}

const ForeignWords::Word& Fonts::foreign(Face face, std::string_view run) const {
    return foreign_.word(run, size(face) * density_, shapes[static_cast<int>(face)].semi_bold);
}

float Fonts::width(Face face, std::string_view text) const {
    if (!may_be_foreign(text)) return own_width(face, text);
    float sum = 0;
    each_run(text, [&](std::string_view part, bool is_foreign) {
        sum += is_foreign ? foreign(face, part).picture.advance / density_ : own_width(face, part);
        return true;
    });
    return sum;
}

float Fonts::own_width(Face face, std::string_view text) const {
    const ImFont* const shape = font(face);
    float sum = 0;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
        unsigned letter = static_cast<unsigned char>(*at);
        at += letter < 0x80 ? 1 : ImTextCharFromUtf8(&letter, at, end);
        sum += shape->GetCharAdvance(static_cast<ImWchar>(letter));
    }
    return sum;
}

void Fonts::bake() {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    atlas.Flags = ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
    baked_blocks_ = wanted_blocks_;
    ++bake_count_;

    ImVector<ImWchar> ranges;
    add_ranges(ranges, wanted_blocks_);
    ImVector<ImWchar> few_ranges;
    add_ranges(few_ranges, 1);
    const ImWchar icon_range[] = {static_cast<ImWchar>(icon_first), static_cast<ImWchar>(icon_last),
                                  0};

    ImFontConfig config;
    config.RasterizerDensity = density_;
    config.PixelSnapH = false;
    config.OversampleV = 1;
    config.EllipsisChar = 0x2026;
    for (int i = 0; i < face_count; ++i) {
        const bool display = static_cast<Face>(i) == Face::display;
        config.SizePixels = size(static_cast<Face>(i));
        config.OversampleH = display ? 1 : 2;
        fonts_[i] = add_font(atlas, shapes[i].semi_bold ? files_.semi_bold : files_.regular, config,
                             display ? few_ranges.Data : ranges.Data);
    }
    config.OversampleH = 1;
    config.EllipsisChar = static_cast<ImWchar>(icon_first);
    for (int i = 0; i < icon_face_count; ++i) {
        config.SizePixels = icon_size(i);
        icon_fonts_[i] =
            files_.icons.empty() ? fonts_[0] : add_font(atlas, files_.icons, config, icon_range);
    }
    soft_shadow_.reserve(atlas);
    round_corners_.reserve(atlas, scale_, density_);
    foreign_.reserve(atlas);
    atlas.Build();
    soft_shadow_.bake(atlas);
    round_corners_.bake(atlas);
    foreign_.bake(atlas);
}

std::string tabular(std::string_view text) {
    std::string result;
    result.reserve(text.size() + 16);
    for (const char letter : text) {
        if (letter >= '0' && letter <= '9') {
            // U+F030 + digit in UTF-8
            result += "\xEF\x80";
            result += static_cast<char>(0xB0 + (letter - '0'));
        } else {
            result += letter;
        }
    }
    return result;
}

} // namespace evenload::ui
