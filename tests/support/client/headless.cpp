#include "tests/support/client/headless.h"

#include <stdexcept>

#include <imgui.h>

namespace evenload::ui {

namespace {

constexpr double frame_milliseconds = 16;

std::runtime_error missing(const std::string& what, const SemanticTree& tree) {
    return std::runtime_error("there is no " + what + " in\n" + tree.outline());
}

} // namespace

Headless::Headless(Draw draw, Rect window, FontFiles fonts)
    : draw_(std::move(draw))
    , window_(window) {
    context_ = ImGui::CreateContext();
    enter();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.ConfigInputTrickleEventQueue = true;
    fonts_ = std::make_unique<Fonts>(std::move(fonts));
    ui_ = std::make_unique<Ui>(host, *fonts_);
    frames(2);
}

Headless::~Headless() {
    enter();
    ui_.reset();
    fonts_.reset();
    ImGui::DestroyContext(context_);
}

void Headless::enter() const {
    ImGui::SetCurrentContext(context_);
}

void Headless::frames(int count) {
    enter();
    for (int i = 0; i < count; ++i) {
        host.pass(frame_milliseconds);
        fonts_->prepare(ui_->scale, 1);
        ui_->begin_frame(window_, host.clock_milliseconds);
        draw_(*ui_);
        ui_->end_frame();
        if (!tree().duplicate().empty()) {
            throw std::runtime_error("two things have the key " + tree().duplicate());
        }
        // The page would move its focus and say so.
        if (const auto wanted = wanted_focus()) ui_->tree.push({ActKind::focus, *wanted});
    }
}

std::optional<std::string> Headless::wanted_focus() {
    if (host.mirror_updates.empty()) return {};
    const std::string& last = host.mirror_updates.back();
    const std::string mark = "[\"focus\",\"";
    const std::size_t at = last.rfind(mark);
    std::optional<std::string> key;
    if (at != std::string::npos) {
        const std::size_t begin = at + mark.size();
        key = last.substr(begin, last.find('"', begin) - begin);
    }
    host.mirror_updates.clear();
    return key;
}

void Headless::pass(double milliseconds) {
    for (double left = milliseconds; left > 0; left -= 100) {
        host.pass(std::max(0.0, std::min(left, 100.0) - frame_milliseconds));
        frames(1);
    }
}

void Headless::resize(Rect window) {
    window_ = window;
    frames(2);
}

Node Headless::find(Role role, std::string_view name) const {
    const Node* beginning = nullptr;
    for (const Node& node : tree().nodes()) {
        if (node.role != role) continue;
        if (node.name == name) return node;
        if (!beginning && node.name.rfind(name, 0) == 0) beginning = &node;
    }
    if (beginning) return *beginning;
    throw missing(std::string(to_text(role)) + " \"" + std::string(name) + "\"", tree());
}

Node Headless::find_key(std::string_view key) const {
    const Node* const node = tree().find(key);
    if (!node) throw missing("node with key " + std::string(key), tree());
    return *node;
}

bool Headless::has(Role role, std::string_view name) const {
    for (const Node& node : tree().nodes()) {
        if (node.role == role && node.name.rfind(name, 0) == 0) return true;
    }
    return false;
}

void Headless::act(ActKind kind, const Node& node, std::string text) {
    if (node.inert) throw std::runtime_error(node.key + " lies behind something modal");
    ui_->tree.push({kind, node.key, std::move(text)});
    frames(3);
}

void Headless::activate(const Node& node) {
    act(ActKind::activate, node);
}
void Headless::open_menu(const Node& node) {
    act(ActKind::menu, node);
}
void Headless::type(const Node& node, const std::string& text) {
    act(ActKind::text, node, text);
}
void Headless::submit(const Node& node) {
    act(ActKind::submit, node);
}

void Headless::focus(const Node& node) {
    if (!node.focusable()) throw std::runtime_error(node.key + " cannot take the focus");
    act(ActKind::focus, node);
}

void Headless::key(const std::string& dom_key, bool ctrl, bool shift) {
    const Node* const node = tree().find(focused());
    const bool click = (dom_key == "Enter" || dom_key == " ") && node && !ui_->drag.active() &&
                       (node->actions & action::activate) &&
                       !(dom_key == " " && (node->actions & action::drag));
    if (node && (node->actions & action::type) && dom_key == "Enter") return submit(*node);
    if (click) return activate(*node);
    ui_->input.waiting.push_back({.key = dom_key, .ctrl = ctrl, .shift = shift});
    frames(3);
}

void Headless::move_to(Point point) {
    enter();
    pointer_ = point;
    ImGui::GetIO().AddMousePosEvent(point.x, point.y);
    frames(2);
}

void Headless::press() {
    enter();
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    frames(2);
}

void Headless::release() {
    enter();
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    frames(3);
}

void Headless::click_at(Point point) {
    move_to(point);
    press();
    release();
}

void Headless::click(const Node& node, bool ctrl, bool shift) {
    ui_->input.ctrl = ctrl;
    ui_->input.shift = shift;
    click_at(node.rect.centre());
    ui_->input.ctrl = ui_->input.shift = false;
}

void Headless::right_click(const Node& node) {
    right_click_at(node.rect.centre());
}

void Headless::right_click_at(Point point) {
    enter();
    move_to(point);
    ImGui::GetIO().AddMouseButtonEvent(1, true);
    frames(2);
    ImGui::GetIO().AddMouseButtonEvent(1, false);
    frames(3);
}

void Headless::begin_drag(Point from, Point to) {
    move_to(from);
    press();
    for (int step = 1; step <= 4; ++step) {
        const float share = static_cast<float>(step) / 4;
        move_to({from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share});
    }
}

void Headless::mouse_drag(Point from, Point to) {
    begin_drag(from, to);
    release();
}

void Headless::mouse_drag(const Node& from, const Node& to) {
    mouse_drag(from.rect.centre(), to.rect.centre());
}

void Headless::touch_drag(Point from, Point to) {
    enter();
    ui_->input.touch = true;
    ImGui::GetIO().AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    move_to(from);
    press();
    pass(500);
    move_to({(from.x + to.x) / 2, (from.y + to.y) / 2});
    move_to(to);
    release();
}

void Headless::touch_pan(Point from, Point to) {
    enter();
    ui_->input.touch = true;
    ImGui::GetIO().AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    begin_drag(from, to);
    release();
}

void Headless::wheel(Point at, float pixels) {
    move_to(at);
    ui_->input.wheel_y += pixels;
    frames(2);
}

} // namespace evenload::ui
