#include "client/canvas/pixel_canvas.h"

#include <algorithm>
#include <cstring>

#include <imgui.h>

namespace evenload::ui {
namespace {

constexpr int tile_side = 64; // pixels: 16 kB, which the processor's nearest cache holds

// Multiplication by a large odd number spreads every bit upwards (Fibonacci hashing, Knuth 6.4); the shift brings it
// down again.
std::uint64_t mixed(std::uint64_t digest, std::uint64_t word) {
    digest = (digest ^ word) * 0x9e3779b97f4a7c15u;
    return digest ^ (digest >> 29);
}

std::uint64_t pair_of(std::uint32_t one, std::uint32_t other) {
    return std::uint64_t{one} << 32 | other;
}

std::uint64_t digest_of(std::uint64_t digest, const ImDrawVert& vertex) {
    const auto bits = [](float value) {
        std::uint32_t word = 0;
        std::memcpy(&word, &value, sizeof word); // std::bit_cast is not in Emscripten 3.1.6
        return word;
    };
    digest = mixed(digest, pair_of(bits(vertex.pos.x), bits(vertex.pos.y)));
    digest = mixed(digest, pair_of(bits(vertex.uv.x), bits(vertex.uv.y)));
    return mixed(digest, vertex.col);
}

std::uint64_t digest_of(const PixelBox& box) {
    const auto word = [](int value) { return static_cast<std::uint32_t>(value); };
    return mixed(pair_of(word(box.left), word(box.top)),
                 pair_of(word(box.right), word(box.bottom)));
}

// Two triangles as ImDrawList writes a rectangle: one colour, sides along the axes, in the atlas too.
bool is_rectangle(const ImDrawVert* vertices, const ImDrawIdx* indices) {
    if (indices[3] != indices[0] || indices[4] != indices[2]) return false;
    const ImDrawVert& a = vertices[indices[0]];
    const ImDrawVert& b = vertices[indices[1]];
    const ImDrawVert& c = vertices[indices[2]];
    const ImDrawVert& d = vertices[indices[5]];
    return a.pos.y == b.pos.y && b.pos.x == c.pos.x && c.pos.y == d.pos.y && d.pos.x == a.pos.x &&
           a.uv.y == b.uv.y && b.uv.x == c.uv.x && c.uv.y == d.uv.y && d.uv.x == a.uv.x &&
           a.pos.x < c.pos.x && a.pos.y < c.pos.y && a.col == b.col && a.col == c.col &&
           a.col == d.col;
}

// Whether the box lies wholly on the outer side of one of the triangle's edges.
bool is_beside(const PixelBox& box, const PixelVertex (&corners)[3]) {
    const auto& [p, q, r] = corners;
    const float turn = (q.x - p.x) * (r.y - p.y) - (r.x - p.x) * (q.y - p.y);
    if (turn == 0) return true;
    const float sign = turn > 0 ? 1.f : -1.f;
    for (int i = 0; i < 3; ++i) {
        const PixelVertex& from = corners[i];
        const PixelVertex& to = corners[(i + 1) % 3];
        const float nx = -(to.y - from.y) * sign; // inwards
        const float ny = (to.x - from.x) * sign;
        const auto x = static_cast<float>(nx > 0 ? box.right : box.left);
        const auto y = static_cast<float>(ny > 0 ? box.bottom : box.top);
        if ((x - from.x) * nx + (y - from.y) * ny < 0) return true;
    }
    return false;
}

} // namespace

void PixelCanvas::set_atlas(const PixelAtlas& atlas) {
    atlas_ = atlas;
    forget();
}

void PixelCanvas::forget() {
    for (Tile& tile : tiles_)
        tile.shown = 0;
}

void PixelCanvas::resize(int width, int height) {
    if (width == width_ && height == height_) return;
    width_ = width;
    height_ = height;
    columns_ = (width + tile_side - 1) / tile_side;
    rows_ = (height + tile_side - 1) / tile_side;
    pixels_.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
    tiles_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_), {});
}

PixelBox PixelCanvas::box_of(int column, int row) const {
    return {column * tile_side, row * tile_side, std::min(width_, (column + 1) * tile_side),
            std::min(height_, (row + 1) * tile_side)};
}

PixelVertex PixelCanvas::vertex(const ImDrawVert& vertex) const {
    return {vertex.pos.x * density_, vertex.pos.y * density_,
            vertex.uv.x * static_cast<float>(atlas_.width),
            vertex.uv.y * static_cast<float>(atlas_.height), vertex.col};
}

const std::vector<PixelBox>& PixelCanvas::draw(const ImDrawData& data, Colour background) {
    density_ = data.FramebufferScale.x;
    resize(static_cast<int>(data.DisplaySize.x * density_ + 0.5f),
           static_cast<int>(data.DisplaySize.y * density_ + 0.5f));
    const std::uint32_t clear = IM_COL32(background.red, background.green, background.blue, 255);
    empty_digest_ = mixed(1, clear);
    pieces_.clear();
    clips_.clear();
    for (Tile& tile : tiles_) {
        tile.pieces.clear();
        tile.digest = empty_digest_;
    }
    for (const ImDrawList* list : data.CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer)
            collect(*list, command);

    std::vector<bool> drawn(tiles_.size());
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        Tile& tile = tiles_[i];
        if (tile.digest == tile.shown) continue;
        const int place = static_cast<int>(i);
        draw_tile(tile, box_of(place % columns_, place / columns_), clear);
        tile.shown = tile.digest;
        drawn[i] = true;
    }
    note_changed(drawn);
    return changed_;
}

