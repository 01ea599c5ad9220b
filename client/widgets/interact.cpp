#include "client/widgets/interact.h"

#include "client/widgets/drag_driver.h"
#include "client/widgets/scroll.h"

#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

namespace evenload::ui {

namespace {

constexpr float mouse_drag_pixels = 4;
constexpr float finger_slack_pixels = 10;
constexpr float long_press_seconds = 0.35f;

// What the control needs to know of its node once that has been handed to the tree.
struct Subject {
    std::string key;
    Rect rect;
    Actions actions;
    bool enabled;
};

float moved_since_press() {
    const ImVec2 by = ImGui::GetMouseDragDelta(0, 0);
    return std::hypot(by.x, by.y);
}

void react_to_pointer(Ui& ui, const Subject& subject, Interaction& result) {
    const Rect r = subject.rect;
    const ImRect box{r.x, r.y, r.right(), r.bottom()};
    const ImGuiID id = ImHashStr(subject.key.data(), subject.key.size());
    if (!ImGui::ItemAdd(box, id)) return;
    const bool pressed = ImGui::ButtonBehavior(box, id, &result.hovered, &result.held,
                                               ImGuiButtonFlags_AllowOverlap);
    if (result.hovered && ImGui::IsMouseReleased(1)) result.menu = result.menu_at_pointer = true;
    if (pressed) {
        result.clicked = true;
        result.add = ui.input.ctrl;
        result.extend = ui.input.shift;
    }
    if (ImGui::IsItemActivated()) ui.tree.focus(subject.key, false);
    if (!result.held) return;

    const float moved = moved_since_press();
    if (!ui.input.touch) {
        if ((subject.actions & action::drag) && moved > mouse_drag_pixels) result.lifted = true;
    } else if (moved < finger_slack_pixels) {
        // A frame must come when the press has become long.
        ui.host.request_frames(1);
        if (ImGui::GetIO().MouseDownDuration[0] >= long_press_seconds) {
            if (subject.actions & action::drag) {
                result.lifted = true;
            } else if (subject.actions & action::menu) {
                result.menu = result.menu_at_pointer = true;
                ImGui::ClearActiveID();
            }
        }
    }
    if (result.lifted) {
        ImGui::ClearActiveID();
        DragDriver::offer(ui, subject.key, subject.rect,
                          ui.input.touch ? Drag::Hand::finger : Drag::Hand::mouse);
    }
}

void react_to_keys_and_acts(Ui& ui, const Subject& subject, Interaction& result) {
    if (const auto act = ui.tree.take(subject.key, ActKind::activate)) {
        result.clicked = true;
        result.add = act->add;
        result.extend = act->extend;
    }
    if (ui.tree.take(subject.key, ActKind::menu)) result.menu = true;
    if (!result.focused) return;
    if (subject.actions & action::menu) {
        const bool letter = ui.input.shortcuts_enabled && ui.menu.key.empty() &&
                            (ui.input.take("m") || ui.input.take("M"));
        if (letter || ui.input.take("ContextMenu") || ui.input.take("F10", true))
            result.menu = true;
    }
    if ((subject.actions & action::drag) && subject.enabled && !ui.drag.active() &&
        ui.input.take(" ")) {
        result.lifted = true;
        DragDriver::offer(ui, subject.key, subject.rect, Drag::Hand::keyboard);
    }
}

Interaction react(Ui& ui, const Subject& subject) {
    Interaction result;
    if (subject.actions == 0) return result;
    result.focused = ui.tree.is_focused(subject.key);
    if (ui.tree.take_arrival(subject.key)) scroll_into_view(ui, subject.rect);
    react_to_pointer(ui, subject, result);
    react_to_keys_and_acts(ui, subject, result);
    if (DragDriver::take_menu_request(ui, subject.key)) result.menu = true;
    if (!subject.enabled) result.clicked = result.lifted = false;
    if (result.hovered && subject.enabled) {
        ui.set_cursor(subject.actions & action::drag   ? "grab"
                      : subject.actions & action::type ? "text"
                                                       : "pointer");
    }
    return result;
}

Subject subject_of(const Node& node) {
    return {node.key, node.rect, node.actions, (node.states & state::disabled) == 0};
}

} // namespace

Interaction control(Ui& ui, Node node) {
    const Subject subject = subject_of(node);
    ui.tree.leaf(std::move(node));
    return react(ui, subject);
}

Interaction open_control(Ui& ui, Node node) {
    const Subject subject = subject_of(node);
    ui.tree.open(std::move(node));
    return react(ui, subject);
}

States popup_states(const Ui& ui, const std::string& key) {
    const bool open = !ui.menu.key.empty() && ui.menu.opener == key;
    return state::popup | (open ? state::expanded : state::collapsed);
}

} // namespace evenload::ui
