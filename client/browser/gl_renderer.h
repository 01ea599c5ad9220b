// Draws ImGui's triangles with WebGL 2: one program, one atlas, one buffer pair. The background is a clear.
// After a lost context everything is made anew; nothing here remembers what was on the screen.
#pragma once

#include "client/browser/renderer.h"

#include <GLES3/gl3.h>

namespace evenload {

class GlRenderer final : public Renderer {
public:
    bool create() override; // false: no WebGL 2
    void canvas_emptied() override {}
    void context_restored() override;
    void upload_atlas() override;
    void draw(const ImDrawData& data, ui::Colour background) override;

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
