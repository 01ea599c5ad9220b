// Text of the painter. ImGui's own text starts on whole CSS pixels, which at a pixel ratio of 1.25 or 1.5
// lies between device pixels and blurs; here every baseline lies on a device pixel.
#include "client/canvas/painter.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

namespace evenload::ui {

namespace {

constexpr std::string_view ellipsis = "\xE2\x80\xA6";

ImU32 packed(Colour colour) {
    return IM_COL32(colour.red, colour.green, colour.blue, colour.alpha);
}

// Bytes of letters that the typeface has that fit into `width`, ending between letters.
std::size_t fitting_own(const Fonts& fonts, Face face, std::string_view words, float width) {
    const ImFont* const font = fonts.font(face);
    float sum = 0;
    const char* at = words.data();
    const char* const end = at + words.size();
    while (at < end) {
        unsigned letter = static_cast<unsigned char>(*at);
        const int bytes = letter < 0x80 ? 1 : ImTextCharFromUtf8(&letter, at, end);
        sum += font->GetCharAdvance(static_cast<ImWchar>(letter));
        if (sum > width) break;
        at += bytes;
    }
    return static_cast<std::size_t>(at - words.data());
}

// Letters that join change when one is taken away, so each beginning is measured by itself.
std::size_t fitting_foreign(const Fonts& fonts, Face face, std::string_view run, float width) {
    std::size_t fits = 0;
    while (fits < run.size()) {
        const std::size_t next = fits + first_letter_of(run.substr(fits)).bytes;
        if (fonts.width(face, run.substr(0, next)) > width) break;
        fits = next;
    }
    return fits;
}

std::size_t fitting(const Fonts& fonts, Face face, std::string_view words, float width) {
    if (!may_be_foreign(words)) return fitting_own(fonts, face, words, width);
    std::size_t fits = 0;
    each_run(words, [&](std::string_view part, bool foreign) {
        const float used = fonts.width(face, part);
        const std::size_t here = used <= width ? part.size()
                                 : foreign     ? fitting_foreign(fonts, face, part, width)
                                               : fitting_own(fonts, face, part, width);
        fits += here;
        width -= used;
        return here == part.size();
    });
    return fits;
}

std::string_view without_end_spaces(std::string_view words) {
    while (!words.empty() && words.back() == ' ')
        words.remove_suffix(1);
    return words;
}

struct Line {
    std::string_view words;
    bool cut = false; // ends in an ellipsis
};

// Calls `take` for each line; words longer than a line are broken.
template <class Take>
int wrap(const Fonts& fonts, Face face, std::string_view words, float width, int most, Take take) {
    int count = 0;
    while (!words.empty() && count < most) {
        const std::size_t newline = words.find('\n');
        const std::string_view part = words.substr(0, newline);
        std::size_t fits = fitting(fonts, face, part, width);
        std::size_t next = 0;
        if (fits == part.size()) {
            next = newline == std::string_view::npos ? words.size() : newline + 1;
        } else {
            const std::size_t space = part.rfind(' ', fits);
            if (space != std::string_view::npos && space > 0) fits = space;
            if (fits == 0) fits = first_letter_of(part).bytes;
            next = fits;
            while (next < words.size() && words[next] == ' ')
                ++next;
        }
        ++count;
        const bool cut = count == most && next < words.size();
        take(Line{cut ? part : without_end_spaces(part.substr(0, fits)), cut});
        words.remove_prefix(next);
    }
    return count;
}

} // namespace

float Painter::text(Point at, Face face, Colour colour, std::string_view words) {
    fonts_->need(words);
    const Rect seen = clip();
    const float height = fonts_->line_height(face);
    if (at.y > seen.bottom() || at.y + height < seen.y || words.empty()) {
        return fonts_->width(face, words);
    }
    if (!may_be_foreign(words)) return own_text(at, face, colour, words);
    float x = at.x;
    each_run(words, [&](std::string_view part, bool foreign) {
        x += foreign ? foreign_text({x, at.y}, face, colour, part)
                     : own_text({x, at.y}, face, colour, part);
        return true;
    });
    return x - at.x;
}

float Painter::foreign_text(Point at, Face face, Colour colour, std::string_view run) {
    const ForeignWords::Word& word = fonts_->foreign(face, run);
    const WordPicture& picture = word.picture;
    const float pixel = 1 / fonts_->density();
    if (word.placed()) {
        const Point from{snap(at.x) + static_cast<float>(picture.left) * pixel,
                         snap(at.y + fonts_->baseline(face)) -
                             static_cast<float>(picture.top) * pixel};
        const ImVec2 texel = ImGui::GetIO().Fonts->TexUvScale;
        const auto u = [&](int x) { return static_cast<float>(x) * texel.x; };
        const auto v = [&](int y) { return static_cast<float>(y) * texel.y; };
        list().PrimReserve(6, 4);
        list().PrimRectUV({from.x, from.y},
                          {from.x + static_cast<float>(picture.width) * pixel,
                           from.y + static_cast<float>(picture.height) * pixel},
                          {u(word.x), v(word.y)},
                          {u(word.x + picture.width), v(word.y + picture.height)}, packed(colour));
    }
    return picture.advance * pixel;
}

float Painter::own_text(Point at, Face face, Colour colour, std::string_view words) {
    const Rect seen = clip();
    const ImFont* const font = fonts_->font(face);
    // Glyph boxes are measured from a rounded ascent (imgui_draw.cpp), the baseline is ours.
    const float ascent = std::round(font->Ascent);
    const float baseline = snap(at.y + fonts_->baseline(face));
    const float start = snap(at.x);
    ImDrawList& out = list();
    const int most = static_cast<int>(words.size());
    out.PrimReserve(most * 6, most * 4);
    int drawn = 0;
    float x = start;
    const char* s = words.data();
    const char* const end = s + words.size();
    while (s < end) {
        unsigned letter = static_cast<unsigned char>(*s);
        s += letter < 0x80 ? 1 : ImTextCharFromUtf8(&letter, s, end);
        const ImFontGlyph* const glyph = font->FindGlyph(static_cast<ImWchar>(letter));
        if (!glyph) continue;
        if (glyph->Visible && x + glyph->X1 >= seen.x && x + glyph->X0 <= seen.right()) {
            const float top = baseline + glyph->Y0 - ascent;
            out.PrimRectUV({x + glyph->X0, top}, {x + glyph->X1, top + glyph->Y1 - glyph->Y0},
                           {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, packed(colour));
            ++drawn;
        }
        x += glyph->AdvanceX;
    }
    out.PrimUnreserve((most - drawn) * 6, (most - drawn) * 4);
    return x - start;
}

float Painter::text_in(Rect rect, Face face, Colour colour, std::string_view words, Align align) {
    const float top = rect.y + (rect.height - fonts_->line_height(face)) / 2;
    const float full = fonts_->width(face, words);
    // Half a pixel of grace: a rectangle made from a measured width must hold its own text.
    if (full <= rect.width + 0.5f) {
        const float spare = rect.width - full;
        const float indent = align == Align::left ? 0 : align == Align::right ? spare : spare / 2;
        return text({rect.x + indent, top}, face, colour, words);
    }
    const float dots = fonts_->width(face, ellipsis);
    if (rect.width < dots) return 0;
    const std::string_view part =
        without_end_spaces(words.substr(0, fitting(*fonts_, face, words, rect.width - dots)));
    const float used = text({rect.x, top}, face, colour, part);
    return used + text({rect.x + used, top}, face, colour, ellipsis);
}

float Painter::paragraph(Rect rect, Face face, Colour colour, std::string_view words,
                         int most_lines, Align align) {
    const float height = fonts_->line_height(face);
    float y = rect.y;
    wrap(*fonts_, face, words, rect.width, most_lines, [&](Line line) {
        const Rect place{rect.x, y, rect.width, height};
        if (line.cut || align != Align::left) {
            text_in(place, face, colour, line.words, align);
        } else {
            text(place.top_left(), face, colour, line.words);
        }
        y += height;
    });
    return y - rect.y;
}

float Painter::paragraph_height(Face face, std::string_view words, float width,
                                int most_lines) const {
    const int count = wrap(*fonts_, face, words, width, most_lines, [](Line) {});
    return static_cast<float>(count) * fonts_->line_height(face);
}

} // namespace evenload::ui
