#include "client/widgets/pointer.h"

#include <imgui.h>
#include <imgui_internal.h>

namespace evenload::ui {

bool pointed_at(const Ui& ui, Rect rect) {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    return context.HoveredWindow == context.CurrentWindow &&
           rect.intersection(ui.paint.clip()).contains(ui.pointer());
}

} // namespace evenload::ui
