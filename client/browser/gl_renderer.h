// Draws ImGui's triangles with WebGL 2: one program, one atlas, one buffer pair. The background is a clear.
// After a lost context everything is made anew by `rebuild`; nothing here remembers what was on the screen.
#pragma once

#include "client/canvas/theme.h"

#include <GLES3/gl3.h>

struct ImDrawData;

namespace evenload {

class GlRenderer {
public:
    // False when the browser has no WebGL 2 for the canvas with this CSS selector.
    bool create(const char* canvas_selector);
    void rebuild();      // after the context was restored
    void upload_atlas(); // after fonts were baked
    void draw(const ImDrawData& data, ui::Colour background);

private:
    void build_program();

    GLuint program_ = 0;
    GLuint vertices_ = 0;
    GLuint indices_ = 0;
    GLuint layout_ = 0;
    GLuint atlas_ = 0;
    GLint scale_ = -1;
    GLint shift_ = -1;
};

} // namespace evenload
