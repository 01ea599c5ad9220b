// Draws ImGui's triangles without a graphics card. The canvas is kept in tiles, each with a digest of all that touches
// it: a frame draws again only the tiles in which something is different, and tells which those are.
#pragma once

#include "client/canvas/pixel_fill.h"
#include "client/canvas/theme.h"

#include <vector>

struct ImDrawCmd;
struct ImDrawData;
struct ImDrawList;
struct ImDrawVert;

namespace evenload::ui {

class PixelCanvas {
public:
    // The bytes are used until the next call. Everything is drawn anew.
    void set_atlas(const PixelAtlas& atlas);
    // The picture has been lost by whoever shows it: everything is changed in the next frame.
    void forget();

    // Brings the pixels up to `data`. Answers what has changed: boxes that do not overlap, none where all is as it was.
    const std::vector<PixelBox>& draw(const ImDrawData& data, Colour background);

    const std::vector<std::uint32_t>& pixels() const { return pixels_; } // rows of width()
    int width() const { return width_; }
    int height() const { return height_; }

private:
    // A rectangle (six indices) or a triangle (three) of a command.
    struct Piece {
        const ImDrawVert* vertices = nullptr;
        const unsigned* indices = nullptr;
        int clip = 0; // place in clips_
        bool rectangle = false;
    };
    struct Tile {
        std::vector<int> pieces; // places in pieces_, in the order of drawing
        std::uint64_t digest = 0;
        std::uint64_t shown = 0; // the digest of what the pixels hold; 0: nothing
    };

    void resize(int width, int height);
    void collect(const ImDrawList& list, const ImDrawCmd& command);
    void add(const Piece& piece);
    void add_to_tiles(int piece, const PixelBox& box, const PixelVertex (&corners)[3],
                      std::uint64_t digest, bool covers);
    void draw_tile(const Tile& tile, const PixelBox& box, std::uint32_t background);
    void note_changed(const std::vector<bool>& drawn);
    PixelBox box_of(int column, int row) const;
    PixelVertex vertex(const ImDrawVert& vertex) const;

    PixelAtlas atlas_;
    int width_ = 0;
    int height_ = 0;
    int columns_ = 0;
    int rows_ = 0;
    float density_ = 1;
    std::uint64_t empty_digest_ = 1; // of the background alone
    std::vector<std::uint32_t> pixels_;
    std::vector<Tile> tiles_;
    std::vector<Piece> pieces_;
    std::vector<PixelBox> clips_;
    std::vector<PixelBox> changed_;
};

} // namespace evenload::ui
