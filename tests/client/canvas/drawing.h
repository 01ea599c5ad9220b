// Drawing with ImGui in a test: a window that fills the canvas, at a pixel ratio.
#pragma once

#include "client/canvas/painter.h"

#include <fstream>
#include <iterator>
#include <string>

#include <imgui.h>

namespace evenload::ui {

class Drawing {
public:
    explicit Drawing(float density = 1)
        : fonts({inter(), inter(), {}}) {
        ImGui::CreateContext();
        ImGui::GetIO().DisplaySize = {800, 600};
        ImGui::GetIO().DisplayFramebufferScale = {density, density};
        ImGui::GetIO().IniFilename = nullptr;
        fonts.prepare(1, density);
    }
    ~Drawing() { ImGui::DestroyContext(); }
    Drawing(const Drawing&) = delete;
    Drawing& operator=(const Drawing&) = delete;

    static void begin() {
        ImGui::NewFrame();
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize({800, 600});
        ImGui::GetStyle().WindowPadding = {0, 0};
        ImGui::Begin("canvas", nullptr,
                     ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground);
    }
    static void end() {
        ImGui::End();
        ImGui::EndFrame();
    }
    // One frame of what `act` draws.
    template <class Act>
    const ImDrawData& frame(Act act) {
        begin();
        act(paint);
        end();
        ImGui::Render();
        return *ImGui::GetDrawData();
    }

    Fonts fonts;
    Painter paint{light_theme(), fonts};

private:
    static std::string inter() {
        std::ifstream file("/usr/share/fonts/opentype/inter/Inter-Regular.otf", std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
};

// A frame that is being drawn.
struct OpenFrame : Drawing {
    explicit OpenFrame(float density = 1)
        : Drawing(density) {
        begin();
    }
    ~OpenFrame() { end(); }
    const ImVector<ImDrawVert>& vertices() const { return ImGui::GetWindowDrawList()->VtxBuffer; }
};

} // namespace evenload::ui
