#include "client/widgets/layer.h"

#include <imgui.h>
#include <imgui_internal.h>

namespace evenload::ui {

Layer::Layer(Ui& ui, const std::string& key, Rect rect, Reach reach, int at_least)
    : ui_(ui) {
    const Rect taken = reach == Reach::own ? rect : ui.screen;
    ui.tree.begin_layer({.surface = reach == Reach::modal ? ui.screen : rect,
                         .modal = reach == Reach::modal,
                         .at_least = at_least});
    ImGui::SetNextWindowPos({taken.x, taken.y});
    ImGui::SetNextWindowSize({taken.width, taken.height});
    const std::string name = "layer " + key;
    ImGui::Begin(name.c_str(), nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse |
                     ImGuiWindowFlags_NoFocusOnAppearing);
    // Layers lie in the order in which they are drawn, whatever was clicked last.
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    ImGui::GetWindowDrawList()->_FringeScale = 1 / ui.fonts.density();
    // Shadows reach past the surface.
    const Rect all = ui.screen;
    ImGui::PushClipRect({all.x, all.y}, {all.right(), all.bottom()}, false);
    const bool clicked = ImGui::IsMouseClicked(0) || ImGui::IsMouseClicked(1);
    pressed_outside = clicked && !ImGui::IsWindowAppearing() && !rect.contains(ui.pointer());
    saved_scroll_path_.swap(ui.scroll_path);
}

Layer::~Layer() {
    saved_scroll_path_.swap(ui_.scroll_path);
    ImGui::PopClipRect();
    ImGui::End();
    ui_.tree.end_layer();
}

} // namespace evenload::ui
