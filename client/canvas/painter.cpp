#include "client/canvas/painter.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

namespace evenload::ui {

namespace {

ImU32 packed(Colour colour) {
    return IM_COL32(colour.red, colour.green, colour.blue, colour.alpha);
}
ImVec2 vec(Point point) {
    return {point.x, point.y};
}
ImVec2 low(Rect rect) {
    return {rect.x, rect.y};
}
ImVec2 high(Rect rect) {
    return {rect.right(), rect.bottom()};
}

constexpr float accent_width = 4;

} // namespace

ImDrawList& Painter::list() const {
    return *ImGui::GetWindowDrawList();
}

float Painter::snap(float value) const {
    const float density = fonts_->density();
    return std::round(value * density) / density;
}

Rect Painter::clip() const {
    const ImVec4& c = list()._CmdHeader.ClipRect;
    return {c.x, c.y, c.z - c.x, c.w - c.y};
}

void Painter::push_clip(Rect rect) {
    ImGui::PushClipRect(low(rect), high(rect), true);
}
void Painter::pop_clip() {
    ImGui::PopClipRect();
}

void Painter::fill(Rect rect, Colour colour, float rounding) {
    if (colour.alpha == 0 || !rect.intersects(clip())) return;
    if (const RoundCorners& corners = fonts_->round_corners();
        rounding > 0 && corners.fits(rect, rounding))
        return corners.fill(list(), rect, {rounding, rounding, rounding, rounding}, colour);
    list().AddRectFilled(low(rect), high(rect), packed(colour), rounding);
}

void Painter::stroke(Rect rect, Colour colour, float rounding, float thickness) {
    if (!rect.intersects(clip())) return;
    if (const RoundCorners& corners = fonts_->round_corners();
        thickness == 1 && rounding > 0 && corners.fits(rect, rounding))
        return corners.stroke(list(), rect, {rounding, rounding, rounding, rounding}, colour);
    // Inside the rectangle, so that a one pixel line covers whole pixels.
    const float half = thickness / 2;
    list().PathRect({rect.x + half, rect.y + half}, {rect.right() - half, rect.bottom() - half},
                    std::max(0.f, rounding - half));
    list().PathStroke(packed(colour), ImDrawFlags_Closed, thickness);
}

void Painter::line(Point from, Point to, Colour colour, float thickness) {
    list().AddLine(vec(from), vec(to), packed(colour), thickness);
}

void Painter::circle(Point centre, float circle_radius, Colour colour) {
    list().AddCircleFilled(vec(centre), circle_radius, packed(colour));
}

void Painter::dashed(Rect rect, Colour colour, float rounding, float thickness) {
    constexpr float dash = 6;
    constexpr float gap = 4;
    const auto run = [&](Point from, Point to) {
        const float length = std::hypot(to.x - from.x, to.y - from.y);
        if (length <= 0) return;
        const float count = std::max(1.f, std::round((length + gap) / (dash + gap)));
        const float step = (length + gap) / count;
        for (float at = 0; at < length - 0.5f; at += step) {
            const float end = std::min(at + step - gap, length);
            const auto point = [&](float t) -> ImVec2 {
                return {from.x + (to.x - from.x) * t / length,
                        from.y + (to.y - from.y) * t / length};
            };
            list().AddLine(point(at), point(end), packed(colour), thickness);
        }
    };
    const Rect r = rect.inset(thickness / 2);
    run({r.x + rounding, r.y}, {r.right() - rounding, r.y});
    run({r.right(), r.y + rounding}, {r.right(), r.bottom() - rounding});
    run({r.right() - rounding, r.bottom()}, {r.x + rounding, r.bottom()});
    run({r.x, r.bottom() - rounding}, {r.x, r.y + rounding});
    const ImVec2 corners[] = {{r.x + rounding, r.y + rounding},
                              {r.right() - rounding, r.y + rounding},
                              {r.right() - rounding, r.bottom() - rounding},
                              {r.x + rounding, r.bottom() - rounding}};
    for (int i = 0; i < 4; ++i) {
        const int first = (6 + 3 * i) % 12; // twelfths of a circle, from the left going up
        list().PathArcToFast(corners[i], rounding, first, first + 3);
        list().PathStroke(packed(colour), 0, thickness);
    }
}

void Painter::hatch(Rect rect, Colour stripe, Colour background) {
    if (!rect.intersects(clip())) return;
    fill(rect, background);
    constexpr float spacing = 12;
    push_clip(rect);
    // From the screen's origin, so that neighbouring hatches join.
    const float first = std::floor((rect.x + rect.y) / spacing) * spacing;
    for (float sum = first; sum < rect.right() + rect.bottom() + spacing; sum += spacing) {
        list().AddLine({sum - rect.y + 4, rect.y - 4}, {sum - rect.bottom() - 4, rect.bottom() + 4},
                       packed(stripe), 4.5f);
    }
    pop_clip();
}

void Painter::heat(Rect rect, int columns, std::span<const float> shares, Colour colour) {
    const int rows = static_cast<int>(shares.size()) / columns;
    if (columns < 2 || rows < 2 || !rect.intersects(clip())) return;
    ImDrawList& draw = list();
    draw.PrimReserve(6 * (columns - 1) * (rows - 1), columns * rows);
    const unsigned first = draw._VtxCurrentIdx;
    const ImVec2 white = draw._Data->TexUvWhitePixel;
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            const float across = static_cast<float>(column) / static_cast<float>(columns - 1);
            const float down = static_cast<float>(row) / static_cast<float>(rows - 1);
            const float share = shares[static_cast<std::size_t>(row * columns + column)];
            draw.PrimWriteVtx({rect.x + rect.width * across, rect.y + rect.height * down}, white,
                              packed(colour.faded(share)));
        }
    const auto index = [&](int row, int column) {
        draw.PrimWriteIdx(
            static_cast<ImDrawIdx>(first + static_cast<unsigned>(row * columns + column)));
    };
    for (int row = 0; row + 1 < rows; ++row)
        for (int column = 0; column + 1 < columns; ++column) {
            index(row, column);
            index(row, column + 1);
            index(row + 1, column + 1);
            index(row, column);
            index(row + 1, column + 1);
            index(row + 1, column);
        }
}

