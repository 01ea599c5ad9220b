#include "client/widgets/scroll.h"

#include "client/widgets/pointer.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

namespace evenload::ui {

namespace {

constexpr float bar_width = 6;
constexpr float bar_room = 12; // where the pointer takes hold of it
constexpr float shortest_thumb = 32;
constexpr float pan_slack_pixels = 8;
constexpr float flick_friction = 4; // a second

void clamp_offset(ScrollState& area) {
    area.offset.x = std::clamp(area.offset.x, 0.f, area.most.x);
    area.offset.y = std::clamp(area.offset.y, 0.f, area.most.y);
}

// The inner area takes what it can; the rest is left for the one around it.
void use_wheel(Ui& ui, ScrollState& area) {
    const auto use = [](float& wheel, float& offset, float most) {
        const float before = offset;
        offset = std::clamp(offset + wheel, 0.f, most);
        if (offset != before) wheel = 0;
    };
    use(ui.input.wheel_y, area.offset.y, area.most.y);
    use(ui.input.wheel_x, area.offset.x, area.most.x);
    // Where only sideways is possible, an ordinary wheel with Shift goes sideways.
    if (ui.input.shift && area.most.x > 0) use(ui.input.wheel_y, area.offset.x, area.most.x);
}

void pan(Ui& ui, ScrollState& area) {
    ImGuiIO& io = ImGui::GetIO();
    const float seconds = io.DeltaTime;
    const bool inside = area.view.contains({io.MouseClickedPos[0].x, io.MouseClickedPos[0].y});
    if (ui.pointer_down() && ui.input.touch && inside && !ui.drag.active()) {
        const ImVec2 by = ImGui::GetMouseDragDelta(0, 0);
        const bool my_way = std::abs(by.y) >= std::abs(by.x) ? area.most.y > 0 : area.most.x > 0;
        if (!area.panning && my_way && std::hypot(by.x, by.y) > pan_slack_pixels &&
            pointed_at(ui, area.view)) {
            area.panning = true;
            ImGui::ClearActiveID(); // what was pressed is not meant any more
        }
        if (!area.panning) return;
        area.offset.x -= io.MouseDelta.x;
        area.offset.y -= io.MouseDelta.y;
        const float share = std::min(1.f, seconds * 20);
        area.velocity.x += (-io.MouseDelta.x / seconds - area.velocity.x) * share;
        area.velocity.y += (-io.MouseDelta.y / seconds - area.velocity.y) * share;
        ui.host.request_frames(1);
        return;
    }
    area.panning = false;
    if (!ui.motion) area.velocity = {};
    if (std::hypot(area.velocity.x, area.velocity.y) < 20) return;
    area.offset.x += area.velocity.x * seconds;
    area.offset.y += area.velocity.y * seconds;
    const float left = std::exp(-flick_friction * seconds);
    area.velocity = {area.velocity.x * left, area.velocity.y * left};
    ui.host.request_frames(1);
}

void draw_bar(Ui& ui, const ScrollSpec& spec, ScrollState& area) {
    if (area.most.y <= 0 || ui.touch) return;
    const Rect room{spec.rect.right() - bar_room, spec.rect.y, bar_room, spec.rect.height};
    const float share = spec.rect.height / spec.content_height;
    const float length = std::max(shortest_thumb, room.height * share);
    const float travel = room.height - length;
    Rect thumb{room.right() - bar_width - 2, room.y + travel * area.offset.y / area.most.y,
               bar_width, length};
    const ImGuiID id = ImHashStr(("bar " + spec.key).c_str());
    const ImRect grip{room.x, thumb.y, room.right(), thumb.bottom()};
    bool hovered = false;
    bool held = false;
    if (ImGui::ItemAdd(grip, id)) {
        ImGui::ButtonBehavior(grip, id, &hovered, &held, ImGuiButtonFlags_NoNavFocus);
    }
    if (held && travel > 0) {
        if (area.grip < 0) area.grip = ui.pointer().y - thumb.y;
        area.offset.y =
            std::clamp((ui.pointer().y - area.grip - room.y) / travel, 0.f, 1.f) * area.most.y;
        thumb.y = room.y + travel * area.offset.y / area.most.y;
    } else {
        area.grip = -1;
    }
    const bool strong = hovered || held || ui.theme().outlined;
    if (!strong && !pointed_at(ui, spec.rect)) return;
    ui.paint.fill(thumb, strong ? ui.theme().muted : ui.theme().control_line, bar_width / 2);
}

} // namespace

Scroll::Scroll(Ui& ui, const ScrollSpec& spec)
    : ui_(ui)
    , spec_(spec) {
    ScrollState& area = ui.scrolls[spec.key];
    area.view = spec.rect;
    area.most = {std::max(0.f, spec.content_width - spec.rect.width),
                 std::max(0.f, spec.content_height - spec.rect.height)};
    pan(ui, area);
    clamp_offset(area);
    view = spec.rect;
    // On the pixel grid, or text blurs while scrolled.
    const float density = ui.fonts.density();
    origin = {std::round((view.x - area.offset.x) * density) / density,
              std::round((view.y - area.offset.y) * density) / density};
    ui.scroll_path.push_back(spec.key);
    ui.paint.push_clip(view);
}

Scroll::~Scroll() {
    ScrollState& area = ui_.scrolls[spec_.key];
    const Point before = area.offset;
    const bool pointed = pointed_at(ui_, view);
    if (pointed) use_wheel(ui_, area);
    if (spec_.page_keys && area.most.y > 0 && pointed && !ui_.drag.active()) {
        if (ui_.input.take("PageDown")) area.offset.y += view.height * 0.9f;
        if (ui_.input.take("PageUp")) area.offset.y -= view.height * 0.9f;
    }
    draw_bar(ui_, spec_, area);
    clamp_offset(area);
    ui_.paint.pop_clip();
    ui_.scroll_path.pop_back();
    if (area.offset != before) ui_.host.request_frames(2);
}

bool Scroll::wants(const Rect& content, float margin) const {
    return to_screen(content).intersects(view.inset(-margin));
}

void scroll_into_view(Ui& ui, Rect rect) {
    constexpr float margin = 8;
    for (auto key = ui.scroll_path.rbegin(); key != ui.scroll_path.rend(); ++key) {
        ScrollState& area = ui.scrolls[*key];
        const auto reveal = [](float low, float high, float view_low, float view_high) {
            if (high + margin > view_high && high - low < view_high - view_low) {
                return high + margin - view_high;
            }
            return low - margin < view_low ? low - margin - view_low : 0;
        };
        const Point before = area.offset;
        area.offset.y += reveal(rect.y, rect.bottom(), area.view.y, area.view.bottom());
        area.offset.x += reveal(rect.x, rect.right(), area.view.x, area.view.right());
        clamp_offset(area);
        if (area.offset == before) continue;
        rect = rect.moved(before.x - area.offset.x, before.y - area.offset.y);
        area.velocity = {};
        ui.host.request_frames(2);
    }
}

void scroll_to(Ui& ui, const std::string& key, Point offset) {
    ui.scrolls[key].offset = offset;
    ui.host.request_frames(2);
}

Point scroll_offset(const Ui& ui, const std::string& key) {
    const auto found = ui.scrolls.find(key);
    return found == ui.scrolls.end() ? Point{} : found->second.offset;
}

} // namespace evenload::ui
