// How a frame gets onto the canvas: with WebGL (gl_renderer.h), or without a graphics card (pixel_renderer.h).
#pragma once

#include "client/canvas/theme.h"

struct ImDrawData;

namespace evenload {

class Renderer {
public:
    virtual ~Renderer() = default;

    // Once, before all else. False when the browser cannot draw on the canvas in this way.
    virtual bool create() = 0;
    virtual void canvas_emptied() = 0;   // it was resized
    virtual void context_restored() = 0; // what the browser kept for the canvas had been lost
    virtual void upload_atlas() = 0;     // after fonts were baked
    virtual void draw(const ImDrawData& data, ui::Colour background) = 0;
};

} // namespace evenload