void Painter::shadow(Rect rect, Elevation elevation) {
    if (elevation == Elevation::none || theme_->outlined) return;
    const float strength = theme_->dark ? 0.5f : elevation == Elevation::raised ? 0.22f : 0.12f;
    fonts_->soft_shadow().draw(list(), *ImGui::GetIO().Fonts, rect, elevation,
                               theme_->shadow.faded(strength), fonts_->scale());
}

void Painter::surface(Rect rect, float rounding, Elevation elevation) {
    if (!rect.inset(-20).intersects(clip())) return;
    shadow(rect, elevation);
    fill(rect, theme_->card, rounding);
    stroke(rect, theme_->line, rounding);
}

void Painter::accented_surface(Rect rect, float rounding, Elevation elevation, Colour accent,
                               Colour border) {
    if (!rect.inset(-20).intersects(clip())) return;
    shadow(rect, elevation);
    ImDrawList& out = list();
    // The card's own corners are the outer ones less the bar, as a browser draws a border-left.
    Rect body = rect;
    body.cut_left(accent_width);
    const float inner = std::max(2.f, rounding - accent_width);
    const Rect bar{rect.x, rect.y, 2 * rounding + 1, rect.height};
    if (const RoundCorners& corners = fonts_->round_corners();
        corners.fits(bar, rounding) && corners.fits(body, inner)) {
        corners.fill(out, bar, {rounding, 0, 0, rounding}, accent);
        corners.fill(out, body, {inner, rounding, rounding, inner}, theme_->card);
        const Rect edge{rect.x + rounding, rect.y, rect.width - rounding, rect.height};
        return corners.stroke(out, edge, {0, rounding, rounding, 0}, border, false);
    }
    out.AddRectFilled(low(rect), {rect.x + 2 * rounding, rect.bottom()}, packed(accent), rounding,
                      ImDrawFlags_RoundCornersLeft);
    const auto corner = [&](float x, float y, float r, int first) {
        out.PathArcToFast({x, y}, r, first, first + 3);
    };
    corner(body.x + inner, body.y + inner, inner, 6);
    corner(body.right() - rounding, body.y + rounding, rounding, 9);
    corner(body.right() - rounding, body.bottom() - rounding, rounding, 0);
    corner(body.x + inner, body.bottom() - inner, inner, 3);
    out.PathFillConvex(packed(theme_->card));
    const Rect edge = rect.inset(0.5f);
    out.PathLineTo({rect.x + rounding, edge.y});
    corner(edge.right() - rounding, edge.y + rounding, rounding, 9);
    corner(edge.right() - rounding, edge.bottom() - rounding, rounding, 0);
    out.PathLineTo({rect.x + rounding, edge.bottom()});
    out.PathStroke(packed(border), 0, 1);
}

void Painter::icon(Rect rect, Icon which, Colour colour) {
    if (which == Icon::none || !rect.intersects(clip())) return;
    if (!fonts_->has_icons()) return;
    const float room = std::min(rect.width, rect.height) + 0.5f;
    const int face = room >= fonts_->icon_size(1) ? 1 : 0;
    const float size = fonts_->icon_size(face);
    const ImFontGlyph* const glyph =
        fonts_->icon_font(face)->FindGlyph(static_cast<ImWchar>(which));
    if (!glyph) return;
    // The drawing lies in a square em; its box within it is exact in device pixels.
    const float density = fonts_->density();
    const float left = snap(rect.x + (rect.width - size) / 2);
    const float middle = rect.y + rect.height / 2;
    const float height = glyph->Y1 - glyph->Y0;
    const float em_middle = fonts_->icon_font(face)->Ascent - size / 2;
    const float top = std::round((middle - em_middle + glyph->Y0) * density) / density;
    list().PrimReserve(6, 4);
    list().PrimRectUV({left + glyph->X0, top}, {left + glyph->X1, top + height},
                      {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, packed(colour));
}

void Painter::initials(Rect rect, std::string_view letters, Colour background) {
    circle(rect.centre(), std::min(rect.width, rect.height) / 2, background);
    const Face face = rect.height >= 44 * fonts_->scale() ? Face::heading : Face::small_strong;
    text_in(rect, face, hex(0xffffff), letters, Align::centre);
}

int Painter::begin_turn() const {
    return list().VtxBuffer.Size;
}

void Painter::end_turn(int since, Point centre, float degrees) {
    const float radians = degrees * 3.14159265f / 180;
    const float cosine = std::cos(radians);
    const float sine = std::sin(radians);
    for (int i = since; i < list().VtxBuffer.Size; ++i) {
        ImVec2& at = list().VtxBuffer[i].pos;
        const float x = at.x - centre.x;
        const float y = at.y - centre.y;
        at = {centre.x + x * cosine - y * sine, centre.y + x * sine + y * cosine};
    }
}

} // namespace evenload::ui
