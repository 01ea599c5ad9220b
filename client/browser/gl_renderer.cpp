#include "client/browser/gl_renderer.h"

#include "client/browser/shaders.h"
#include "common/base/check.h"

#include <cstddef>

#include <emscripten/html5.h>
#include <imgui.h>

namespace evenload {

namespace {

enum Attribute : GLuint { position, atlas_place, colour };

GLuint compile(GLenum kind, const char* source) {
    const GLuint shader = glCreateShader(kind);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    return shader;
}

const void* offset_pointer(std::size_t bytes) {
    return reinterpret_cast<const void*>(bytes);
}

} // namespace

bool GlRenderer::create() {
    EmscriptenWebGLContextAttributes wanted;
    emscripten_webgl_init_context_attributes(&wanted);
    wanted.majorVersion = 2;
    wanted.alpha = false;
    wanted.depth = false;
    wanted.stencil = false;
    wanted.antialias = false;
    const auto context = emscripten_webgl_create_context("#canvas", &wanted);
    if (context <= 0) return false;
    emscripten_webgl_make_context_current(context);
    build_program();
    return true;
}

void GlRenderer::context_restored() {
    build_program();
    upload_atlas();
}

void GlRenderer::build_program() {
    const GLuint vertex = compile(GL_VERTEX_SHADER, shaders::draw_vert);
    const GLuint fragment = compile(GL_FRAGMENT_SHADER, shaders::draw_frag);
    program_ = glCreateProgram();
    glAttachShader(program_, vertex);
    glAttachShader(program_, fragment);
    glBindAttribLocation(program_, position, "position");
    glBindAttribLocation(program_, atlas_place, "atlas_place");
    glBindAttribLocation(program_, colour, "colour");
    glLinkProgram(program_);
    glDeleteShader(vertex);
    glDeleteShader(fragment);
    scale_ = glGetUniformLocation(program_, "scale");
    shift_ = glGetUniformLocation(program_, "shift");

    glGenVertexArrays(1, &layout_);
    glGenBuffers(1, &vertices_);
    glGenBuffers(1, &indices_);
    glGenTextures(1, &atlas_);
    glBindVertexArray(layout_);
    glBindBuffer(GL_ARRAY_BUFFER, vertices_);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
    for (const GLuint attribute : {position, atlas_place, colour}) {
        glEnableVertexAttribArray(attribute);
    }
    constexpr GLsizei stride = sizeof(ImDrawVert);
    glVertexAttribPointer(position, 2, GL_FLOAT, GL_FALSE, stride,
                          offset_pointer(offsetof(ImDrawVert, pos)));
    glVertexAttribPointer(atlas_place, 2, GL_FLOAT, GL_FALSE, stride,
                          offset_pointer(offsetof(ImDrawVert, uv)));
    glVertexAttribPointer(colour, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride,
                          offset_pointer(offsetof(ImDrawVert, col)));
}

void GlRenderer::upload_atlas() {
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
    glBindTexture(GL_TEXTURE_2D, atlas_);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, width, height, 0, GL_RED, GL_UNSIGNED_BYTE, pixels);
}

void GlRenderer::draw(const ImDrawData& data, ui::Colour background) {
    const float density = data.FramebufferScale.x;
    const int width = static_cast<int>(data.DisplaySize.x * density + 0.5f);
    const int height = static_cast<int>(data.DisplaySize.y * density + 0.5f);
    if (width <= 0 || height <= 0) return;
    glViewport(0, 0, width, height);
    glDisable(GL_SCISSOR_TEST);
    glClearColor(static_cast<float>(background.red) / 255,
                 static_cast<float>(background.green) / 255,
                 static_cast<float>(background.blue) / 255, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    glEnable(GL_SCISSOR_TEST);
    glEnable(GL_BLEND);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    glUseProgram(program_);
    glUniform2f(scale_, 2 / data.DisplaySize.x, -2 / data.DisplaySize.y);
    glUniform2f(shift_, -1, 1);
    glBindVertexArray(layout_);
    glBindTexture(GL_TEXTURE_2D, atlas_);

    for (const ImDrawList* list : data.CmdLists) {
        glBufferData(GL_ARRAY_BUFFER, list->VtxBuffer.size_in_bytes(), list->VtxBuffer.Data,
                     GL_STREAM_DRAW);
        glBufferData(GL_ELEMENT_ARRAY_BUFFER, list->IdxBuffer.size_in_bytes(), list->IdxBuffer.Data,
                     GL_STREAM_DRAW);
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const int left = static_cast<int>(command.ClipRect.x * density + 0.5f);
            const int top = static_cast<int>(command.ClipRect.y * density + 0.5f);
            const int right = static_cast<int>(command.ClipRect.z * density + 0.5f);
            const int bottom = static_cast<int>(command.ClipRect.w * density + 0.5f);
            if (right <= left || bottom <= top || command.ElemCount == 0) continue;
            glScissor(left, height - bottom, right - left, bottom - top);
            glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_INT,
                           offset_pointer(command.IdxOffset * sizeof(ImDrawIdx)));
        }
    }
    static_assert(sizeof(ImDrawIdx) == 4);
}

} // namespace evenload
