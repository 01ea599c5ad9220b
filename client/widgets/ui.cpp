#include "client/widgets/ui.h"

#include "client/widgets/drag_driver.h"

#include <algorithm>

#include <imgui.h>
#include <imgui_internal.h>

namespace evenload::ui {

namespace {

constexpr double mirror_pause_milliseconds = 100; // while dragging
constexpr double tooltip_delay_milliseconds = 500;

constexpr ImGuiWindowFlags surface_flags =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse |
    ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoFocusOnAppearing;

} // namespace

Ui::Ui(Host& page, Fonts& font_set)
    : host(page)
    , fonts(font_set)
    , paint(light_theme(), font_set) {
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.WindowMinSize = {1, 1};
    style.AntiAliasedLinesUseTex = false;
}

Ui::~Ui() = default;

Point Ui::pointer() const {
    const ImVec2 at = ImGui::GetIO().MousePos;
    return {at.x, at.y};
}

bool Ui::pointer_down() const {
    return ImGui::GetIO().MouseDown[0];
}

void Ui::begin_frame(Rect window, double now_milliseconds) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {window.width, window.height};
    io.DisplayFramebufferScale = {fonts.density(), fonts.density()};
    io.DeltaTime = std::clamp(static_cast<float>(now_milliseconds - now) / 1000.f, 0.001f, 0.1f);
    ImGui::GetStyle().CircleTessellationMaxError = 0.3f / fonts.density();
    now = now_milliseconds;
    screen = window;
    cursor_ = "default";
    tip.text.clear();

    ImGui::NewFrame();
    input.begin_frame();
    tree.begin_frame();
    DragDriver::begin_frame(*this);
    ImGui::SetNextWindowPos({window.x, window.y});
    ImGui::SetNextWindowSize({window.width, window.height});
    ImGui::Begin("screen", nullptr, surface_flags);
    ImGui::GetWindowDrawList()->_FringeScale = 1 / fonts.density();
}

void Ui::end_frame() {
    DragDriver::end_frame(*this);
    toasts.draw(*this);
    draw_tooltip();
    ImGui::End();
    forget_closed_dialogs();
    tree.end_frame();
    answer_keys();
    ImGui::Render();
    send_mirror();
    if (sent_cursor_ != cursor_) {
        sent_cursor_ = cursor_;
        host.set_cursor(cursor_);
    }
    const bool more = !input.waiting.empty() || tree.has_acts();
    if (fonts.has_new_letters() || more) host.request_frames(2);
    menu.fresh = false;
    input.end_frame();
}

void Ui::answer_keys() {
    const std::string key = input.take_movement();
    if (!key.empty()) tree.move_focus(key);
}

void Ui::forget_closed_dialogs() {
    for (OpenDialog& dialog : dialogs) {
        if (!dialog.drawn) tree.focus(dialog.opener);
    }
    std::erase_if(dialogs, [](const OpenDialog& dialog) { return !dialog.drawn; });
    for (OpenDialog& dialog : dialogs)
        dialog.drawn = false;
}

void Ui::send_mirror() {
    const bool too_soon = drag.active() && now - mirror_sent_at_ < mirror_pause_milliseconds;
    if (too_soon) return;
    const std::optional<std::string> wanted = tree.take_focus_request();
    const std::string messages = wire_.update(tree.nodes(), wanted.value_or(std::string()));
    if (messages.empty()) return;
    mirror_sent_at_ = now;
    host.update_mirror(messages);
}

bool Ui::shortcut(std::string_view key) {
    const bool letter = key.size() == 1;
    if (letter && !input.shortcuts_enabled) return false;
    if (!menu.key.empty() || drag.active() || !dialogs.empty()) return false;
    return input.take(key);
}

bool Ui::shortcut_ctrl(std::string_view key, bool with_shift) {
    return input.take_ctrl(key, with_shift);
}

void Ui::tooltip(const std::string& key, Rect of, std::string_view text, bool at_once) {
    if (input.touch || drag.active() || !menu.key.empty()) return;
    if (tip.waiting_for != key) {
        tip.waiting_for = key;
        tip.since = now;
        if (!at_once) {
            host.after(static_cast<int>(tooltip_delay_milliseconds) + 20,
                       [this] { host.request_frames(1); });
        }
    }
    if (!at_once && now - tip.since < tooltip_delay_milliseconds) return;
    tip.text = text;
    tip.of = of;
}

void Ui::draw_tooltip() {
    if (tip.text.empty()) return;
    const float width = std::min(px(320), paint.width(Face::small, tip.text));
    const float height = paint.paragraph_height(Face::small, tip.text, width);
    Rect box{tip.of.centre().x - width / 2 - px(8), tip.of.bottom() + px(6), width + px(16),
             height + px(10)};
    if (box.bottom() > screen.bottom()) box.y = tip.of.y - px(6) - box.height;
    box.x = std::clamp(box.x, screen.x + 4, std::max(screen.x + 4, screen.right() - box.width - 4));
    ImGui::SetNextWindowPos({box.x, box.y});
    ImGui::SetNextWindowSize({box.width, box.height});
    ImGui::Begin("tooltip", nullptr, surface_flags | ImGuiWindowFlags_NoInputs);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    ImGui::GetWindowDrawList()->_FringeScale = 1 / fonts.density();
    paint.fill(box, theme().toast, px(radius));
    paint.paragraph(box.inset(px(8), px(5)), Face::small, theme().on_toast, tip.text);
    ImGui::End();
}

} // namespace evenload::ui
