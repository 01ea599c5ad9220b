#include "client/widgets/drag_driver.h"

#include "client/mirror/arrow_keys.h"
#include "client/widgets/scroll.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

namespace evenload::ui {

namespace {

constexpr float slack_pixels = 10;
constexpr float edge_pixels = 48;
constexpr float edge_speed = 900; // pixels a second at the very edge

using Hand = Drag::Hand;

} // namespace

void DragDriver::offer(Ui& ui, const std::string& key, Rect rect, Hand hand) {
    Drag& drag = ui.drag;
    drag.offered_hand_ = hand;
    drag.offered_rect_ = rect;
    const ImVec2 pressed = ImGui::GetIO().MouseClickedPos[0];
    drag.grip_ =
        hand == Hand::keyboard ? Point{0, 0} : Point{pressed.x - rect.x, pressed.y - rect.y};
    drag.menu_for_.clear();
    drag.source_.source = key;
    ui.host.request_frames(2);
}

bool DragDriver::take_menu_request(Ui& ui, const std::string& key) {
    if (ui.drag.menu_for_.empty() || ui.drag.menu_for_ != key) return false;
    ui.drag.menu_for_.clear();
    return true;
}

void DragDriver::begin_frame(Ui& ui) {
    Drag& drag = ui.drag;
    drag.offered_hand_ = Hand::none;
    drag.drawing_.clear();
    drag.to_say_.clear();
    if (!drag.active()) return;
    if (ui.input.pointer_lost && drag.hand_ != Hand::keyboard) return drag.cancel(ui, false);
    if (ui.input.take("Escape")) return drag.cancel(ui, true);
    if (ui.input.take("m") || ui.input.take("M")) {
        drag.menu_for_ = drag.source_.source;
        return drag.cancel(ui, false);
    }
    if (drag.hand_ == Hand::keyboard) {
        follow_keys(ui);
    } else {
        follow_pointer(ui);
    }
}

void DragDriver::follow_pointer(Ui& ui) {
    Drag& drag = ui.drag;
    const Point at = ui.pointer();
    drag.over_.clear();
    for (const Drag::Seen& target : drag.seen_) {
        if (target.rect.contains(at)) drag.over_ = target.key; // the last drawn lies on top
    }
    if (ui.pointer_down()) return;
    const ImVec2 pressed = ImGui::GetIO().MouseClickedPos[0];
    const bool stayed = std::hypot(at.x - pressed.x, at.y - pressed.y) < slack_pixels;
    if (drag.hand_ == Hand::finger && stayed) {
        drag.menu_for_ = drag.source_.source;
        return drag.cancel(ui, false);
    }
    drag.releasing_ = true;
}

void DragDriver::follow_keys(Ui& ui) {
    Drag& drag = ui.drag;
    if (drag.over_.empty() && drag.seen_.empty()) return ui.input.hold_keys();
    if (drag.over_.empty()) {
        const Drag::Seen* start = &drag.seen_.front();
        for (const Drag::Seen& target : drag.seen_) {
            if (target.rect.contains(drag.source_.from.centre())) start = &target;
        }
        drag.over_ = start->key;
        drag.step_ = start->start_step;
    }
    if (ui.input.take(" ") || ui.input.take("Enter")) {
        drag.releasing_ = true;
        return;
    }
    for (std::string key = ui.input.take_movement(); !key.empty(); key = ui.input.take_movement()) {
        step_by_key(ui, key);
    }
}

void DragDriver::step_by_key(Ui& ui, const std::string& key) {
    Drag& drag = ui.drag;
    const Drag::Seen* const now = drag.seen(drag.over_);
    if (!now) return;
    const bool vertical_key = key == "ArrowUp" || key == "ArrowDown";
    const bool arrow = vertical_key || key == "ArrowLeft" || key == "ArrowRight";
    if (now->axis && arrow && vertical_key == now->axis->vertical) {
        const int by = key == "ArrowRight" || key == "ArrowDown" ? 1 : -1;
        drag.step_ = std::clamp(drag.step_ + by, now->axis->first, now->axis->last);
        return;
    }
    std::vector<Rect> places;
    for (const Drag::Seen& target : drag.seen_)
        places.push_back(target.rect);
    const auto current = static_cast<std::size_t>(now - drag.seen_.data());
    const auto next = arrow_target(places, current, Arrows::both, key);
    if (!next) return;
    const Drag::Seen& target = drag.seen_[*next];
    drag.over_ = target.key;
    if (!now->axis || !target.axis) drag.step_ = target.start_step;
}

void DragDriver::end_frame(Ui& ui) {
    Drag& drag = ui.drag;
    if (!drag.active()) return;
    const bool was_fresh = drag.fresh_;
    drag.fresh_ = false;
    if (was_fresh) {
        ui.announce(drag.hand_ == Hand::keyboard
                        ? "Picked up " + drag.source_.title +
                              ". Arrow keys choose a place, Space drops, Escape cancels."
                        : "Moving " + drag.source_.title);
    } else if (!drag.releasing_ && drag.to_say_ != drag.said_) {
        drag.said_ = drag.to_say_;
        if (!drag.said_.empty()) ui.announce(drag.said_);
    }
    // What was drawn before the lift is not in the first frame's list, so that list is not whole.
    if (was_fresh) {
        ui.host.request_frames(3);
    } else {
        drag.seen_ = drag.drawing_;
    }
    if (drag.releasing_) {
        if (!drag.settled_) ui.announce(drag.source_.title + " was not moved.");
        ui.tree.focus(drag.source_.source);
        drag.put_down();
        ui.host.request_frames(2);
        return;
    }
    ui.set_cursor("grabbing");
    scroll_at_edges(ui);
    draw_ghost(ui);
    draw_hint(ui);
}

void DragDriver::scroll_at_edges(Ui& ui) {
    if (ui.drag.hand_ == Hand::keyboard) return;
    const Point at = ui.pointer();
    const float seconds = ImGui::GetIO().DeltaTime;
    const auto push = [&](float low, float high, float place, float& offset, float most) {
        const float zone = std::min(edge_pixels, (high - low) / 4);
        float speed = 0;
        if (place < low + zone) speed = -(low + zone - place) / zone;
        if (place > high - zone) speed = (place - (high - zone)) / zone;
        const float moved = std::clamp(offset + speed * edge_speed * seconds, 0.f, most);
        if (moved == offset) return;
        offset = moved;
        ui.host.request_frames(1);
    };
    for (auto& [key, area] : ui.scrolls) {
        if (!area.view.contains(at)) continue;
        push(area.view.y, area.view.bottom(), at.y, area.offset.y, area.most.y);
        push(area.view.x, area.view.right(), at.x, area.offset.x, area.most.x);
    }
}

Rect DragDriver::ghost_rect(const Ui& ui) {
    const Drag& drag = ui.drag;
    Rect rect = drag.source_.from;
    if (drag.hand_ != Hand::keyboard) {
        rect.x = ui.pointer().x - drag.grip_.x;
        rect.y = ui.pointer().y - drag.grip_.y;
        return rect;
    }
    const Drag::Seen* const target = drag.seen(drag.over_);
    if (!target) return rect;
    rect.x = target->rect.x + 12;
    rect.y =
        std::min(target->rect.y + target->rect.height / 3, ui.screen.bottom() - rect.height - 48);
    if (target->axis) {
        const StepAxis& axis = *target->axis;
        const float along = axis.origin + static_cast<float>(drag.step_) * axis.pixels;
        (axis.vertical ? rect.y : rect.x) = along;
        if (!axis.vertical) rect.y = target->rect.y + 4;
    }
    return rect;
}

void DragDriver::draw_ghost(Ui& ui) {
    const Rect rect = ghost_rect(ui);
    ImGui::SetNextWindowPos({ui.screen.x, ui.screen.y});
    ImGui::SetNextWindowSize({ui.screen.width, ui.screen.height});
    ImGui::Begin("ghost", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs |
                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoFocusOnAppearing);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    ImGui::GetWindowDrawList()->_FringeScale = 1 / ui.fonts.density();
    if (ui.drag.source_.draw_ghost) ui.drag.source_.draw_ghost(ui, rect);
    ImGui::End();
}

void DragDriver::draw_hint(Ui& ui) {
    const Drag& drag = ui.drag;
    const std::string words = "Moving " + drag.source_.title +
                              (drag.hand_ == Hand::keyboard
                                   ? " · arrow keys choose, Space drops, M lists, Esc cancels"
                                   : " · drop it, or press M to choose from a list, Esc cancels");
    const float width =
        std::min(ui.paint.width(Face::small, words) + ui.px(28), ui.screen.width - ui.px(16));
    const Rect box{ui.screen.x + ui.px(16), ui.screen.bottom() - ui.px(48), width, ui.px(32)};
    ImGui::Begin("ghost");
    ui.paint.fill(box, ui.theme().toast, ui.px(radius));
    ui.paint.text_in(box.inset(ui.px(14), 0), Face::small, ui.theme().on_toast, words);
    ImGui::End();
}

} // namespace evenload::ui