void PixelCanvas::collect(const ImDrawList& list, const ImDrawCmd& command) {
    const auto pixel = [&](float css) { return static_cast<int>(css * density_ + 0.5f); };
    const ImVec4& clip = command.ClipRect;
    const PixelBox box =
        PixelBox{pixel(clip.x), pixel(clip.y), pixel(clip.z), pixel(clip.w)}.intersection(
            {0, 0, width_, height_});
    if (box.empty()) return;
    clips_.push_back(box);
    Piece piece{.vertices = list.VtxBuffer.Data, .clip = static_cast<int>(clips_.size()) - 1};
    const ImDrawIdx* at = list.IdxBuffer.Data + command.IdxOffset;
    const ImDrawIdx* const end = at + command.ElemCount;
    while (at < end) {
        piece.indices = at;
        piece.rectangle = end - at >= 6 && is_rectangle(piece.vertices, at);
        add(piece);
        at += piece.rectangle ? 6 : 3;
    }
}

void PixelCanvas::add(const Piece& piece) {
    const PixelBox& clip = clips_[static_cast<std::size_t>(piece.clip)];
    const ImDrawVert& a = piece.vertices[piece.indices[0]];
    const ImDrawVert& b = piece.vertices[piece.indices[1]];
    const ImDrawVert& c = piece.vertices[piece.indices[2]];
    if (((a.col | b.col | c.col) & IM_COL32_A_MASK) == 0) return;
    const PixelVertex corners[3] = {vertex(a), vertex(b), vertex(c)};
    const auto& [p, q, r] = corners;
    const PixelBox box =
        pixels_in(std::min(p.x, std::min(q.x, r.x)), std::min(p.y, std::min(q.y, r.y)),
                  std::max(p.x, std::max(q.x, r.x)), std::max(p.y, std::max(q.y, r.y)))
            .intersection(clip);
    if (box.empty()) return;
    const std::uint64_t digest =
        digest_of(digest_of(digest_of(mixed(digest_of(clip), piece.rectangle), a), b), c);
    const bool covers =
        piece.rectangle && a.col >> IM_COL32_A_SHIFT == 255 && a.uv.x == c.uv.x && a.uv.y == c.uv.y;
    pieces_.push_back(piece);
    add_to_tiles(static_cast<int>(pieces_.size()) - 1, box, corners, digest, covers);
}

// What covers a tile hides all that was drawn there before, so that it need not be drawn.
void PixelCanvas::add_to_tiles(int piece, const PixelBox& box, const PixelVertex (&corners)[3],
                               std::uint64_t digest, bool covers) {
    const int first_column = box.left / tile_side;
    const int last_column = (box.right - 1) / tile_side;
    const int first_row = box.top / tile_side;
    const int last_row = (box.bottom - 1) / tile_side;
    const bool may_miss = !pieces_[static_cast<std::size_t>(piece)].rectangle &&
                          (first_column != last_column || first_row != last_row);
    for (int row = first_row; row <= last_row; ++row)
        for (int column = first_column; column <= last_column; ++column) {
            const PixelBox place = box_of(column, row);
            if (may_miss && is_beside(place, corners)) continue;
            Tile& tile = tiles_[static_cast<std::size_t>(row * columns_ + column)];
            if (covers && box.holds(place)) {
                tile.pieces.clear();
                tile.digest = empty_digest_;
            }
            tile.pieces.push_back(piece);
            tile.digest = mixed(tile.digest, digest);
        }
}

void PixelCanvas::draw_tile(const Tile& tile, const PixelBox& box, std::uint32_t background) {
    PixelSurface surface{pixels_.data(), width_, box};
    fill(surface, background);
    for (const int index : tile.pieces) {
        const Piece& piece = pieces_[static_cast<std::size_t>(index)];
        surface.clip = box.intersection(clips_[static_cast<std::size_t>(piece.clip)]);
        const PixelVertex corners[3] = {vertex(piece.vertices[piece.indices[0]]),
                                        vertex(piece.vertices[piece.indices[1]]),
                                        vertex(piece.vertices[piece.indices[2]])};
        if (piece.rectangle)
            fill_rectangle(surface, corners[0], corners[2], atlas_);
        else
            fill_triangle(surface, corners, atlas_);
    }
}

// Neighbours in a row are one box; boxes of the same width below each other, too.
void PixelCanvas::note_changed(const std::vector<bool>& drawn) {
    changed_.clear();
    std::size_t above = 0; // the boxes of the row before begin here
    for (int row = 0; row < rows_; ++row) {
        const std::size_t begins = changed_.size();
        for (int column = 0; column < columns_; ++column) {
            if (!drawn[static_cast<std::size_t>(row * columns_ + column)]) continue;
            const PixelBox box = box_of(column, row);
            if (changed_.size() > begins && changed_.back().right == box.left)
                changed_.back().right = box.right;
            else
                changed_.push_back(box);
        }
        if (changed_.size() == begins + 1 && begins == above + 1 &&
            changed_[above].left == changed_[begins].left &&
            changed_[above].right == changed_[begins].right &&
            changed_[above].bottom == changed_[begins].top) {
            changed_[above].bottom = changed_[begins].bottom;
            changed_.pop_back();
            continue;
        }
        above = begins;
    }
}

} // namespace evenload::ui
