// Draws into memory and gives the page what has changed: where there is no graphics card, an imitated one is several
// times slower than this (DECISIONS.md).
#pragma once

#include "client/browser/renderer.h"
#include "client/canvas/pixel_canvas.h"

namespace evenload {

class PixelRenderer final : public Renderer {
public:
    bool create() override;
    void canvas_emptied() override { canvas_.forget(); }
    void context_restored() override { canvas_.forget(); }
    void upload_atlas() override;
    void draw(const ImDrawData& data, ui::Colour background) override;

private:
    ui::PixelCanvas canvas_;
};

} // namespace evenload
